// Checks the Host header, which a web page cannot choose.
import type { IncomingMessage } from 'node:http';
import { loopbackNames } from '../../base/index.ts';

export type HostGuard = (request: IncomingMessage) => boolean;

/** @param names allowed in addition to the loopback names, on any port. */
export function hostGuard(names: readonly string[]): HostGuard {
  const isAllowed = loopbackNames(names);
  // Nearly every request has the same name as the one before.
  let lastAllowed: string | undefined;
  return (request) => {
    const name = requestedName(request) ?? '';
    if (name === lastAllowed) return true;
    if (!isAllowed(name)) return false;
    lastAllowed = name;
    return true;
  };
}

/** The name in the request: an absolute request target, as sent to proxies, takes precedence over Host. */
export function requestedName({ headers: { host }, url = '' }: IncomingMessage): string | undefined {
  if (url.startsWith('/')) return host;
  return /^[a-z]+:\/\/([^/?#]*)/i.exec(url)?.[1] ?? host;
}

/** RFC 9112, "Host": such a request gets 400, because two servers may disagree on which name counts. */
export function hasTwoHosts({ rawHeaders }: IncomingMessage): boolean {
  let hosts = 0;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    if (rawHeaders[index]?.length === 4 && rawHeaders[index]?.toLowerCase() === 'host') hosts++;
  }
  return hosts > 1;
}
