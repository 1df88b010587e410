// Tells whether callers of an API can choose the stream. With real credentials, that is any stream the credentials may use.
import { type Integration, readIntegration, uriText } from '../../apigateway/index.ts';
import { arrayOf, isObject } from '../../base/index.ts';

/**
 * Checks every integration, wherever it is in the document, even one that cannot run.
 * @param root of an OpenAPI document without intrinsics.
 * @returns true when in doubt.
 */
export function callerChoosesStream(root: unknown): boolean {
  return listIntegrations(root).some((integration) => mayCallKinesis(integration) && takesStream(integration));
}

function listIntegrations(value: unknown): readonly Integration[] {
  if (!isObject(value)) return arrayOf(value).flatMap(listIntegrations);
  const integration = readIntegration(value, '');
  return [...(integration ? [integration] : []), ...Object.values(value).flatMap(listIntegrations)];
}

/** Also true when only stage variables determine what the URI calls. */
function mayCallKinesis({ type, uri, value }: Integration): boolean {
  if (['mock', 'http', 'http_proxy'].includes(type)) return false;
  if (uri) return uri.service === 'kinesis' || uri.service.includes('${');
  return uriText(value['uri'])?.includes('${') ?? false;
}

function takesStream({ templates, passthroughBehavior = 'when_no_match' }: Integration): boolean {
  // Without a template the caller's body is the request.
  if (templates.length === 0) return true;
  // A body of another content type passes through unchanged; that is also the default.
  if (passthroughBehavior === 'when_no_match') return true;
  return !templates.every(({ source }) => source !== undefined && isFixed(source));
}

/** The template names a fixed stream, or none because an iterator identifies it. */
function isFixed(template: string): boolean {
  const names = [...template.matchAll(/"Stream(?:Name|ARN)"\s*:\s*("[^"]*"|.)/g)].map(([, value]) => value ?? '');
  if (names.length === 0) return template.includes('"ShardIterator"');
  return names.every((name) => /^"[^$#]+"$/.test(name));
}
