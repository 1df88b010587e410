// JSON pointers (RFC 6901): how findings and errors name a place in a document.

/** The pointer of a path of member names and indices: `['paths', '/a']` → `/paths/~1a`; the root is `''`. */
export function pointer(...path: readonly (string | number)[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The member names of a pointer; the reverse of {@link pointer}. */
export function pointerPath(text: string): string[] {
  return text
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}
