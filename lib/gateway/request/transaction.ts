// One request on its way through the stages: its parsed parts, and everything known about it so far.

import type { Header, HttpRequest } from '../http/http-message.ts';
import { allValues, findHeader, RequestHeaders, readQuery } from '../http/request-parts.ts';
import type { RouteMatch } from '../route/route-tree.ts';
import type { Caller } from './caller.ts';
import { type ContextOperation, type ContextSubject, createContext } from './context.ts';
import type { ContextData } from './context-data.ts';
import type { DeployedApi } from './deployed-api.ts';
import { createRequestIds, type RequestIds } from './request-ids.ts';

/** Names and values in order, with repetitions. */
type Pairs = readonly (readonly [name: string, value: string])[];

export class Transaction implements ContextSubject {
  readonly api: DeployedApi;
  readonly request: HttpRequest;
  /** The data for `$context`. */
  readonly operation: ContextOperation | undefined;
  /** Milliseconds since 1970. */
  readonly arrivedAt = Date.now();
  readonly ids: RequestIds;
  readonly headers: RequestHeaders;
  /** The body of the request; decompressed, once it has been authorized. */
  body: Buffer;
  /** Decoded. */
  readonly queryPairs: Pairs;
  readonly params: Params;
  /** Set by authorization, before anything reads {@link context}. */
  caller: Caller | undefined;
  #context: ContextData | undefined;

  constructor(api: DeployedApi, request: HttpRequest, match: RouteMatch<ContextOperation> | undefined) {
    this.api = api;
    this.request = request;
    this.body = request.body;
    this.operation = match?.operation;
    this.ids = createRequestIds(
      this.arrivedAt,
      findHeader(request.headers, 'x-amzn-requestid'),
      findHeader(request.headers, 'x-amzn-trace-id'),
    );
    this.headers = new RequestHeaders(request.headers, frontEndHeaders(request, this.ids));
    this.queryPairs = readQuery(request.rawQuery);
    this.params = new Params(match?.variables, this.queryPairs, this.headers);
  }

  /** `$context`; built when first asked for. */
  get context(): ContextData {
    this.#context ??= createContext(this);
    return this.#context;
  }
}

/**
 * The result of `$input.params()`: the last value of a repeated name; path values as the client sent them: `a%20b`.
 * Recorded from AWS_PROXY events; mapping templates reportedly get the same.
 */
class Params {
  readonly path: ReadonlyMap<string, string>;
  readonly querystring: ReadonlyMap<string, string>;
  readonly #headers: RequestHeaders;

  constructor(variables: Pairs | undefined, query: Pairs, headers: RequestHeaders) {
    this.path = new Map(variables);
    this.querystring = new Map(query);
    this.#headers = headers;
  }

  get header(): ReadonlyMap<string, string> {
    return this.#headers.visible;
  }
}

/** Headers that the front end adds. On AWS the client always uses HTTPS. */
function frontEndHeaders(request: HttpRequest, ids: RequestIds): readonly Header[] {
  const forwarded = allValues(request.headers, 'x-forwarded-for');
  return [
    ['X-Amzn-Trace-Id', ids.traceId],
    ['X-Forwarded-For', forwarded.length === 0 ? request.sourceIp : `${forwarded.join(', ')}, ${request.sourceIp}`],
    ['X-Forwarded-Port', '443'],
    ['X-Forwarded-Proto', 'https'],
  ];
}
