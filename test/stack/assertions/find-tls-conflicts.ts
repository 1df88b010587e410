// Mutual TLS and an enhanced TLS policy are never together, on a domain name and on the API behind it, and no other URL gets past mutual TLS.
// Sources: API Gateway Developer Guide, "Security policies for REST APIs", considerations; "How to turn on mutual TLS authentication".
import { bodyOf, type Fields, resourcesOfType, type Subject } from './subject.ts';

const ENHANCED = /^SecurityPolicy_/;

export function findTlsConflicts(subject: Subject): string[] {
  const ofApi = String(bodyOf(subject)['x-amazon-apigateway-security-policy'] ?? '');
  const [server] = bodyOf(subject)['servers'] as readonly Fields[];
  const endpoint = (server?.['x-amazon-apigateway-endpoint-configuration'] ?? {}) as Fields;
  return resourcesOfType(subject, 'AWS::ApiGateway::DomainName').flatMap(([name, { Properties }]) => {
    const policy = String(Properties['SecurityPolicy'] ?? 'none');
    const isMutual = Properties['MutualTlsAuthentication'] !== undefined;
    return [
      ...(isMutual && ENHANCED.test(policy) ? [`${name} has mutual TLS and ${policy}`] : []),
      ...(isMutual && ENHANCED.test(ofApi) ? [`${name} has mutual TLS, and the API has ${ofApi}`] : []),
      ...(isMutual && endpoint['disableExecuteApiEndpoint'] !== true
        ? [`${name} has mutual TLS, and the URL with execute-api has not`]
        : []),
      // Written out, so that no default decides.
      ...(ENHANCED.test(policy) || policy === 'TLS_1_2' ? [] : [`${name} has the TLS policy ${policy}`]),
      ...(ENHANCED.test(policy) !== (Properties['EndpointAccessMode'] !== undefined)
        ? [`${name} has an access mode without an enhanced policy, or the other way round`]
        : []),
    ];
  });
}
