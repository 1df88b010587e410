// Splits a request as API Gateway does: headers that templates can see, decoded query values, the path below the stage.

import { rewrittenHeaderName } from '../../apigateway/index.ts';
import type { Header, HttpRequest } from './http-message.ts';
import { decodeFormValue } from './url-decode.ts';

/**
 * Headers that never reach `$input.params` or a mapping, as recorded. The front end consumes them.
 */
const HIDDEN_HEADERS = new Set([
  'connection',
  'content-length',
  'content-md5',
  'expect',
  'max-forwards',
  'proxy-authenticate',
  'server',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'www-authenticate',
]);

export class RequestHeaders {
  readonly #received: readonly Header[];
  readonly #added: readonly Header[];
  #visible: ReadonlyMap<string, string> | undefined;

  /** @param added headers that the front end adds, such as X-Forwarded-For. They replace client headers of the same name. */
  constructor(received: readonly Header[], added: readonly Header[]) {
    this.#received = received;
    this.#added = added;
  }

  /** Visible headers under the client's spelling of their names, or that of the front end; a repeated one once, with its last value. */
  get visible(): ReadonlyMap<string, string> {
    this.#visible ??= new Map(this.#distinct().values());
    return this.#visible;
  }

  /** A visible header by its case-insensitive name; the last value of a repeated one. */
  get(name: string): string | undefined {
    const lower = name.toLowerCase();
    if (HIDDEN_HEADERS.has(lower)) return undefined;
    return (this.#added.find(named(lower)) ?? this.#received.findLast(named(lower)))?.[1];
  }

  /** Every value of a visible header, in order. */
  all(name: string): readonly string[] {
    const lower = name.toLowerCase();
    if (HIDDEN_HEADERS.has(lower)) return [];
    const added = this.#added.find(named(lower));
    return added ? [added[1]] : allValues(this.#received, lower);
  }

  /** Keyed by lower-case names. */
  #distinct(): ReadonlyMap<string, Header> {
    const headers = new Map<string, Header>();
    for (const [name, value] of this.#received) headers.set(name.toLowerCase(), [rewrittenHeaderName(name), value]);
    for (const header of this.#added) headers.set(header[0].toLowerCase(), header);
    for (const name of HIDDEN_HEADERS) headers.delete(name);
    return headers;
  }
}

/** The first value of any header, visible or not. */
export function findHeader(headers: readonly Header[], lowerName: string): string | undefined {
  return headers.find(named(lowerName))?.[1];
}

/** Every value of any header, visible or not. */
export function allValues(headers: readonly Header[], lowerName: string): readonly string[] {
  return headers.filter(named(lowerName)).map(([, value]) => value);
}

/** Compares the lengths first, which usually differ. */
function named(lowerName: string): (header: Header) => boolean {
  return ([name]) => name.length === lowerName.length && name.toLowerCase() === lowerName;
}

/** The request with the method that its X-HTTP-Method-Override names. Source: Developer Guide, "Amazon API Gateway important notes". */
export function overrideMethod(request: HttpRequest): HttpRequest {
  const method = findHeader(request.headers, 'x-http-method-override');
  return method ? { ...request, method: method.toUpperCase() } : request;
}

/**
 * The pairs of a query string in order, decoded. API Gateway splits at `;` and at `&`, and drops braces and pipes that are not encoded
 * (reported: `?filter{receipt}=1` arrives as `filterreceipt`).
 */
export function readQuery(raw: string): readonly (readonly [name: string, value: string])[] {
  if (raw === '') return [];
  return raw
    .replaceAll(/[{}|]/g, '')
    .split(/[&;]/)
    .filter((pair) => pair !== '')
    .map((pair) => {
      const equals = pair.indexOf('=');
      const [name, value] = equals < 0 ? [pair, ''] : [pair.slice(0, equals), pair.slice(equals + 1)];
      return [decodeFormValue(name), decodeFormValue(value)] as const;
    });
}

/** The stage and the rest of the path: `//dev//a/b` → `dev`, `//a/b`. */
export function splitStage(request: Pick<HttpRequest, 'rawPath'>): readonly [stage: string, rest: string] {
  const path = request.rawPath;
  let start = 0;
  while (path[start] === '/') start++;
  const end = path.indexOf('/', start);
  return end < 0 ? [path.slice(start), ''] : [path.slice(start, end), path.slice(end)];
}
