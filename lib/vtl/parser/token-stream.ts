// The parser's view of the tokens: look ahead, consume, reject. Tokens are read as late as possible, because the parser may still
// switch the lexer's state. Also counts nesting, so that no template can exhaust the stack.
import type { Limits } from '../limits/limits.ts';
import { type Position, VtlError } from '../limits/vtl-error.ts';
import type { Lexer } from './lexer.ts';
import type { Token, TokenKind } from './token.ts';

export interface TokenStream {
  readonly lexer: Lexer;
  readonly limits: Limits;
  /** The token that comes `distance` tokens after the next one. */
  peek(distance?: number): Token;
  take(): Token;
  /** Takes the next token if it is of this kind. */
  skip(kind: TokenKind): boolean;
  /** @throws VtlError naming what was expected. */
  expect(kind: TokenKind, expected: string): Token;
  /** The error of the next token. */
  unexpected(expected: string): VtlError;
  /** Runs a rule of the grammar one level deeper. */
  nested<T>(parse: () => T): T;
  /** @throws VtlError when there are too many levels. */
  checkNesting(levels: number, position: Position): void;
  /** Levels of nesting around the next token. */
  readonly depth: number;
}

export function createTokenStream(lexer: Lexer, limits: Limits, outerDepth = 0): TokenStream {
  const ahead: Token[] = [];
  let depth = outerDepth;
  const stream: TokenStream = {
    lexer,
    limits,
    get depth() {
      return depth;
    },
    peek(distance = 0) {
      for (;;) {
        const token = ahead[distance];
        if (token !== undefined) return token;
        ahead.push(lexer.next());
      }
    },
    take() {
      const token = stream.peek();
      ahead.shift();
      return token;
    },
    skip(kind) {
      if (stream.peek().kind !== kind) return false;
      ahead.shift();
      return true;
    },
    expect(kind, expected) {
      if (stream.peek().kind !== kind) throw stream.unexpected(expected);
      return stream.take();
    },
    unexpected(expected) {
      const token = stream.peek();
      const found = token.kind === 'end-of-template' ? 'the end of the template' : JSON.stringify(token.image);
      return new VtlError(`Expected ${expected}, found ${found}.`, token.position, { expected });
    },
    nested(parse) {
      depth++;
      stream.checkNesting(depth, stream.peek().position);
      const result = parse();
      depth--;
      return result;
    },
    checkNesting(levels, position) {
      if (levels > limits.nesting)
        throw new VtlError(`The template is nested more than ${limits.nesting} levels deep.`, position);
    },
  };
  return stream;
}
