// Reads the body of a request, up to a limit.
import type { HttpExchange } from './exchange.ts';

/**
 * In bytes. Kinesis accepted bodies of 7 MiB when PutRecords accepted 5 MiB of records (kinesalite 3.3.3, `index.js`, and its test): records in
 * base64, with room for the rest. PutRecords accepts 10 MiB today; the limit of its bodies is not recorded, so this is twice the old one.
 */
export const BODY_LIMIT = 14 * 1_048_576;

/** A client that still sends more than this is disconnected. */
const LONGEST_DISCARDED = 10 * BODY_LIMIT;

/**
 * @returns undefined when it is too long; the rest is read and discarded, so that the client gets the response.
 * Rejects when the request ends before its body is complete.
 */
export function receiveBody({ incoming, closed }: HttpExchange): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    incoming.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= BODY_LIMIT) chunks.push(chunk);
      else chunks.length = 0;
      if (length > LONGEST_DISCARDED) incoming.destroy();
    });
    incoming.on('end', () => resolve(length > BODY_LIMIT ? undefined : Buffer.concat(chunks, length)));
    incoming.on('error', reject);
    incoming.on('aborted', () => reject(new Error('the client went away')));
    closed.then(() => reject(new Error('the connection ended before the request')));
  });
}
