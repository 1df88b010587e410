// The responses of the server itself, before any API: in plain text, as API Gateway's front end sends them.
import type { HttpResponse } from '../../gateway/index.ts';

export const twoHosts = plain(400, 'A request must have exactly one Host header.\n');

/** @param name in the request, if any. */
export function misdirected(name: string | undefined): HttpResponse {
  const requests = name === undefined ? 'requests without a Host header' : `requests for ${JSON.stringify(name)}`;
  return plain(421, `This gateway does not accept ${requests}. To allow a name, start it with --allow-host NAME.\n`);
}

function plain(status: number, text: string): HttpResponse {
  return { status, headers: [['Content-Type', 'text; charset=utf-8']], body: Buffer.from(text) };
}
