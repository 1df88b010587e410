// HTTP/1.1 and HTTP/2 on one port, without TLS: an HTTP/2 client that knows its server begins with a line that no HTTP/1.1 request has.
// Source: RFC 9113, "Starting HTTP/2 with Prior Knowledge" and "HTTP/2 Connection Preface".
import type { Socket } from 'node:net';

/** The first line of the preface as far as it cannot be a request: no method is called PRI. */
const PREFACE = Buffer.from('PRI * HTTP/2.0');

/** @param serve is called once, when enough of the connection has arrived; nothing that arrived is lost to it. */
export function tellProtocol(socket: Socket, serve: (protocol: 'http1' | 'http2') => void): void {
  let seen = Buffer.alloc(0);
  const onReadable = () => {
    for (let chunk: Buffer | null = socket.read(); chunk !== null; chunk = socket.read()) {
      seen = Buffer.concat([seen, chunk]);
    }
    const isPreface = PREFACE.subarray(0, seen.length).equals(seen.subarray(0, PREFACE.length));
    if (isPreface && seen.length < PREFACE.length) return;
    socket.off('readable', onReadable);
    socket.off('end', onEnd);
    socket.off('error', onEnd);
    socket.unshift(seen);
    serve(isPreface ? 'http2' : 'http1');
  };
  // What has arrived until then is not a whole request of either.
  const onEnd = () => socket.destroy();
  socket.on('readable', onReadable);
  socket.on('end', onEnd);
  socket.on('error', onEnd);
}
