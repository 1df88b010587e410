// Takes a request apart the way API Gateway sees it: which headers templates may see, decoded query values, the path below the stage.
import { decodeFormValue } from './route/url-decode.ts';
import type { GatewayRequest, Header } from './types.ts';

/**
 * Headers that never reach `$input.params` or a mapping, as recorded. The front end consumes them.
 */
const INVISIBLE = new Set([
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

  /** @param added headers that the front end adds, such as X-Forwarded-For. */
  constructor(received: readonly Header[], added: readonly Header[]) {
    this.#received = received;
    this.#added = added;
  }

  /** Visible headers under the names that the client wrote; of a repeated one, the last value. */
  get visible(): ReadonlyMap<string, string> {
    this.#visible ??= new Map(
      [...this.#received, ...this.#added].filter(([name]) => !INVISIBLE.has(name.toLowerCase())),
    );
    return this.#visible;
  }

  /** A visible header by its name in any case; of a repeated one, the last value. */
  get(name: string): string | undefined {
    const lower = name.toLowerCase();
    if (INVISIBLE.has(lower)) return undefined;
    return (this.#added.findLast(named(lower)) ?? this.#received.findLast(named(lower)))?.[1];
  }

  /** Every value of a visible header, in order. */
  all(name: string): readonly string[] {
    const lower = name.toLowerCase();
    if (INVISIBLE.has(lower)) return [];
    return this.#received.filter(named(lower)).map(([, value]) => value);
  }
}

/** The first value of any header, visible or not. */
export function findHeader(headers: readonly Header[], lowerName: string): string | undefined {
  return headers.find(named(lowerName))?.[1];
}

/** Most names already differ in their length. */
function named(lowerName: string): (header: Header) => boolean {
  return ([name]) => name.length === lowerName.length && name.toLowerCase() === lowerName;
}

/** The pairs of a query string in order, decoded. API Gateway splits at `;` as at `&`. */
export function readQuery(raw: string): readonly (readonly [name: string, value: string])[] {
  if (raw === '') return [];
  return raw
    .split(/[&;]/)
    .filter((pair) => pair !== '')
    .map((pair) => {
      const equals = pair.indexOf('=');
      const [name, value] = equals < 0 ? [pair, ''] : [pair.slice(0, equals), pair.slice(equals + 1)];
      return [decodeFormValue(name), decodeFormValue(value)] as const;
    });
}

/** The stage and what follows it: `//dev//a/b` → `dev`, `//a/b`. */
export function splitStage(request: Pick<GatewayRequest, 'rawPath'>): readonly [stage: string, rest: string] {
  const path = request.rawPath;
  let start = 0;
  while (path[start] === '/') start++;
  const end = path.indexOf('/', start);
  return end < 0 ? [path.slice(start), ''] : [path.slice(start, end), path.slice(end)];
}
