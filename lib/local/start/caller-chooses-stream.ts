// Whether callers of an API can name the stream themselves. With real credentials that is every stream the credentials may use.
import { type Integration, readIntegration, uriText } from '../../apigateway/index.ts';
import { isObject, listOf } from '../../base/index.ts';

/**
 * Looks at every integration, wherever it stands in the document: what does not run is no reason to trust the rest.
 * @param root of an OpenAPI document without intrinsics. Says true when in doubt.
 */
export function callerChoosesStream(root: unknown): boolean {
  return listIntegrations(root).some((integration) => mayCallKinesis(integration) && takesStream(integration));
}

function listIntegrations(value: unknown): readonly Integration[] {
  if (!isObject(value)) return listOf(value).flatMap(listIntegrations);
  const integration = readIntegration(value, '');
  return [...(integration ? [integration] : []), ...Object.values(value).flatMap(listIntegrations)];
}

/** True also for a URI of which only the stage variables say what it calls. */
function mayCallKinesis({ type, uri, value }: Integration): boolean {
  if (['mock', 'http', 'http_proxy'].includes(type)) return false;
  if (uri) return uri.service === 'kinesis' || uri.service.includes('${');
  return uriText(value['uri'])?.includes('${') ?? false;
}

function takesStream({ templates, passthroughBehavior = 'when_no_match' }: Integration): boolean {
  // Without a template the caller's body is the request.
  if (templates.length === 0) return true;
  // A body of another content type passes as it is, unless that is refused; left out, it is not refused.
  if (passthroughBehavior === 'when_no_match') return true;
  return !templates.every(({ source }) => source !== undefined && isFixed(source));
}

/** A stream written into the template, or no stream at all because an iterator says it. */
function isFixed(template: string): boolean {
  const names = [...template.matchAll(/"Stream(?:Name|ARN)"\s*:\s*("[^"]*"|.)/g)].map(([, value]) => value ?? '');
  if (names.length === 0) return template.includes('"ShardIterator"');
  return names.every((name) => /^"[^$#]+"$/.test(name));
}
