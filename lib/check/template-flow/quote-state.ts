// Tracks the quotes of JSON text piece by piece, and those of JSON text within its strings.

/**
 * The JSON text within a string: `start` as long as the string is whitespace, `none` when it is something else, `outside` or `string` after it began
 * with a brace or a bracket, by its own quotes.
 */
export type Nested = 'start' | 'none' | 'outside' | 'string';

export interface QuoteState {
  /** Between the quotes of a JSON string. */
  readonly quoted: boolean;
  /** The last character was a backslash within a string. */
  readonly escaping: boolean;
  readonly nested: Nested;
  /** The last character of the JSON text within the string was a backslash within a string of it. */
  readonly nestedEscaping: boolean;
}

export const START: QuoteState = { quoted: false, escaping: false, nested: 'none', nestedEscaping: false };

/** The state after the text. */
export function insideQuotes(before: QuoteState, text: string): QuoteState {
  let state = before;
  for (let at = 0; at < text.length; at++) {
    if (!state.quoted) {
      // Outside quotes, only the next quote matters.
      at = text.indexOf('"', at);
      if (at < 0) return state;
    }
    const after = step(state, text.charAt(at));
    if (after.quoted && after.nested === 'none' && !after.escaping) at = nextInString(text, at + 1) - 1;
    state = after;
  }
  return state;
}

/** The state after a value: a string that begins with one is not JSON text of the template. */
export function afterValue(before: QuoteState): QuoteState {
  return before.nested === 'start' ? { ...before, nested: 'none' } : before;
}

/** The next character that matters in a string that is not JSON text: its end, or a backslash. */
function nextInString(text: string, start: number): number {
  let at = start;
  while (at < text.length && text[at] !== '"' && text[at] !== '\\') at++;
  return at;
}

function step(state: QuoteState, char: string): QuoteState {
  if (!state.quoted)
    return char === '"' ? { quoted: true, escaping: false, nested: 'start', nestedEscaping: false } : state;
  if (!state.escaping && char === '\\') return { ...state, escaping: true };
  if (!state.escaping && char === '"') return START;
  const value = state.escaping ? decoded(char) : char;
  return { ...state, escaping: false, ...stepNested(state, value) };
}

function decoded(char: string): string {
  return char === 'n' || char === 'r' || char === 't' ? ' ' : char;
}

function stepNested(
  { nested, nestedEscaping }: QuoteState,
  char: string,
): Pick<QuoteState, 'nested' | 'nestedEscaping'> {
  if (nested === 'start') {
    if (char === '{' || char === '[') return { nested: 'outside', nestedEscaping: false };
    return { nested: /\s/.test(char) ? 'start' : 'none', nestedEscaping: false };
  }
  if (nestedEscaping) return { nested, nestedEscaping: false };
  if (nested === 'string' && char === '\\') return { nested, nestedEscaping: true };
  if (char === '"' && nested === 'outside') return { nested: 'string', nestedEscaping: false };
  if (char === '"' && nested === 'string') return { nested: 'outside', nestedEscaping: false };
  return { nested, nestedEscaping: false };
}
