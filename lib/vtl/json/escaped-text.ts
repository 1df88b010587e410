// Quoted JSON strings that have backslashes.
import type { Budget } from '../limits/budget.ts';
import { ESCAPED_TEXT, REPLACED } from '../limits/costs.ts';
import { TextBuilder } from '../values/text-builder.ts';

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['t', '\t'],
  ['n', '\n'],
  ['r', '\r'],
  ['f', '\f'],
  ['b', '\b'],
  ['\\', '\\'],
  ['/', '/'],
  ["'", "'"],
  ['"', '"'],
]);

export interface EscapedText {
  readonly value: string;
  /** Offset after the closing quote. */
  readonly end: number;
  /** Whether it is a strict JSON string, with nothing dropped. */
  readonly isStrict: boolean;
}

/** Reads the strings with escapes of one document. */
export class EscapedTextReader {
  readonly #text: string;
  readonly #budget: Budget;
  /** Whether all of them have been strict JSON so far. JavaScript reads those much faster, but is slow to refuse others. */
  #areStrict = true;

  constructor(text: string, budget: Budget) {
    this.#text = text;
    this.#budget = budget;
  }

  /**
   * The string whose quote is at `start`; `undefined` if it is not closed or an escape is malformed.
   * As in json-smart, a string with an escape loses its control characters, and an unknown escape loses both its characters.
   */
  read(start: number): EscapedText | undefined {
    this.#budget.spend(ESCAPED_TEXT);
    const strict = this.#areStrict ? readByPlatform(this.#text, start) : undefined;
    this.#areStrict = strict !== undefined;
    return strict ?? readByCharacter(this.#text, start, this.#budget);
  }
}

function readByPlatform(text: string, start: number): EscapedText | undefined {
  const end = text[start] === '"' ? endOfText(text, start) : -1;
  const literal = text.slice(start, end);
  if (end === -1 || literal.includes('\u007f')) return undefined;
  try {
    return { value: JSON.parse(literal) as string, end, isStrict: true };
  } catch {
    return undefined;
  }
}

/** A quote that ends a string, or may do so if the number of backslashes before it is even. */
const END = /[^\\]"|\\\\"/g;

/** Offset after the quote that ends the string, or -1. */
function endOfText(text: string, start: number): number {
  for (END.lastIndex = start; END.test(text); END.lastIndex--) {
    const end = END.lastIndex;
    let backslashes = 0;
    while (text[end - 2 - backslashes] === '\\') backslashes++;
    if (backslashes % 2 === 0) return end;
  }
  return -1;
}

function readByCharacter(text: string, start: number, budget: Budget): EscapedText | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are dropped here
  const special = text[start] === '"' ? /["\\\u0000-\u001f\u007f]/g : /['\\\u0000-\u001f\u007f]/g;
  const value = new TextBuilder(budget);
  let from = start + 1;
  for (;;) {
    special.lastIndex = from;
    const at = special.exec(text)?.index;
    if (at === undefined) return undefined;
    budget.spend(REPLACED);
    if (at > from) value.add(text.slice(from, at));
    from = at + 1;
    if (text[at] === text[start]) return { value: value.build(), end: from, isStrict: false };
    if (text[at] !== '\\') continue;
    const letter = text.charAt(from++);
    const digits = letter === 'u' ? 4 : letter === 'x' ? 2 : 0;
    if (digits === 0) value.add(ESCAPES.get(letter) ?? '');
    else {
      const hex = text.slice(from, from + digits);
      if (hex.length < digits || !/^[0-9a-fA-F]+$/.test(hex)) return undefined;
      value.add(String.fromCharCode(Number.parseInt(hex, 16)));
      from += digits;
    }
  }
}
