// The statements of the grammar: text, references, #set, #if, and what directives.ts has.
import type { IfNode, SetNode, Statement, TextNode } from './ast.ts';
import { parseDirective } from './directives.ts';
import { parseBackslashes, parseEscapedDirective } from './escapes.ts';
import { type Parser, startsReference } from './parser.ts';
import type { Token, TokenKind } from './token.ts';

/** Tokens that are plain text in place of a statement. */
const TEXT: ReadonlySet<TokenKind> = new Set([
  'text',
  'dot',
  'open',
  'close',
  'integer',
  'decimal',
  'string',
  'backslash',
  'reference-open',
  'reference-close',
  'empty-index',
]);

/** Statements up to a token that begins none: the end of the template, `#end`, `#else`, `#elseif`. */
export function parseStatements(parser: Parser): Statement[] {
  const statements: Statement[] = [];
  for (;;) {
    const parsed = parseStatement(parser);
    if (parsed === undefined) return statements;
    for (const statement of parsed) append(statements, statement);
  }
}

/** The statements of the next tokens, none for a comment; `undefined` when no statement begins here. */
function parseStatement(parser: Parser): Statement[] | undefined {
  const token = parser.peek();
  if (startsReference(parser)) return [parser.rules.reference(parser)];
  if (TEXT.has(token.kind)) {
    parser.take();
    return [text(token, token.stray + token.image)];
  }
  switch (token.kind) {
    case 'if':
      return [parseIf(parser)];
    case 'set':
      return [parseSet(parser)];
    case 'line-comment':
    case 'comment':
      return [parseComment(parser)];
    case 'text-block':
      parser.take();
      return [text(token, token.image.slice('#[['.length, -']]#'.length))];
    case 'escaped-directive':
      return [text(token, parseEscapedDirective(parser))];
    case 'double-backslash':
      return [text(token, parseBackslashes(parser))];
    case 'word':
    case 'bracketed-word':
      return parseDirective(parser);
    default:
      return undefined;
  }
}

/** Merges adjacent text nodes. */
function append(statements: Statement[], statement: Statement): void {
  const last = statements.at(-1);
  if (statement.kind !== 'text' || last?.kind !== 'text') statements.push(statement);
  else statements[statements.length - 1] = { ...last, text: last.text + statement.text };
}

function text(token: Token, value: string): TextNode {
  return { kind: 'text', position: token.position, text: value };
}

/** A comment prints only what the lexer put before it, such as the dollar of `$## comment`. */
function parseComment(parser: Parser): TextNode {
  const token = parser.take();
  const start = token.image.indexOf(token.image.includes('##') ? '##' : '#*');
  return text(token, token.image.slice(0, Math.max(start, 0)));
}

function parseSet(parser: Parser): SetNode {
  const { position } = parser.take();
  parser.skip('whitespace');
  if (!startsReference(parser)) throw parser.unexpected('a reference');
  const target = parser.rules.reference(parser);
  if (target.kind !== 'reference') throw parser.unexpected('a reference that can be set');
  parser.skip('whitespace');
  parser.expect('assign', '=');
  const value = parser.rules.expression(parser);
  parser.expect('close', 'an operator or )');
  return { kind: 'set', position, target, value };
}

function parseIf(parser: Parser): IfNode {
  const { position } = parser.peek();
  return parser.nested(() => {
    const branches: IfNode['branches'][number][] = [];
    do {
      parser.take();
      parser.skip('whitespace');
      parser.expect('open', '(');
      const condition = parser.rules.expression(parser);
      parser.expect('close', 'an operator or )');
      branches.push({ condition, body: parseStatements(parser) });
    } while (parser.peek().kind === 'elseif');
    const otherwise = parser.skip('else') ? parseStatements(parser) : [];
    parser.expect('end', '#end');
    return { kind: 'if', position, branches, otherwise };
  });
}
