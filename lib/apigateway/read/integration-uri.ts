// Reads an integration's URI, `arn:{partition}:apigateway:{region}:{service}:{path|action}/{rest}`, as far as the document
// knows it. Source: API Gateway developer guide, "x-amazon-apigateway-integration object".
import { isObject, listOf } from '../../base/index.ts';

export interface IntegrationUri {
  readonly partition: string;
  readonly region: string;
  readonly service: string;
  /** `action`, `path`, or whatever else stands there. */
  readonly kind: string;
  /** What follows, as it is written: `PutRecord`, or a path. */
  readonly target: string;
  /** The name of the action of an `action/` URI, up to its query; undefined for other kinds and for an empty one. */
  readonly action: string | undefined;
}

/** Up to a query or parameters; a variable, whose name the document may not know, is part of it. */
const ACTION = /^(?:\$\{[^{}]*\}|[^?&/])+/;

/** The string of a URI: a plain one, that of `Fn::Sub`, or the parts of `Fn::Join`; `undefined` when it is decided elsewhere. */
export function uriText(uri: unknown): string | undefined {
  if (typeof uri === 'string') return uri;
  if (!isObject(uri)) return undefined;
  const sub = uri['Fn::Sub'];
  if (sub !== undefined) return uriText(Array.isArray(sub) ? sub[0] : sub);
  const [delimiter, parts] = listOf(uri['Fn::Join']);
  if (typeof delimiter !== 'string' || !Array.isArray(parts)) return undefined;
  return parts.map((part) => uriText(part) ?? referenceText(part)).join(delimiter);
}

/** @returns undefined for what is not an ARN of API Gateway, or not known before the deployment. */
export function parseIntegrationUri(uri: unknown): IntegrationUri | undefined {
  const match = /^arn:([^:]*):apigateway:(\$\{[^}]*\}|[^:]*):([^:]*):([^/]*)\/?(.*)$/s.exec(
    protectColons(uriText(uri)),
  );
  if (!match) return undefined;
  const [partition = '', region = '', service = '', kind = '', target = ''] = match.slice(1).map(restoreColons);
  const action = kind === 'action' ? ACTION.exec(target)?.[0] : undefined;
  return { partition, region, service, kind, target, action };
}

/** A `Ref` within `Fn::Join` reads like a variable of `Fn::Sub`. */
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
