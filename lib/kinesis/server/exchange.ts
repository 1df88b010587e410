// One request and its response, of HTTP/1.1 or HTTP/2: Node's compatibility API has one interface for both.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Http2ServerRequest, Http2ServerResponse } from 'node:http2';

export interface HttpExchange {
  readonly incoming: IncomingMessage | Http2ServerRequest;
  readonly outgoing: ServerResponse | Http2ServerResponse;
  /** Resolves when the response has been handed to the system, or can no longer be because the client disconnected. */
  readonly closed: Promise<void>;
  /** Whether that has happened. */
  readonly isClosed: () => boolean;
}

export function createExchange(incoming: HttpExchange['incoming'], outgoing: HttpExchange['outgoing']): HttpExchange {
  let isClosed = false;
  const closed = new Promise<void>((resolve) => {
    const close = () => {
      outgoing.off('close', close);
      incoming.socket.off('close', close);
      isClosed = true;
      resolve();
    };
    outgoing.on('close', close);
    // A response that is queued behind another one on its connection gets no event when the connection closes.
    if ('stream' in outgoing) return;
    if (incoming.socket.destroyed) close();
    else incoming.socket.on('close', close);
  });
  return { incoming, outgoing, closed, isClosed: () => isClosed };
}

/** A header as a string: the first of several, as Node joins or drops the others. */
export function headerOf({ headers }: HttpExchange['incoming'], name: string): string | undefined {
  const value = headers[name];
  return typeof value === 'string' ? value : value?.[0];
}
