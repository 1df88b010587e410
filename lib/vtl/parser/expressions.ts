// Expressions: operators by precedence, literals, lists, maps, ranges.
import type { Expression, ListNode, MapNode, OperationNode, Operator, RangeNode } from './ast.ts';
import { type Parser, startsReference } from './parser.ts';
import { startOf, type Token, type TokenKind } from './token.ts';

/** Operators from the loosest to the tightest; within a level they group to the left. */
const PRECEDENCE: readonly TokenKind[] = ['or', 'and', 'equality', 'relation', 'sum', 'product'];

const WORD_OPERATORS: Readonly<Record<string, Operator>> = {
  or: '||',
  and: '&&',
  eq: '==',
  ne: '!=',
  lt: '<',
  gt: '>',
  le: '<=',
  ge: '>=',
};

const PRIMARIES: ReadonlySet<TokenKind> = new Set([
  'string',
  'integer',
  'decimal',
  'true',
  'false',
  'list-open',
  'map-open',
]);

export function parseExpression(parser: Parser): Expression {
  return parseLevel(parser, 0);
}

/** Whether the next token can begin an argument of a method or directive. */
export function startsPrimary(parser: Parser): boolean {
  return PRIMARIES.has(parser.peek().kind) || startsReference(parser);
}

/** A literal, list, map, range or reference, with the whitespace around it consumed. */
export function parsePrimary(parser: Parser): Expression {
  const token = parser.peek();
  if (startsReference(parser)) return parser.nested(() => parser.rules.reference(parser));
  switch (token.kind) {
    case 'string':
      return parser.rules.literalText(parser);
    case 'integer':
    case 'decimal':
      parser.take();
      return { kind: 'literal-number', position: token.position, text: token.image };
    case 'true':
    case 'false':
      parser.take();
      return { kind: 'literal-boolean', position: token.position, value: token.kind === 'true' };
    case 'list-open':
      return parser.nested(() => parseListOrRange(parser));
    case 'map-open':
      return parser.nested(() => parseMap(parser));
    default:
      throw parser.unexpected('a value');
  }
}

/** Values separated by whitespace and commas, up to a closing token that the caller consumes. */
export function parseValues(parser: Parser): Expression[] {
  const values = [parseValue(parser)];
  while (parser.skip('comma')) values.push(parseValue(parser));
  return values;
}

function parseLevel(parser: Parser, level: number): Expression {
  const kind = PRECEDENCE[level];
  if (kind === undefined) return parseOperand(parser);
  let left = parseLevel(parser, level + 1);
  for (let operators = 1; parser.peek().kind === kind; operators++) {
    const token = parser.take();
    parser.checkNesting(parser.depth + operators, token.position);
    const right = parseLevel(parser, level + 1);
    const source = parser.source.slice(token.end, startOf(parser.peek()));
    left = {
      kind: 'operation',
      position: left.position,
      operator: operatorOf(token),
      left,
      right,
      source,
    } satisfies OperationNode;
  }
  return left;
}

function operatorOf(token: Token): Operator {
  return WORD_OPERATORS[token.image] ?? (token.image as Operator);
}

function parseOperand(parser: Parser): Expression {
  parser.skip('whitespace');
  const { kind, position } = parser.peek();
  if (kind === 'not') {
    parser.take();
    return { kind: 'not', position, operand: parser.nested(() => parseOperand(parser)) };
  }
  let operand: Expression;
  if (kind === 'open') {
    const start = parser.take().end;
    const inner = parser.nested(() => parseExpression(parser));
    const source = parser.source.slice(start, startOf(parser.peek()));
    operand = inner.kind === 'operation' ? { ...inner, source } : inner;
    parser.expect('close', 'an operator or )');
  } else operand = parsePrimary(parser);
  parser.skip('whitespace');
  return operand;
}

function parseValue(parser: Parser): Expression {
  parser.skip('whitespace');
  const value = parsePrimary(parser);
  parser.skip('whitespace');
  return value;
}

function parseListOrRange(parser: Parser): ListNode | RangeNode {
  const { position } = parser.take();
  if (parser.skip('list-close')) return { kind: 'list', position, items: [] };
  const first = parseValue(parser);
  if (parser.peek().kind === 'range' && isEndOfRange(first)) {
    parser.take();
    const to = parseValue(parser);
    if (!isEndOfRange(to)) throw parser.unexpected('an integer or a reference');
    parser.expect('list-close', ']');
    return { kind: 'range', position, from: first, to };
  }
  const items = [first];
  while (parser.skip('comma')) items.push(parseValue(parser));
  parser.expect('list-close', ', or ]');
  return { kind: 'list', position, items };
}

function isEndOfRange(node: Expression): boolean {
  return (
    node.kind === 'reference' ||
    node.kind === 'bare-word' ||
    (node.kind === 'literal-number' && /^-?\d+$/.test(node.text))
  );
}

function parseMap(parser: Parser): MapNode {
  const { position } = parser.take();
  const entries: MapNode['entries'][number][] = [];
  parser.skip('whitespace');
  if (!closesMap(parser)) {
    do {
      const key = parseValue(parser);
      parser.expect('colon', ':');
      entries.push({ key, value: parseValue(parser) });
    } while (parser.skip('comma'));
  }
  if (!closesMap(parser)) throw parser.unexpected(', or }');
  parser.take();
  return { kind: 'map', position, entries };
}

/** A reference as the last value leaves the lexer in another state, where the brace is of the other kind. */
function closesMap(parser: Parser): boolean {
  const { kind } = parser.peek();
  return kind === 'map-close' || kind === 'reference-close';
}
