// Parses a template into its syntax tree, by the grammar of Apache Velocity 1.7 as API Gateway runs it (vtl/README.md).
import { DEFAULT_LIMITS, type Limits } from '../limits/limits.ts';
import { VtlError } from '../limits/vtl-error.ts';
import type { Ast } from './ast.ts';
import { parseExpression, parsePrimary, parseValues } from './expressions.ts';
import { createLexer } from './lexer.ts';
import { parseLiteralText } from './literal-text.ts';
import type { Parser, Rules } from './parser.ts';
import { parseReference } from './references.ts';
import { parseStatements } from './statements.ts';
import { createTokenStream } from './token-stream.ts';

const RULES: Rules = {
  statements: parseStatements,
  reference: parseReference,
  expression: parseExpression,
  primary: parsePrimary,
  values: parseValues,
  literalText: parseLiteralText,
};

/**
 * The syntax tree of a template.
 * @throws VtlError at the first mistake: where it is, and what was expected there.
 */
export function parseTemplate(source: string, limits: Limits = DEFAULT_LIMITS): Ast {
  if (source.length > limits.templateSize) {
    const position = { line: 1, column: 1 };
    throw new VtlError(`The template has more than ${limits.templateSize} characters.`, position);
  }
  const parser: Parser = Object.assign(createTokenStream(createLexer(source), limits), { source, rules: RULES });
  const statements = parseStatements(parser);
  parser.expect('end-of-template', 'text, a reference or a directive');
  return { statements };
}
