// Refuses requests of web pages: they carry the page's Origin, or ask for a name of the page's own (Host, or :authority in HTTP/2).
import { loopbackNames } from '../../base/index.ts';
import type { HttpExchange } from './exchange.ts';
import { plainResponse, type Response } from './response.ts';

export type Guard = (incoming: HttpExchange['incoming']) => Response | undefined;

/** @param host that the server was told to listen on; it may be asked for, besides the loopback names. */
export function createGuard(host: string): Guard {
  const isAllowed = loopbackNames([host]);
  return (incoming) => {
    if (incoming.headers['origin'] !== undefined) return FROM_A_PAGE;
    const names = requestedNames(incoming);
    if (names.length > 0 && names.every(isAllowed)) return undefined;
    return plainResponse(421, `This Kinesis takes no requests for ${JSON.stringify(names.join(', '))}.\n`);
  };
}

const FROM_A_PAGE = plainResponse(403, 'This Kinesis takes no requests from web pages (they carry an Origin).\n');

/** All names that a request gives to whom it is addressed: of several, two servers would not agree on the one that counts. */
function requestedNames({ rawHeaders, url = '' }: HttpExchange['incoming']): readonly string[] {
  const names = rawHeaders.filter((_, index) => isName(rawHeaders[index - 1], index));
  const inTarget = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)/i.exec(url)?.[1];
  return inTarget === undefined ? names : [...names, inTarget];
}

/** Whether the header before the value at the index, which is odd, is one that names the server. */
function isName(header: string | undefined, index: number): boolean {
  return index % 2 === 1 && [':authority', 'host'].includes(header?.toLowerCase() ?? '');
}
