// The tokens of a template.
import type { Position } from '../limits/vtl-error.ts';

export type TokenKind =
  | 'end-of-template'
  | 'text'
  | 'text-block'
  | 'comment'
  | 'line-comment'
  | 'double-backslash'
  | 'backslash'
  | 'escaped-directive'
  | 'set'
  | 'if'
  | 'elseif'
  | 'else'
  | 'end'
  | 'word'
  | 'bracketed-word'
  | 'whitespace'
  | 'string'
  | 'integer'
  | 'decimal'
  | 'true'
  | 'false'
  | 'identifier'
  | 'dot'
  | 'reference-open'
  | 'reference-close'
  | 'empty-index'
  | 'index-open'
  | 'index-close'
  | 'list-open'
  | 'list-close'
  | 'map-open'
  | 'map-close'
  | 'comma'
  | 'colon'
  | 'range'
  | 'open'
  | 'close'
  | 'method-close'
  | 'assign'
  | 'not'
  | 'or'
  | 'and'
  | 'equality'
  | 'relation'
  | 'sum'
  | 'product';

export interface Token {
  readonly kind: TokenKind;
  /** Its characters, with those that led to it: `$` and the backslashes before it, `#`. */
  readonly image: string;
  readonly position: Position;
  /** Offset after its last character. */
  readonly end: number;
  /** `$` and `#` before it that turned out to begin nothing; printed only before text. */
  readonly stray: string;
}

/** Offset in the parser's own text, which in a double-quoted literal is not the template that positions are of. */
export function startOf(token: Token): number {
  return token.end - token.image.length;
}
