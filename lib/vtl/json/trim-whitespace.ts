// Trims the whitespace that json-smart trims from strings without quotes.

/** Trims whitespace, but never to an empty string. A no-break space is not whitespace in Java. */
export function trimWhitespace(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end - 1 && isWhitespace(text.charAt(start))) start++;
  while (end - 1 > start && isWhitespace(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

function isWhitespace(character: string): boolean {
  return character <= '\u0020'
    ? JAVA_CONTROL_WHITESPACE.includes(character)
    : /[^\S\u00a0\u2007\u202f\ufeff]/.test(character);
}

const JAVA_CONTROL_WHITESPACE = ' \t\n\v\f\r\u001c\u001d\u001e\u001f';
