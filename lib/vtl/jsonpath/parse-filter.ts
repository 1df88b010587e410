// Parses the condition of a filter: `(@.price < 10 && !(@.sold))`.
import { readNumber } from '../json/json-number.ts';
import { readJson } from '../json/read-json.ts';
import { Budget } from '../limits/budget.ts';
import { DEFAULT_LIMITS } from '../limits/limits.ts';
import { compileRegex } from '../regex/regex.ts';
import type { Condition, JsonPath, Operand } from './path.ts';
import { type PathScanner, unquote } from './path-scanner.ts';

type ParsePath = (text: string) => JsonPath;

/** The condition in the parentheses at this place; `parsePath` reads the paths in it. */
export function parseCondition(scanner: PathScanner, parsePath: ParsePath, depth = 0): Condition {
  if (depth > MAX_DEPTH) throw scanner.failure('conditions are nested too deeply');
  const parseOperand = (): Condition => parseUnary(scanner, parsePath, depth);
  scanner.skip('(');
  const condition = parseChain(scanner, '||', 'or', () => parseChain(scanner, '&&', 'and', parseOperand));
  if (!scanner.skipWhitespace().skip(')')) throw scanner.failure('the condition has no closing )');
  return condition;
}

const MAX_DEPTH = 50;

function parseChain(scanner: PathScanner, operator: string, kind: 'or' | 'and', parse: () => Condition): Condition {
  const first = parse();
  const conditions = [first];
  while (scanner.skipWhitespace().skip(operator)) conditions.push(parse());
  return conditions.length === 1 ? first : { kind, conditions };
}

function parseUnary(scanner: PathScanner, parsePath: ParsePath, depth: number): Condition {
  scanner.skipWhitespace();
  if (scanner.take(NOT) !== undefined) return { kind: 'not', condition: parseUnary(scanner, parsePath, depth) };
  if (scanner.sees('(')) return parseCondition(scanner, parsePath, depth + 1);
  const expected = !scanner.skip('!');
  const left = parseOperand(scanner.skipWhitespace(), parsePath);
  const operator = scanner.skipWhitespace().take(OPERATOR)?.[0].trim().toUpperCase();
  if (operator !== undefined)
    return { kind: 'compare', operator, left, right: parseOperand(scanner.skipWhitespace(), parsePath) };
  if (left.kind !== 'path') throw scanner.failure('expected a comparison');
  return { kind: 'exists', path: left.path, expected };
}

/** An exclamation mark directly before a path tests that it does not exist. */
const NOT = /!(?!\s*[@$])/y;
const OPERATOR = /===|!==|==|!=|<=|>=|=~|<|>|(?:in|nin|contains|all|size|empty|subsetof|anyof|noneof)(?= )/iy;
const QUOTED = /'(?:[^'\\]|\\[\s\S])*'|"(?:[^"\\]|\\[\s\S])*"/y;
const PATTERN = /\/((?:[^/\\]|\\[\s\S])*)\/([a-zA-Z]*)/y;
const NUMBER = /[-0-9.eE+]+/y;
const WORD = /true|false|null/y;

function parseOperand(scanner: PathScanner, parsePath: ParsePath): Operand {
  if (scanner.sees('@') || scanner.sees('$')) return { kind: 'path', path: parsePath(takePath(scanner)) };
  const quoted = scanner.take(QUOTED)?.[0];
  if (quoted !== undefined) return { kind: 'value', value: unquote(quoted) };
  if (scanner.sees('['))
    return { kind: 'value', value: readJson(scanner.takeBracket('[', ']'), new Budget(DEFAULT_LIMITS), MAX_DEPTH) };
  if (scanner.sees('{'))
    return { kind: 'value', value: readJson(scanner.takeBracket('{', '}'), new Budget(DEFAULT_LIMITS), MAX_DEPTH) };
  const pattern = scanner.take(PATTERN);
  if (pattern !== undefined) {
    const [, source = '', flags = ''] = pattern;
    return { kind: 'pattern', regex: compileRegex(flags === '' ? source : `(?${flags})${source}`) };
  }
  const word = scanner.take(WORD)?.[0];
  if (word !== undefined) return { kind: 'value', value: word === 'null' ? null : word === 'true' };
  const value = readNumber(scanner.take(NUMBER)?.[0] ?? '');
  if (value === undefined) throw scanner.failure('expected a path, a number, a quoted string, an array or a pattern');
  return { kind: 'value', value };
}

/** A path ends at a space, at a comparison, or at a parenthesis that it did not open. */
function takePath(scanner: PathScanner): string {
  const start = scanner.at++;
  while (!scanner.atEnd && !/[\s<>=~!)]/.test(scanner.text.charAt(scanner.at))) {
    if (scanner.sees('[')) scanner.takeBracket('[', ']');
    else if (scanner.sees('(')) scanner.takeBracket('(', ')');
    else scanner.at++;
  }
  return scanner.text.slice(start, scanner.at);
}
