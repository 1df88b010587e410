// Mutual TLS and an enhanced TLS policy are never together, on a domain name and on the API behind it.
// Source: API Gateway Developer Guide, "Security policies for REST APIs", considerations.
import { bodyOf, resourcesOfType, type Subject } from './subject.ts';

const ENHANCED = /^SecurityPolicy_/;

export function findTlsConflicts(subject: Subject): string[] {
  const ofApi = String(bodyOf(subject)['x-amazon-apigateway-security-policy'] ?? '');
  return resourcesOfType(subject, 'AWS::ApiGateway::DomainName').flatMap(([name, { Properties }]) => {
    const policy = String(Properties['SecurityPolicy'] ?? 'none');
    const isMutual = Properties['MutualTlsAuthentication'] !== undefined;
    return [
      ...(isMutual && ENHANCED.test(policy) ? [`${name} has mutual TLS and ${policy}`] : []),
      ...(isMutual && ENHANCED.test(ofApi) ? [`${name} has mutual TLS, and the API has ${ofApi}`] : []),
      // Written out, so that no default decides.
      ...(ENHANCED.test(policy) || policy === 'TLS_1_2' ? [] : [`${name} has the TLS policy ${policy}`]),
      ...(ENHANCED.test(policy) !== (Properties['EndpointAccessMode'] !== undefined)
        ? [`${name} has an access mode without an enhanced policy, or the other way round`]
        : []),
    ];
  });
}
