// The valid names and values of HTTP headers.

const TOKEN = /^[\w!#$%&'*+.^`|~-]+$/;
const ILLEGAL = /[^\t\x20-\x7e\x80-\xff]/;
const EVERY_ILLEGAL = /[^\t\x20-\x7e\x80-\xff]+/g;

export function isHeaderName(name: string): boolean {
  return TOKEN.test(name);
}

/** No line breaks, no other control characters, nothing outside Latin-1. */
export function isHeaderValue(value: string): boolean {
  return !ILLEGAL.test(value);
}

/** The value with each run of invalid characters replaced by a space. */
export function legalHeaderValue(value: string): string {
  return isHeaderValue(value) ? value : value.replaceAll(EVERY_ILLEGAL, ' ');
}
