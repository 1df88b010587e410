// From the gateway's answer to Node's: exactly its headers, and the two that are the connection's.
import type { ServerResponse } from 'node:http';
import type { GatewayResponse } from '../types.ts';

/** Up to here it pays to copy the body behind the head: one write to the socket instead of two pieces. In bytes. */
const SMALL = 16_384;

/** @param last whether the connection ends with this answer. */
export function writeResponse(
  outgoing: ServerResponse,
  { status, headers, body }: GatewayResponse,
  last: boolean,
): void {
  outgoing.sendDate = false;
  const lines: string[] = [];
  for (const [name, value] of headers) lines.push(name, value);
  lines.push('Content-Length', String(body.length));
  if (last) lines.push('Connection', 'close');
  outgoing.writeHead(status, lines);
  if (body.length <= SMALL) outgoing.end(body.toString('latin1'), 'latin1');
  else outgoing.end(body);
}
