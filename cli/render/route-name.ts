// What people call a route: its operationId, its id, or its method and path, with variables or as a request has them.
import { segmentVariable } from '../../lib/apigateway/index.ts';

/** What has such names: an operation of a document, or a declared route. */
export interface NamedRoute {
  /** The operationId. */
  readonly id: string | undefined;
  /** In upper case. */
  readonly method: string;
  /** With variables: `/streams/{stream-name}/record`. */
  readonly path: string;
}

/** What a request is routed by. */
export interface RequestLine {
  /** In upper case. */
  readonly method: string;
  /** Percent-encoded as clients send it, without the query string. */
  readonly rawPath: string;
  /** Without the question mark; empty when there is none. */
  readonly rawQuery: string;
}

/** `putRecord`, `put-record`, `PUT /streams/{stream-name}/record`; the first is the one to suggest. */
export function namesOf({ id, method, path }: NamedRoute): readonly string[] {
  const own = id === undefined ? [] : [id, id.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)];
  return [...own, `${method} ${path}`];
}

/** Reads `put /streams/my-stream/record?a=b`; undefined for anything else, a path with variables too. */
export function parseRequestLine(text: string): RequestLine | undefined {
  const [, method, path, rawQuery = ''] = /^([A-Za-z]+) (\/[^{}?#]*)(?:\?([^#]*))?$/.exec(text) ?? [];
  if (method === undefined || path === undefined) return undefined;
  return { method: method.toUpperCase(), rawPath: encode(path), rawQuery: encode(rawQuery) };
}

/** Method and path, with the values of the given name instead of variables: what a misspelled request line may have meant. */
export function fillVariables({ method, path }: NamedRoute, given: string): string {
  const segments = given.split('/');
  const filled = path.split('/').map((segment, index) => {
    const value = segments[index] ?? segment;
    return segmentVariable(segment) && !/[{}]/.test(value) ? value : segment;
  });
  return `${method} ${filled.join('/')}`;
}

/** Encodes characters that clients never send unencoded, such as a space; existing escapes stay. */
function encode(text: string): string {
  return encodeURI(text).replaceAll(/%25(?=[0-9A-Fa-f]{2})/g, '%');
}
