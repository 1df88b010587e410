// One HTTP request on a pool of connections: a whole answer or a named failure, within a time, and never a second attempt.
import type { IncomingHttpHeaders } from 'node:http';
import type { Dispatcher } from 'undici';
import { BackendAnswerTooLarge, BackendTimeout, BackendUnreachable } from '../backend-failure.ts';
import { PAYLOAD_LIMIT } from '../payload-limit.ts';
import type { BackendAnswer } from '../types.ts';

/** @throws BackendTimeout, BackendUnreachable, BackendAnswerTooLarge */
export function sendOnce(
  dispatcher: Dispatcher,
  request: Dispatcher.DispatchOptions,
  timeoutMillis: number,
): Promise<BackendAnswer> {
  return new Promise((resolve, reject) => {
    let controller: Dispatcher.DispatchController | undefined;
    let settled = false;
    let status = 0;
    let headers: IncomingHttpHeaders = {};
    let length = 0;
    const chunks: Buffer[] = [];

    const settle = () => {
      settled = true;
      clearTimeout(timer);
    };
    const fail = (error: Error) => {
      if (settled) return;
      settle();
      reject(error);
      controller?.abort(error);
    };
    const timer = setTimeout(
      () => fail(new BackendTimeout(`no whole answer within ${timeoutMillis} ms`)),
      timeoutMillis,
    );

    try {
      dispatcher.dispatch(request, {
        onRequestStart(started) {
          // undici would call this again to repeat a request; and a request that timed out in the queue must not be sent.
          if (settled || controller !== undefined) started.abort(new Error('not sent'));
          controller = started;
        },
        onResponseStart(_controller, statusCode, responseHeaders) {
          status = statusCode;
          headers = responseHeaders;
        },
        onResponseData(_controller, chunk) {
          length += chunk.length;
          if (length > PAYLOAD_LIMIT) {
            fail(new BackendAnswerTooLarge(`the answer is longer than ${PAYLOAD_LIMIT} bytes: lower \`limit\``));
          } else chunks.push(chunk);
        },
        onResponseEnd() {
          if (settled) return;
          settle();
          resolve({ status, headers, body: chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks) });
        },
        onResponseError(_controller, error) {
          fail(new BackendUnreachable(error.message, { cause: error }));
        },
      });
    } catch (error) {
      fail(new BackendUnreachable(error instanceof Error ? error.message : String(error), { cause: error }));
    }
  });
}
