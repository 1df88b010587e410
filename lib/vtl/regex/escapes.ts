// The meaning of a backslash and a letter in a regular expression, except for classes.
import type { Anchor } from './ast.ts';

/** Escapes that Java has and this engine does not: the end of the last match, a grapheme, a character by its name. */
export const UNKNOWN_ESCAPES = 'GXN';

export const ANCHORS: ReadonlyMap<string, Anchor> = new Map([
  ['A', 'start'],
  ['z', 'end'],
  ['Z', 'end-of-text'],
  ['b', 'word-boundary'],
  ['B', 'no-word-boundary'],
]);

export const CONTROLS: ReadonlyMap<string, string> = new Map([
  ['t', '\t'],
  ['n', '\n'],
  ['r', '\r'],
  ['f', '\f'],
  ['a', '\u0007'],
  ['e', '\u001b'],
]);
