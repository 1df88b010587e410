// Makes foreign text safe to show on one line of a terminal or a log.

/** Control characters and line ends as escapes: a document or a request must not move the cursor or begin a line of its own. */
export function printable(value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not get through.
  return value.replaceAll(/[\x00-\x1f\x7f-\x9f\u2028\u2029]/g, (character) => {
    const code = character.charCodeAt(0).toString(16);
    return code.length > 2 ? `\\u${code}` : `\\x${code.padStart(2, '0')}`;
  });
}
