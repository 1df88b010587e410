// From the gateway's answer to Node's: exactly its headers, and the two that are the connection's.
import type { ServerResponse } from 'node:http';
import type { HttpResponse } from '../../gateway/index.ts';

/** Up to here it pays to copy the body behind the head: one write to the socket instead of two pieces. In bytes. */
const SMALL = 16_384;

/** No body follows these, whatever a header says: RFC 9110, "Message Framing". API Gateway's documents may give them one. */
const WITHOUT_BODY: ReadonlySet<number> = new Set([204, 304]);

/** @param last whether the connection ends with this answer. */
export function writeResponse(outgoing: ServerResponse, { status, headers, body }: HttpResponse, last: boolean): void {
  outgoing.sendDate = false;
  const lines: string[] = [];
  for (const [name, value] of headers) lines.push(name, value);
  const bodiless = WITHOUT_BODY.has(status);
  if (!bodiless) lines.push('Content-Length', String(body.length));
  if (last) lines.push('Connection', 'close');
  outgoing.writeHead(status, lines);
  if (bodiless) outgoing.end();
  else if (body.length <= SMALL) outgoing.end(body.toString('latin1'), 'latin1');
  else outgoing.end(body);
}
