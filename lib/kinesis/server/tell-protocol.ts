// HTTP/1.1 and HTTP/2 on one port, without TLS: an HTTP/2 client with prior knowledge begins with a line that no HTTP/1.1 request has.
// Source: RFC 9113, "Starting HTTP/2 with Prior Knowledge" and "HTTP/2 Connection Preface".
import type { Socket } from 'node:net';

/** The part of the preface that cannot begin an HTTP/1.1 request: there is no method PRI. */
const PREFACE = Buffer.from('PRI * HTTP/2.0');

/** @param serve is called once, when enough bytes have arrived to decide; none of them is lost. */
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
  // The bytes so far are not a complete request of either protocol.
  const onEnd = () => socket.destroy();
  socket.on('readable', onReadable);
  socket.on('end', onEnd);
  socket.on('error', onEnd);
}
