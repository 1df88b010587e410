// Writes strings as JSON, as json-smart does.
import type { Budget } from '../limits/budget.ts';
import { ADDED, CHARACTER, CONVERTED, ESCAPED_BY_US, ESCAPED_TEXT, PIECE, REPLACED, TEXT } from '../limits/costs.ts';
import { replaceInPieces } from './replace-in-pieces.ts';

/** Lists print `\/` for a slash, $input.json does not. */
export type Slashes = 'plain' | 'escaped';

const SHORT_ESCAPES: readonly (readonly [string, string])[] = [
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\b', '\\b'],
  ['\f', '\\f'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
  ['/', '\\/'],
];

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that have to be escaped
const ESCAPED = /["\\\u0000-\u001f\u007f-\u009f\u2000-\u20ff]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const ESCAPED_WITH_SLASH = /["\\/\u0000-\u001f\u007f-\u009f\u2000-\u20ff]/g;

/** Characters that JavaScript escapes differently from json-smart, or not at all. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const DIFFERS_FROM_JSON_SMART = /[\u0000-\u0007\u000b\u000e-\u001f\u007f-\u009f\u2000-\u20ff\ud800-\udfff]/;

/** The string in quotes. */
export function jsonText(text: string, slashes: Slashes, budget: Budget): string {
  const pattern = slashes === 'escaped' ? ESCAPED_WITH_SLASH : ESCAPED;
  budget.spend(TEXT + text.length * CHARACTER);
  if (text.search(pattern) === -1) return `"${text}"`;
  budget.spend(ESCAPED_TEXT);
  if (slashes === 'plain' && text.length <= PIECE && !DIFFERS_FROM_JSON_SMART.test(text)) {
    const written = JSON.stringify(text);
    budget.spend(text.length * CONVERTED + (written.length - text.length) * ADDED);
    return written;
  }
  budget.spend(ESCAPED_BY_US);
  if (text.length <= SHORT) return writeShort(text, slashes, budget);
  const convert = (piece: string, replaced: () => void): string => {
    budget.spend(piece.length * CONVERTED);
    if (slashes === 'plain' && !DIFFERS_FROM_JSON_SMART.test(piece)) return JSON.stringify(piece).slice(1, -1);
    return piece.replace(pattern, (character) => {
      replaced();
      return ESCAPES.get(character) ?? character;
    });
  };
  return `"${replaceInPieces(text, convert, budget)}"`;
}

/** Characters up to which a loop is faster than a regular expression with a function. */
const SHORT = 64;

function writeShort(text: string, slashes: Slashes, budget: Budget): string {
  let written = '"';
  let replaced = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    const escaped = slashes === 'plain' && character === '/' ? undefined : ESCAPES.get(character);
    if (escaped !== undefined) replaced++;
    written += escaped ?? character;
  }
  budget.spend(text.length * CONVERTED + replaced * REPLACED + (written.length - 1 - text.length) * ADDED);
  return `${written}"`;
}

/** What each character that has to be escaped is written as, made once: a string can have millions of them. */
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ...listEscapes(0x00, 0x1f),
  ...listEscapes(0x7f, 0x9f),
  ...listEscapes(0x2000, 0x20ff),
  ...SHORT_ESCAPES,
]);

function listEscapes(first: number, last: number): [string, string][] {
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const code = first + index;
    return [String.fromCharCode(code), `\\u${code.toString(16).toUpperCase().padStart(4, '0')}`];
  });
}

/** Whether this strict JSON string is exactly what jsonText writes for its value. May be false when it is, but never true when it is not. */
export function isWritten(source: string, budget: Budget): boolean {
  budget.spend(source.length * CHARACTER);
  return !NEVER_WRITTEN.test(source);
}

/** Escapes that are never written, or only for some characters, and characters that are escaped. */
const NEVER_WRITTEN = /\\[/u]|[\u007f-\u009f\u2000-\u20ff]/;
