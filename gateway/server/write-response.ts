// From the gateway's answer to Node's: exactly its headers, and the two that are the connection's.
import type { ServerResponse } from 'node:http';
import type { GatewayResponse } from '../types.ts';

/** @param last whether the connection ends with this answer. */
export function writeResponse(
  outgoing: ServerResponse,
  { status, headers, body }: GatewayResponse,
  last: boolean,
): void {
  outgoing.sendDate = false;
  const lines = headers.flat();
  lines.push('Content-Length', String(body.length));
  if (last) lines.push('Connection', 'close');
  outgoing.writeHead(status, lines);
  outgoing.end(body);
}
