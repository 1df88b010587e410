// Reads the body of a request, up to API Gateway's limit. A longer one gets 413 and is not kept.
import type { IncomingMessage } from 'node:http';
import { PAYLOAD_MAX_BYTES } from '../../apigateway/index.ts';
import { type HttpResponse, PAYLOAD_TOO_LARGE } from '../../gateway/index.ts';

/** A client that still sends more than this is disconnected without a response. */
const MAX_DISCARDED_BYTES = 10 * PAYLOAD_MAX_BYTES;

/** False when Content-Length is over the limit: a client that asks first (`Expect: 100-continue`) need not send the body. */
export function mayContinue({ headers }: IncomingMessage): boolean {
  return Number(headers['content-length'] ?? 0) <= PAYLOAD_MAX_BYTES;
}

/**
 * @returns the body, or the 413 response when it is too long. The rest is read and discarded, so that the client gets the response.
 * Rejects when the connection ends before the body.
 */
export function readBody(request: IncomingMessage): Promise<Buffer | HttpResponse> {
  if (request.headers['content-length'] === undefined && request.headers['transfer-encoding'] === undefined) {
    return Promise.resolve(Buffer.alloc(0));
  }
  if (request.headers.expect !== undefined && !mayContinue(request)) return Promise.resolve(PAYLOAD_TOO_LARGE);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= PAYLOAD_MAX_BYTES) chunks.push(chunk);
      else chunks.length = 0;
      if (length > MAX_DISCARDED_BYTES) request.destroy();
    });
    request.on('end', () => {
      if (length > PAYLOAD_MAX_BYTES) resolve(PAYLOAD_TOO_LARGE);
      else resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, length));
    });
    request.on('error', reject);
    request.on('close', () => {
      if (!request.readableEnded) reject(new Error('the connection ended before the request was complete'));
    });
  });
}
