// Finds the end of a string literal the way Velocity's lexer does: the longest reading wins.

/**
 * The offset after the literal that begins at `start` with `"` or `'`, or -1 when none of its readings ends.
 *
 * A doubled quote continues the literal. In double quotes so does a backslash before a quote, but the backslash may also be
 * read as a plain character; so `"a\"` ends at its last quote, unless there is a later quote to reach.
 */
export function endOfString(text: string, start: number): number {
  const quote = text[start];
  let longest = -1;
  // The readings alive at this character: inside the literal, just after an escaping backslash, just after a quote.
  let inside = true;
  let escaping = false;
  let quoted = false;
  for (let at = start + 1; at < text.length; at++) {
    const isQuote = text[at] === quote;
    const staysInside: boolean = (inside && !isQuote) || (isQuote && (escaping || quoted));
    const seesQuote: boolean = inside && isQuote;
    escaping = inside && quote === '"' && text[at] === '\\';
    inside = staysInside;
    quoted = seesQuote;
    if (seesQuote) longest = at + 1;
    else if (!inside) break;
  }
  return longest;
}
