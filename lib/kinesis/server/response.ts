// A complete response, and sending it with the headers that every response of the service has.
import { randomBytes, randomUUID } from 'node:crypto';
import type { HttpExchange } from './exchange.ts';

export interface Response {
  readonly status: number;
  readonly contentType?: string;
  readonly body: Buffer;
  /** Whether the connection ends with it. HTTP/1.1 only: in HTTP/2, a response cannot end its connection. */
  readonly last?: boolean;
}

/** In bytes. Up to this size, Node appends a body that is a string to the head and writes once. */
const SMALL = 16_384;

export function plainResponse(status: number, text: string): Response {
  return { status, contentType: 'text/plain; charset=utf-8', body: Buffer.from(text), last: true };
}

/** Does nothing when the client is gone. */
export function sendResponse({ outgoing, isClosed }: HttpExchange, response: Response): void {
  if (isClosed()) return;
  outgoing.statusCode = response.status;
  setHeaders(outgoing, response.contentType);
  outgoing.setHeader('Content-Length', response.body.length);
  if (response.last && !('stream' in outgoing)) outgoing.setHeader('Connection', 'close');
  if (response.body.length <= SMALL) outgoing.end(response.body.toString('latin1'), 'latin1');
  else outgoing.end(response.body);
}

export function setHeaders(outgoing: HttpExchange['outgoing'], contentType: string | undefined): void {
  for (const [name, value] of drawResponseIds()) outgoing.setHeader(name, value);
  if (contentType !== undefined) outgoing.setHeader('Content-Type', contentType);
}

/** The headers that identify a response. Source: kinesalite 3.3.3, `test/connection.js`: a UUID, and 64 to 80 bytes in base64. */
export function drawResponseIds(): readonly (readonly [name: string, value: string])[] {
  return [
    ['x-amzn-RequestId', randomUUID()],
    ['x-amz-id-2', drawId()],
  ];
}

/** In bytes. */
const ID_LENGTH = 72;

let drawn = Buffer.alloc(0);

/** A hundred at a time, because each call is expensive. */
function drawId(): string {
  if (drawn.length === 0) drawn = randomBytes(100 * ID_LENGTH);
  const id = drawn.subarray(0, ID_LENGTH).toString('base64');
  drawn = drawn.subarray(ID_LENGTH);
  return id;
}
