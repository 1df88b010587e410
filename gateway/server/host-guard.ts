// Which names a request may be addressed to. A page on another site can have its own name resolve to this machine (DNS rebinding)
// and then read answers as its own; it cannot choose the Host header.
import type { IncomingMessage } from 'node:http';

export type HostGuard = (request: IncomingMessage) => boolean;

/** @param names besides the loopback ones; any port. */
export function hostGuard(names: readonly string[]): HostGuard {
  const allowed = new Set(['127.0.0.1', 'localhost', '[::1]']);
  for (const name of names) allowed.add(name.includes(':') && !name.startsWith('[') ? `[${name}]` : name.toLowerCase());
  return ({ headers: { host = '' }, url = '' }) => {
    // A target with a name of its own, as proxies get it, counts instead of Host.
    const named = /^[a-z]+:\/\/([^/?#]*)/i.exec(url)?.[1] ?? host;
    return allowed.has(named.replace(/:\d*$/, '').toLowerCase());
  };
}
