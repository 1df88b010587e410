// Which names a request may be addressed to. A page on another site can have its own name resolve to this machine (DNS rebinding)
// and then read answers as its own; it cannot choose the Host header.
import type { IncomingMessage } from 'node:http';

export type HostGuard = (request: IncomingMessage) => boolean;

/** @param names besides the loopback ones; any port. */
export function hostGuard(names: readonly string[]): HostGuard {
  const allowed = new Set(['127.0.0.1', 'localhost', '[::1]']);
  for (const name of names) allowed.add(name.includes(':') && !name.startsWith('[') ? `[${name}]` : name.toLowerCase());
  const isAllowed = (named: string) => allowed.has(named.replace(/:\d*$/, '').toLowerCase());
  // Nearly every request comes under the name of the one before.
  let lastAllowed: string | undefined;
  return ({ headers: { host = '' }, url = '' }) => {
    // A target with a name of its own, as proxies get it, counts instead of Host.
    if (!url.startsWith('/')) return isAllowed(/^[a-z]+:\/\/([^/?#]*)/i.exec(url)?.[1] ?? host);
    if (host === lastAllowed) return true;
    if (!isAllowed(host)) return false;
    lastAllowed = host;
    return true;
  };
}
