// Reads an integration's URI, `arn:{partition}:apigateway:{region}:{service}:{path|action}/{rest}`, as far as it
// is known in the document. Source: API Gateway Developer Guide, "x-amazon-apigateway-integration object".
import { arrayOf, isObject } from '../../base/index.ts';

export interface IntegrationUri {
  readonly partition: string;
  readonly region: string;
  readonly service: string;
  /** `action`, `path`, or any other value in that position. */
  readonly kind: string;
  /** What follows, as written: `PutRecord`, or a path. */
  readonly target: string;
  /** The name of the action of an `action/` URI, up to its query; undefined for other kinds and for an empty one. */
  readonly action: string | undefined;
}

/** Up to a query or parameters. A variable is part of the name. */
const ACTION = /^(?:\$\{[^{}]*\}|[^?&/])+/;

/** The string of a URI: a plain one, that of `Fn::Sub`, or the parts of `Fn::Join`; undefined when only the deployment knows it. */
export function uriText(uri: unknown): string | undefined {
  if (typeof uri === 'string') return uri;
  if (!isObject(uri)) return undefined;
  const sub = uri['Fn::Sub'];
  if (sub !== undefined) return uriText(Array.isArray(sub) ? sub[0] : sub);
  const [delimiter, parts] = arrayOf(uri['Fn::Join']);
  if (typeof delimiter !== 'string' || !Array.isArray(parts)) return undefined;
  return parts.map((part) => uriText(part) ?? referenceText(part)).join(delimiter);
}

/** @returns undefined for a URI that is not an API Gateway ARN, or that only the deployment knows. */
export function parseIntegrationUri(uri: unknown): IntegrationUri | undefined {
  const match = /^arn:([^:]*):apigateway:(\$\{[^}]*\}|[^:]*):([^:]*):([^/]*)\/?(.*)$/s.exec(
    protectColons(uriText(uri)),
  );
  if (!match) return undefined;
  const [partition = '', region = '', service = '', kind = '', target = ''] = match.slice(1).map(restoreColons);
  const action = kind === 'action' ? ACTION.exec(target)?.[0] : undefined;
  return { partition, region, service, kind, target, action };
}

/** A `Ref` within `Fn::Join` becomes a variable, as in `Fn::Sub`. */
function referenceText(part: unknown): string {
  const name = isObject(part) ? part['Ref'] : undefined;
  return `\${${typeof name === 'string' ? name : '?'}}`;
}

/** `${AWS::Region}` must not be split at its colons. */
function protectColons(text: string | undefined): string {
  return (text ?? '').replaceAll(/\$\{[^{}]*\}/g, (variable) => variable.replaceAll(':', '\0'));
}

function restoreColons(text: string): string {
  return text.replaceAll('\0', ':');
}
