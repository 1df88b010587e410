// Sends one HTTP request on a pool of connections: a complete response or a named failure within the timeout, and no retry.
import type { IncomingHttpHeaders } from 'node:http';
import type { Dispatcher } from 'undici';
import { PAYLOAD_MAX_BYTES } from '../../apigateway/index.ts';
import {
  type BackendResponse,
  BackendResponseTooLarge,
  BackendTimeout,
  BackendUnreachable,
} from '../../gateway/index.ts';

/** @throws BackendTimeout, BackendUnreachable, BackendResponseTooLarge */
export function sendOnce(
  dispatcher: Dispatcher,
  request: Dispatcher.DispatchOptions,
  timeoutMillis: number,
): Promise<BackendResponse> {
  return new Promise((resolve, reject) => {
    const attempt = new Attempt(resolve, reject, timeoutMillis);
    try {
      dispatcher.dispatch(request, attempt);
    } catch (error) {
      attempt.fail(new BackendUnreachable(error instanceof Error ? error.message : String(error), { cause: error }));
    }
  });
}

/** Receives undici's events until the request is settled. */
class Attempt implements Dispatcher.DispatchHandler {
  readonly #resolve: (response: BackendResponse) => void;
  readonly #reject: (error: Error) => void;
  readonly #timer: NodeJS.Timeout;
  readonly #chunks: Buffer[] = [];
  #controller: Dispatcher.DispatchController | undefined;
  #settled = false;
  #status = 0;
  #headers: IncomingHttpHeaders = {};
  #length = 0;

  constructor(resolve: (response: BackendResponse) => void, reject: (error: Error) => void, timeoutMillis: number) {
    this.#resolve = resolve;
    this.#reject = reject;
    this.#timer = setTimeout(giveUp, timeoutMillis, this, timeoutMillis);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    // undici would call this again for a retry. A request that timed out in the queue must not be sent either.
    if (this.#settled || this.#controller !== undefined) controller.abort(new Error('not sent'));
    this.#controller = controller;
  }

  onResponseStart(_controller: Dispatcher.DispatchController, status: number, headers: IncomingHttpHeaders): void {
    this.#status = status;
    this.#headers = headers;
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#length += chunk.length;
    if (this.#length > PAYLOAD_MAX_BYTES) {
      this.fail(new BackendResponseTooLarge(`the response is longer than ${PAYLOAD_MAX_BYTES} bytes: lower \`limit\``));
    } else this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    if (this.#settled) return;
    this.#settle();
    const [first, ...more] = this.#chunks;
    const body = first && more.length === 0 ? first : Buffer.concat(this.#chunks, this.#length);
    this.#resolve({ status: this.#status, headers: this.#headers, body });
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.fail(new BackendUnreachable(error.message, { cause: error }));
  }

  fail(error: Error): void {
    if (this.#settled) return;
    this.#settle();
    this.#reject(error);
    this.#controller?.abort(error);
  }

  #settle(): void {
    this.#settled = true;
    clearTimeout(this.#timer);
  }
}

function giveUp(attempt: Attempt, timeoutMillis: number): void {
  attempt.fail(new BackendTimeout(`no complete response within ${timeoutMillis} ms`));
}
