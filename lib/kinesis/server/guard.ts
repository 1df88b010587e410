// Refuses requests from web pages: they have the page's Origin, or ask for the page's own host name (Host, or :authority in HTTP/2).
import { loopbackNames } from '../../base/index.ts';
import type { HttpExchange } from './exchange.ts';
import { plainResponse, type Response } from './response.ts';

export type Guard = (incoming: HttpExchange['incoming']) => Response | undefined;

/** @param host the name that the server listens on, which is allowed besides the loopback names. */
export function createGuard(host: string): Guard {
  const isAllowed = loopbackNames([host]);
  return (incoming) => {
    if (incoming.headers['origin'] !== undefined) return FROM_A_PAGE;
    const names = requestedNames(incoming);
    if (names.length > 0 && names.every(isAllowed)) return undefined;
    return plainResponse(421, `This Kinesis does not accept requests for ${JSON.stringify(names.join(', '))}.\n`);
  };
}

const FROM_A_PAGE = plainResponse(
  403,
  'This Kinesis does not accept requests from web pages (those with an Origin header).\n',
);

/** All names by which a request addresses the server: if there are several, servers do not agree on which one counts. */
function requestedNames({ rawHeaders, url = '' }: HttpExchange['incoming']): readonly string[] {
  const names = rawHeaders.filter((_, index) => isName(rawHeaders[index - 1], index));
  const inTarget = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)/i.exec(url)?.[1];
  return inTarget === undefined ? names : [...names, inTarget];
}

/** Whether the value at the index, which is odd, belongs to a header that names the server. */
function isName(header: string | undefined, index: number): boolean {
  return index % 2 === 1 && [':authority', 'host'].includes(header?.toLowerCase() ?? '');
}
