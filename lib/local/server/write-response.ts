// Writes the gateway's response: exactly its headers, plus Content-Length and Connection.
import { type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { HttpResponse } from '../../gateway/index.ts';

/** Up to this size, copying the body behind the head pays off: one write to the socket instead of two. */
const MAX_COPIED_BYTES = 16_384;

/** These never have a body, whatever the headers say (RFC 9110, "Message Framing"). A document may define one anyway. */
const WITHOUT_BODY: ReadonlySet<number> = new Set([204, 304]);

/** @param last whether the connection is closed after this response. */
export function writeResponse(outgoing: ServerResponse, { status, headers, body }: HttpResponse, last: boolean): void {
  outgoing.sendDate = false;
  const lines: string[] = [];
  for (const [name, value] of headers) lines.push(name, value);
  const bodiless = WITHOUT_BODY.has(status);
  if (!bodiless) lines.push('Content-Length', String(body.length));
  if (last) lines.push('Connection', 'close');
  outgoing.writeHead(status, lines);
  if (bodiless) outgoing.end();
  else if (body.length <= MAX_COPIED_BYTES) outgoing.end(body.toString('latin1'), 'latin1');
  else outgoing.end(body);
}

/** For a connection that is not HTTP any longer: nothing follows. */
export function writeLastResponse(socket: Socket, { status, headers, body }: HttpResponse): void {
  const lines = [...headers, ['Content-Length', String(body.length)], ['Connection', 'close']];
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  socket.write(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${head}\r\n${body}`);
  socket.destroySoon();
}
