// Reads the body of a request, up to API Gateway's limit. A longer one gets 413 and is not kept.
import type { IncomingMessage } from 'node:http';
import { PAYLOAD_MAX_BYTES } from '../../apigateway/index.ts';
import { type HttpResponse, PAYLOAD_TOO_LARGE } from '../../gateway/index.ts';
import type { BodyRoom } from './body-room.ts';
import { BodyTimer } from './body-timer.ts';
import { tooSlow } from './refusals.ts';

/** A client that still sends more than this is disconnected without a response. */
const MAX_DISCARDED_BYTES = 10 * PAYLOAD_MAX_BYTES;

/** Up to this size, a body needs no room. */
const SMALL_BYTES = 65_536;

export interface BodyLimits {
  readonly room: BodyRoom;
  /** For the body, in milliseconds; without the time that it waits for room. */
  readonly timeoutMillis: number;
}

/** False when Content-Length is over the limit: a client that asks first (`Expect: 100-continue`) need not send the body. */
export function mayContinue({ headers }: IncomingMessage): boolean {
  return Number(headers['content-length'] ?? 0) <= PAYLOAD_MAX_BYTES;
}

/**
 * The caller has to leave the room when the body is not needed any longer.
 * @returns the body, or the response when it is too long (413) or too slow (408). The rest of a long one is read and discarded, so that the
 * client gets the response. Rejects when the connection ends before the body.
 */
export function readBody(request: IncomingMessage, limits: BodyLimits): Promise<Buffer | HttpResponse> {
  if (request.headers['content-length'] === undefined && request.headers['transfer-encoding'] === undefined) {
    return Promise.resolve(Buffer.alloc(0));
  }
  if (request.headers.expect !== undefined && !mayContinue(request)) return Promise.resolve(PAYLOAD_TOO_LARGE);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    let needsRoom = mayContinue(request);
    let timer: BodyTimer | undefined;
    // Most bodies have arrived with their head. While large ones wait, the system may have no memory for what others send.
    const later = setImmediate(() => {
      if (request.complete || request.destroyed) return;
      timer = new BodyTimer(request.socket, limits.timeoutMillis, () => resolve(tooSlow));
      timer.start(() => limits.room.isFull);
    });
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= PAYLOAD_MAX_BYTES) chunks.push(chunk);
      else discard(request, chunks, limits.room);
      if (length > MAX_DISCARDED_BYTES) request.destroy();
      if (!needsRoom || length <= SMALL_BYTES) return;
      needsRoom = false;
      timer?.pause();
      waitForRoom(request, limits.room).then(() => request.destroyed || timer?.start());
    });
    request.on('end', () => {
      clearImmediate(later);
      timer?.end();
      if (length > PAYLOAD_MAX_BYTES) resolve(PAYLOAD_TOO_LARGE);
      else resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, length));
    });
    request.on('error', reject);
    request.on('close', () => {
      timer?.end();
      if (!request.readableEnded) reject(new Error('the connection ended before the request was complete'));
    });
  });
}

function discard(request: IncomingMessage, chunks: Buffer[], room: BodyRoom): void {
  chunks.length = 0;
  room.leave(request);
}

async function waitForRoom(request: IncomingMessage, room: BodyRoom): Promise<void> {
  request.pause();
  await room.enter(request, Number(request.headers['content-length'] ?? PAYLOAD_MAX_BYTES));
  request.resume();
}
