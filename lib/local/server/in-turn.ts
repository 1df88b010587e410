// One request of a connection at a time. A client may send many requests before it reads a response (pipelining): without this, all their
// responses would be in memory at once.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** The number of requests that wait, by connection. */
const waiting = new WeakMap<Socket, number>();

/**
 * Calls `serve` when the responses to all earlier requests of the connection are written; at once when there are none. Never calls it when
 * the connection ends before that. While a request waits, at most the data that has arrived with it is parsed.
 */
export function inTurn({ socket }: IncomingMessage, outgoing: ServerResponse, serve: () => void): void {
  if (outgoing.socket !== null) {
    serve();
    return;
  }
  hold(socket);
  // Node emits this, undocumented, when the connection is free for the response.
  outgoing.once('socket', () => {
    release(socket);
    serve();
  });
}

function hold(socket: Socket): void {
  const count = waiting.get(socket);
  if (count === undefined) socket.on('resume', () => pauseIfWaiting(socket));
  waiting.set(socket, (count ?? 0) + 1);
  // Node resumes the connection after each complete request.
  process.nextTick(pauseIfWaiting, socket);
}

function release(socket: Socket): void {
  const count = (waiting.get(socket) ?? 0) - 1;
  waiting.set(socket, count);
  if (count === 0) socket.resume();
}

function pauseIfWaiting(socket: Socket): void {
  if ((waiting.get(socket) ?? 0) > 0) socket.pause();
}
