// Finds the end of a string literal the way Velocity's lexer does: a doubled quote continues it, the longest reading wins,
// and a backslash is a character like any other (Velocity 1.7: `$x.replaceAll("\\", "b")` has two arguments).

// No nested repetition: an unclosed literal must not take exponential time.
const LITERALS = { '"': /"[^"]*(?:""[^"]*)*"/y, "'": /'[^']*(?:''[^']*)*'/y };

/** The offset after the literal that begins at `start` with `"` or `'`, or -1 when it has no end. */
export function endOfString(text: string, start: number): number {
  const literal = LITERALS[text[start] === '"' ? '"' : "'"];
  literal.lastIndex = start;
  return literal.test(text) ? literal.lastIndex : -1;
}
