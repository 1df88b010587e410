// What the server answers by itself, before there is an API: as API Gateway's front end does, in plain text.
import type { GatewayResponse } from '../types.ts';
import { LONGEST_BODY } from './read-body.ts';

/** Recorded: plain text, and none of the headers an API's answer has. */
export const requestTooLong = plain(413, `HTTP content length exceeded ${LONGEST_BODY} bytes.`);

export function misdirected(host: string | undefined): GatewayResponse {
  const named = host === undefined ? 'a request without a Host header' : `requests for ${JSON.stringify(host)}`;
  return plain(421, `This gateway takes no ${named}. Start it with --allow-host to let a name in.\n`);
}

function plain(status: number, text: string): GatewayResponse {
  return { status, headers: [['Content-Type', 'text; charset=utf-8']], body: Buffer.from(text) };
}
