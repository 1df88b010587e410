// The call to an AWS service and its response. The code that runs the gateway supplies the backend. Types only.
import type { Header } from '../http/http-message.ts';

/** An unsigned call to an AWS service, with headers and body as mapped. */
export interface BackendCall {
  readonly service: 'kinesis';
  /** `PutRecord`; from the integration's `action/` URI, or from X-Amz-Target of a `path/` URI. */
  readonly action: string;
  /**
   * Encoded, with its question mark: `?Action=PutRecord` of an `action/` URI, then what is mapped or overridden; empty without any. Kinesis reads
   * its body only.
   */
  readonly query: string;
  /** Content-Type, X-Amz-Target and mapped headers; neither Host nor a signature. */
  readonly headers: readonly Header[];
  readonly body: Buffer;
  /** The integration's `timeoutInMillis`, 50 to 29000. After it the backend throws {@link BackendTimeout}. */
  readonly timeoutMillis: number;
}

/** A complete response of an AWS service, with any status. */
export interface BackendResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: Buffer;
}

/**
 * Sends the call once, without retries.
 * @throws BackendTimeout, BackendUnreachable, BackendResponseTooLarge
 */
export type Backend = (call: BackendCall) => Promise<BackendResponse>;

/** The services the gateway can call, by the name in an integration's URI. */
export interface Backends {
  readonly kinesis: Backend;
}
