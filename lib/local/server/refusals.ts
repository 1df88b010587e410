// What the server answers by itself, before there is an API: as API Gateway's front end does, in plain text.
import type { HttpResponse } from '../../gateway/index.ts';

export const twoHosts = plain(400, 'A request has one Host header.\n');

/** @param name under which the request came, if any. */
export function misdirected(name: string | undefined): HttpResponse {
  const requests = name === undefined ? 'requests without a Host header' : `requests for ${JSON.stringify(name)}`;
  return plain(421, `This gateway takes no ${requests}. Start it with --allow-host to let a name in.\n`);
}

function plain(status: number, text: string): HttpResponse {
  return { status, headers: [['Content-Type', 'text; charset=utf-8']], body: Buffer.from(text) };
}
