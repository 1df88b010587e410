// The input of every grammar rule: the tokens, the text, and the other rules. The rules call one another through the
// record, so that each kind of syntax has a file of its own and no file imports in a circle.
import type { BareWordNode, Expression, ReferenceNode, Statement } from './ast.ts';
import type { TokenStream } from './token-stream.ts';

export interface Parser extends TokenStream {
  /** The text the tokens come from: the template, or the content of a string literal in it. */
  readonly source: string;
  readonly rules: Rules;
}

export interface Rules {
  /** Statements up to a token that does not begin one: the end, `#end`, `#else`, `#elseif`. */
  readonly statements: (parser: Parser) => Statement[];
  readonly reference: (parser: Parser) => ReferenceNode | BareWordNode;
  readonly expression: (parser: Parser) => Expression;
  /** An expression without operators: an argument, an element of a list. */
  readonly primary: (parser: Parser) => Expression;
  /** Values separated by commas and whitespace, up to a closing token that the caller consumes. */
  readonly values: (parser: Parser) => Expression[];
  readonly literalText: (parser: Parser) => Expression;
}

export function startsReference(parser: Parser): boolean {
  const { kind } = parser.peek();
  return kind === 'identifier' || (kind === 'reference-open' && parser.peek(1).kind === 'identifier');
}
