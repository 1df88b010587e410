// The responses of the server itself, before any API: in plain text, as API Gateway's front end sends them.
import type { HttpResponse } from '../../gateway/index.ts';

export const twoHosts = plainText(400, 'A request must have exactly one Host header.\n');
export const tooSlow = plainText(408, 'The request did not arrive in time.\n');
export const unknownExpectation = plainText(417, 'The only expectation that is supported is 100-continue.\n');
export const unknownCoding = plainText(501, 'The only Transfer-Encoding that is supported is chunked.\n');

/** @param name in the request, if any. */
export function misdirected(name: string | undefined): HttpResponse {
  const requests = name === undefined ? 'requests without a Host header' : `requests for ${JSON.stringify(name)}`;
  return plainText(
    421,
    `This gateway does not accept ${requests}. To allow a name, start it with --allow-host NAME.\n`,
  );
}

/** @param text one or two sentences and a newline; the log has them as the reason. */
export function plainText(status: number, text: string): HttpResponse {
  return { status, headers: [['Content-Type', 'text; charset=utf-8']], body: Buffer.from(text) };
}
