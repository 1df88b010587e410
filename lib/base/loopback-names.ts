// The names by which clients may address a server on this machine. A web page elsewhere can make its own name resolve to this machine (DNS
// rebinding), but then its requests have that name.

/**
 * @param more names besides 127.0.0.1, localhost and [::1]; an IPv6 address with or without brackets.
 * @returns a function that says whether a name, with or without a port, is one of them. It ignores case.
 */
export function loopbackNames(more: readonly string[]): (name: string) => boolean {
  const allowed = new Set(['127.0.0.1', 'localhost', '[::1]']);
  for (const name of more) {
    allowed.add((name.includes(':') && !name.startsWith('[') ? `[${name}]` : name).toLowerCase());
  }
  return (name) => allowed.has(name.replace(/:\d*$/, '').toLowerCase());
}
