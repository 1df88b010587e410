// A whole response, and how it goes out: with the headers that every response of the service has.
import { randomBytes, randomUUID } from 'node:crypto';
import type { Exchange } from './exchange.ts';

export interface Response {
  readonly status: number;
  readonly contentType?: string;
  readonly body: Buffer;
  /** The connection ends with it: HTTP/1.1 alone, in HTTP/2 a response has no say in that. */
  readonly last?: boolean;
}

export function plainResponse(status: number, text: string): Response {
  return { status, contentType: 'text/plain; charset=utf-8', body: Buffer.from(text), last: true };
}

/** Does nothing when the client is gone. */
export function sendResponse({ outgoing, signal }: Exchange, response: Response): void {
  if (signal.aborted) return;
  outgoing.statusCode = response.status;
  setHeaders(outgoing, response.contentType);
  outgoing.setHeader('Content-Length', response.body.length);
  if (response.last && !('stream' in outgoing)) outgoing.setHeader('Connection', 'close');
  outgoing.end(response.body);
}

/** Source: kinesalite 3.3.3, `test/connection.js`: a UUID, and 64 to 80 bytes in base64. */
export function setHeaders(outgoing: Exchange['outgoing'], contentType: string | undefined): void {
  outgoing.setHeader('x-amzn-RequestId', randomUUID());
  outgoing.setHeader('x-amz-id-2', randomBytes(72).toString('base64'));
  if (contentType !== undefined) outgoing.setHeader('Content-Type', contentType);
}
