// Collects the body of a request, up to what API Gateway takes.
import type { IncomingMessage } from 'node:http';

/** "Payload size: 10 MB", API Gateway quotas; 10 × 1024 × 1024 bytes in its own message. */
export const LONGEST_BODY = 10_485_760;

/** A client that sends more than this after all is cut off instead of answered. */
const LONGEST_DISCARDED = 10 * LONGEST_BODY;

/**
 * @returns undefined when it is too long; what follows was read and thrown away, so that the client hears the answer.
 * Rejects when the connection ended before the body did.
 */
export function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  if (request.headers['content-length'] === undefined && request.headers['transfer-encoding'] === undefined) {
    return Promise.resolve(Buffer.alloc(0));
  }
  if (request.headers.expect !== undefined && Number(request.headers['content-length']) > LONGEST_BODY) {
    return Promise.resolve(undefined);
  }
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= LONGEST_BODY) chunks.push(chunk);
      else chunks.length = 0;
      if (length > LONGEST_DISCARDED) request.destroy();
    });
    request.on('end', () => {
      if (length > LONGEST_BODY) resolve(undefined);
      else resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, length));
    });
    request.on('error', reject);
    request.on('close', () => reject(new Error('the connection ended before the request')));
  });
}
