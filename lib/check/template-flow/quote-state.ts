// Tracks the quotes of JSON text piece by piece.

export interface QuoteState {
  /** Between the quotes of a JSON string. */
  readonly quoted: boolean;
  /** The last character was a backslash within a string. */
  readonly escaping: boolean;
}

export const START: QuoteState = { quoted: false, escaping: false };

/** The state after the text. */
export function insideQuotes(before: QuoteState, text: string): QuoteState {
  let { quoted, escaping } = before;
  for (const char of text) {
    if (escaping) escaping = false;
    else if (quoted && char === '\\') escaping = true;
    else if (char === '"') quoted = !quoted;
  }
  return { quoted, escaping };
}
