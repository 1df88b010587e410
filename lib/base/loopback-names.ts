// The names that a server on this machine may be asked for. A web page elsewhere can make its own name resolve to this machine (DNS
// rebinding), but then its requests carry that name.

/**
 * @param more names besides 127.0.0.1, localhost and [::1]; an IPv6 address with or without brackets.
 * @returns tells whether a name, with or without a port, is one of them. Case does not matter.
 */
export function loopbackNames(more: readonly string[]): (name: string) => boolean {
  const allowed = new Set(['127.0.0.1', 'localhost', '[::1]']);
  for (const name of more) {
    allowed.add((name.includes(':') && !name.startsWith('[') ? `[${name}]` : name).toLowerCase());
  }
  return (name) => allowed.has(name.replace(/:\d*$/, '').toLowerCase());
}
