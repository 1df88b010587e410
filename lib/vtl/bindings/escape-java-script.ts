// $util.escapeJavaScript: Apache Commons' escapeEcmaScript.
import type { Budget } from '../limits/budget.ts';
import { replaceInPieces } from '../values/replace-in-pieces.ts';

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ["'", "\\'"],
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['/', '\\/'],
  ['\b', '\\b'],
  ['\n', '\\n'],
  ['\t', '\\t'],
  ['\f', '\\f'],
  ['\r', '\\r'],
]);

const ESCAPED = /['"\\/]|[^ -\u007f]/g;

/** Escapes quotes, backslashes, slashes and everything outside U+0020 to U+007F, as `\x` or `\uXXXX`. */
export function escapeJavaScript(text: string, budget: Budget): string {
  if (text.search(ESCAPED) === -1) return text;
  return replaceInPieces(
    text,
    (piece, replaced) =>
      piece.replace(ESCAPED, (character) => {
        replaced();
        return escapeCharacter(character);
      }),
    budget,
  );
}

function escapeCharacter(character: string): string {
  return ESCAPES.get(character) ?? `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
