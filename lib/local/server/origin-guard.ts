// Recognizes requests of web pages of other origins. Browsers send them even when the page may not read the response, and without
// asking first (a preflight) when they look like those of a form.
import type { IncomingMessage } from 'node:http';

export interface ForeignPage {
  /** As in the header `Origin`: `https://example.com`, or `null` for a file or a sandboxed frame. Undefined when the browser withheld it. */
  readonly origin: string | undefined;
}

/**
 * @returns undefined for a page of this server, and for a client that is not a browser.
 * Source: Fetch Standard, "Origin header"; Fetch Metadata Request Headers, "The Sec-Fetch-Site HTTP Request Header".
 */
export function foreignPage({ headers }: Pick<IncomingMessage, 'headers'>): ForeignPage | undefined {
  const { origin, host, 'sec-fetch-site': site } = headers;
  if (origin === undefined && site === undefined) return undefined;
  if (origin !== undefined && !isOwn(origin, host)) return { origin };
  return site === 'cross-site' || site === 'same-site' ? { origin } : undefined;
}

/** Compares name and port: a proxy in front of this server may speak HTTPS. */
function isOwn(origin: string, host: string | undefined): boolean {
  if (!/^https?:\/\//.test(origin) || host === undefined || !URL.canParse(origin)) return false;
  const url = new URL(origin);
  const own = `${url.protocol}//${host}`;
  return URL.canParse(own) && new URL(own).host === url.host;
}
