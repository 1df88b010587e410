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

export interface RequestHeaders {
  /** Visible headers under the names that the client wrote; of a repeated one, the last value. */
  readonly visible: ReadonlyMap<string, string>;
  /** A visible header by its name in any case. */
  get(name: string): string | undefined;
  /** Every value of a visible header, in order. */
  all(name: string): readonly string[];
}

/** @param added headers that the front end adds, such as X-Forwarded-For. */
export function readHeaders(received: readonly Header[], added: readonly Header[]): RequestHeaders {
  const visible = new Map<string, string>();
  const byLowerName = new Map<string, string>();
  for (const headers of [received, added]) {
    for (const [name, value] of headers) {
      const lower = name.toLowerCase();
      if (INVISIBLE.has(lower)) continue;
      visible.set(name, value);
      byLowerName.set(lower, value);
    }
  }
  return {
    visible,
    get: (name) => byLowerName.get(name.toLowerCase()),
    all: (name) => received.filter(([other]) => other.toLowerCase() === name.toLowerCase()).map(([, value]) => value),
  };
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
