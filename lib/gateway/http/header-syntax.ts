// What HTTP takes for the name and for the value of a header.

const TOKEN = /^[\w!#$%&'*+.^`|~-]+$/;
const ILLEGAL = /[^\t\x20-\x7e\x80-\xff]/;
const EVERY_ILLEGAL = /[^\t\x20-\x7e\x80-\xff]+/g;

export function isHeaderName(name: string): boolean {
  return TOKEN.test(name);
}

/** Without line breaks, other control characters, and what is not in Latin-1. */
export function isHeaderValue(value: string): boolean {
  return !ILLEGAL.test(value);
}

/** The value with a blank for each run of what it may not hold. */
export function legalHeaderValue(value: string): string {
  return isHeaderValue(value) ? value : value.replaceAll(EVERY_ILLEGAL, ' ');
}
