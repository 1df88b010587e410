// HTTP requests and responses as the gateway receives and returns them. Types only.

/** Name and value of one header, in the order and spelling of the message. */
export type Header = readonly [name: string, value: string];

/** A complete HTTP request as received. The gateway responds to every method and path, known or not. */
export interface HttpRequest {
  readonly method: string;
  /** The request target up to `?`, with the stage, not decoded: `/dev/streams/a%20b/record`. */
  readonly rawPath: string;
  /** Everything after the first `?`, not decoded; `''` without one. */
  readonly rawQuery: string;
  readonly headers: readonly Header[];
  /** Empty when there is none. Above 10,485,760 bytes the gateway responds with 413 (the server may do so earlier). */
  readonly body: Buffer;
  readonly sourceIp: string;
  /** `HTTP/1.1`, as `$context.protocol` shows it. */
  readonly protocol: string;
}

/** A complete response, except for `Content-Length` and `Connection`, which the server adds. */
export interface HttpResponse {
  readonly status: number;
  readonly headers: readonly Header[];
  readonly body: Buffer;
}
