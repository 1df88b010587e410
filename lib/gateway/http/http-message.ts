// HTTP requests and responses as they go in and out of the gateway. Types only.

/** One header, in the order and spelling of the message. */
export type Header = readonly [name: string, value: string];

/** A whole HTTP request as it came in. Every method, also on paths no document knows, is the gateway's to answer. */
export interface HttpRequest {
  readonly method: string;
  /** The request target up to `?`, stage included, nothing decoded: `/dev/streams/a%20b/record`. */
  readonly rawPath: string;
  /** What follows the first `?`, nothing decoded; `''` without one. */
  readonly rawQuery: string;
  readonly headers: readonly Header[];
  /** Empty when there is none. Beyond 10,485,760 bytes the gateway answers 413 (the server may answer it earlier). */
  readonly body: Buffer;
  readonly sourceIp: string;
  /** `HTTP/1.1`, as `$context.protocol` shows it. */
  readonly protocol: string;
}

/** A whole response. `Content-Length` and `Connection` are the server's to add; everything else is here. */
export interface HttpResponse {
  readonly status: number;
  readonly headers: readonly Header[];
  readonly body: Buffer;
}
