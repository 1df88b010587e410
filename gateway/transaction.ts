// One request on its way through the stages: what the client sent, taken apart, and what is known about it so far.
import type { Api } from './api.ts';
import { type ContextData, createContext } from './context.ts';
import { createRequestIds, type RequestIds } from './request-ids.ts';
import { type RequestHeaders, readHeaders, readQuery } from './request-parts.ts';
import type { Match } from './route/route-tree.ts';
import { decodePercent } from './route/url-decode.ts';
import type { GatewayRequest, Header } from './types.ts';

export interface Transaction {
  readonly api: Api;
  readonly request: GatewayRequest;
  /** Milliseconds since 1970. */
  readonly arrivedAt: number;
  readonly ids: RequestIds;
  readonly match: Match | undefined;
  readonly headers: RequestHeaders;
  /** Decoded, in order, with repetitions. */
  readonly queryPairs: readonly (readonly [name: string, value: string])[];
  /** What `$input.params()` shows: of a repeated name, the last value. */
  readonly params: {
    readonly path: ReadonlyMap<string, string>;
    readonly querystring: ReadonlyMap<string, string>;
    readonly header: ReadonlyMap<string, string>;
  };
  /** `$context`; built when first asked for. */
  context(): ContextData;
}

export function beginTransaction(api: Api, request: GatewayRequest, match: Match | undefined): Transaction {
  const arrivedAt = Date.now();
  const ids = createRequestIds(
    arrivedAt,
    find(request.headers, 'x-amzn-requestid'),
    find(request.headers, 'x-amzn-trace-id'),
  );
  const headers = readHeaders(request.headers, frontEndHeaders(request, ids));
  const queryPairs = readQuery(request.rawQuery);
  let context: ContextData | undefined;
  const transaction: Transaction = {
    api,
    request,
    arrivedAt,
    ids,
    match,
    headers,
    queryPairs,
    params: {
      path: new Map(match?.variables.map(([name, value]) => [name, decodePercent(value)])),
      querystring: new Map(queryPairs),
      header: headers.visible,
    },
    context: () => {
      context ??= createContext(transaction);
      return context;
    },
  };
  return transaction;
}

/** What the front end adds before the API sees the request. Outside it is always HTTPS. */
function frontEndHeaders(request: GatewayRequest, ids: RequestIds): readonly Header[] {
  const forwarded = find(request.headers, 'x-forwarded-for');
  return [
    ['X-Amzn-Trace-Id', ids.traceId],
    ['X-Forwarded-For', forwarded === undefined ? request.sourceIp : `${forwarded}, ${request.sourceIp}`],
    ['X-Forwarded-Port', '443'],
    ['X-Forwarded-Proto', 'https'],
  ];
}

function find(headers: readonly Header[], lowerName: string): string | undefined {
  return headers.find(([name]) => name.length === lowerName.length && name.toLowerCase() === lowerName)?.[1];
}
