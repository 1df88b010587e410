// The call to an AWS service and its response; who runs the gateway supplies the backend. Types only.
import type { Header } from '../http/http-message.ts';

/** A signed-for-later call to an AWS service: headers and body as the mapping made them. */
export interface BackendCall {
  readonly service: 'kinesis';
  /** `PutRecord`; from the integration's `action/` URI, or from X-Amz-Target of a `path/` URI. */
  readonly action: string;
  /** Content-Type, X-Amz-Target and what the document maps; neither Host nor a signature. */
  readonly headers: readonly Header[];
  readonly body: Buffer;
  /** The integration's `timeoutInMillis`, 50 to 29000. The backend gives up then, with {@link BackendTimeout}. */
  readonly timeoutMillis: number;
}

/** A whole response of an AWS service, whatever its status. */
export interface BackendResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: Buffer;
}

/**
 * Sends one call, once: never a retry.
 * @throws BackendTimeout, BackendUnreachable, BackendResponseTooLarge
 */
export type Backend = (call: BackendCall) => Promise<BackendResponse>;

/** The services the gateway can call, by the name in an integration's URI. */
export interface Backends {
  readonly kinesis: Backend;
}
