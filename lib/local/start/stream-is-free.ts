// Whether callers of an API can name the stream themselves. With real credentials that is every stream the credentials may use.
import { isObject, wordsOf } from '../../base/index.ts';

/** @param document an OpenAPI document without intrinsics. Says true when in doubt. */
export function streamIsFree(document: unknown): boolean {
  return integrations(document).some(callerNamesStream);
}

interface Integration {
  readonly uri?: unknown;
  readonly passthroughBehavior?: unknown;
  readonly requestTemplates?: Readonly<Record<string, unknown>>;
}

function integrations(value: unknown): readonly Integration[] {
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'x-amazon-apigateway-integration' && isObject(inner) ? [inner] : integrations(inner),
  );
}

function callerNamesStream({ uri, passthroughBehavior, requestTemplates }: Integration): boolean {
  if (!JSON.stringify(uri ?? '').includes(':kinesis:')) return false;
  const templates = Object.values(requestTemplates ?? {}).map(wordsOf);
  // Without a template the caller's body is the request.
  if (templates.length === 0) return true;
  // A body of another content type passes as it is, unless that is refused; left out, it is not refused.
  if (/^when_no_match$/i.test(wordsOf(passthroughBehavior ?? 'when_no_match'))) return true;
  return !templates.every(isFixed);
}

/** A stream written into the template, or no stream at all because an iterator says it. */
function isFixed(template: string): boolean {
  const names = [...template.matchAll(/"Stream(?:Name|ARN)"\s*:\s*("[^"]*"|.)/g)].map(([, value]) => value ?? '');
  if (names.length === 0) return template.includes('"ShardIterator"');
  return names.every((name) => /^"[^$#]+"$/.test(name));
}
