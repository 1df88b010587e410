// Parses JSONPath as Jayway JsonPath 2 does.

import { readJson } from '../json/read-json.ts';
import { Budget } from '../limits/budget.ts';
import { Failure } from '../limits/failure.ts';
import { DEFAULT_LIMITS } from '../limits/limits.ts';
import { parseCondition } from './parse-filter.ts';
import type { Argument, JsonPath, PathToken } from './path.ts';
import { PathScanner, unquote } from './path-scanner.ts';

/** @throws Failure when the string is not a JSONPath. */
export function parsePath(text: string): JsonPath {
  const trimmed = text.trimEnd();
  const scanner = new PathScanner(/^[$@]/.test(trimmed) ? trimmed : `$.${trimmed}`);
  if (scanner.text.endsWith('.')) throw scanner.failure('it ends with a dot');
  const root = scanner.text.startsWith('@') ? '@' : '$';
  scanner.at = 1;
  const tokens: PathToken[] = [];
  while (!scanner.atEnd) tokens.push(...parseToken(scanner));
  return scanInsideFunction({ root, tokens, definite: isDefinite(tokens), steps: stepsOf(tokens) });
}

function parseToken(scanner: PathScanner): PathToken[] {
  if (scanner.sees('[')) return [parseBrackets(scanner)];
  if (scanner.skip('..')) return [{ kind: 'scan' }, scanner.sees('[') ? parseBrackets(scanner) : parseName(scanner)];
  if (scanner.skip('.')) return [scanner.sees('[') ? parseBrackets(scanner) : parseName(scanner)];
  throw scanner.failure('expected a dot or a bracket');
}

const NAME = /[^.[( ]+/y;

function parseName(scanner: PathScanner): PathToken {
  if (scanner.skip('*')) return { kind: 'wildcard' };
  const name = scanner.take(NAME)?.[0];
  if (name === undefined) throw scanner.failure('expected a name');
  if (scanner.sees('(')) return { kind: 'function', name, arguments: parseArguments(scanner) };
  if (scanner.sees(' ')) throw scanner.failure("write a name with spaces as ['a name']");
  return { kind: 'properties', names: [name] };
}

const WILDCARD = /\[\s*\*\s*\]/y;
const INDICES = /\[\s*(-?\d+(?:\s*,\s*-?\d+)*)\s*\]/y;
/** Jayway ignores a step. */
const SLICE = /\[\s*(-?\d+)?:(-?\d+)?(?::\d*)?\s*\]/y;
const NAMES =
  /\[\s*((?:'(?:[^'\\]|\\[\s\S])*'|"(?:[^"\\]|\\[\s\S])*")(?:\s*,\s*(?:'(?:[^'\\]|\\[\s\S])*'|"(?:[^"\\]|\\[\s\S])*"))*)\s*\]/y;
const QUOTED = /'(?:[^'\\]|\\[\s\S])*'|"(?:[^"\\]|\\[\s\S])*"/g;
const FILTER = /\[\s*\?\s*(?=\()/y;

function parseBrackets(scanner: PathScanner): PathToken {
  const indices = scanner.take(INDICES)?.[1];
  if (indices !== undefined) return { kind: 'indices', indices: indices.split(',').map(Number) };
  const names = scanner.take(NAMES)?.[1];
  if (names !== undefined) return { kind: 'properties', names: (names.match(QUOTED) ?? []).map(unquote) };
  if (scanner.take(WILDCARD) !== undefined) return { kind: 'wildcard' };
  const slice = scanner.take(SLICE);
  if (slice !== undefined && (slice[1] !== undefined || slice[2] !== undefined)) {
    return { kind: 'slice', from: optionalNumber(slice[1]), to: optionalNumber(slice[2]) };
  }
  if (scanner.take(FILTER) !== undefined) {
    const condition = parseCondition(scanner, parsePath);
    if (!scanner.skipWhitespace().skip(']')) throw scanner.failure('the filter has no closing ]');
    return { kind: 'filter', condition };
  }
  throw scanner.failure('expected a quoted name, an index, a slice, * or a filter in the brackets');
}

function optionalNumber(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}

/** Arguments of a function: paths, and JSON numbers, strings and objects. Jayway ignores anything else. */
function parseArguments(scanner: PathScanner): Argument[] {
  const inner = new PathScanner(scanner.takeBracket('(', ')').slice(1, -1));
  const args: Argument[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: part, index } of [...inner.text.matchAll(ARGUMENT_PARTS), { 0: ',', index: inner.text.length }]) {
    if ('([{'.includes(part)) depth++;
    else if (')]}'.includes(part)) depth--;
    else if (part === ',' && depth === 0) {
      const text = inner.text.slice(start, index).trim();
      if (/^[$@]/.test(text)) args.push({ kind: 'path', path: parsePath(text) });
      else if (/^[-{"\d]/.test(text))
        args.push({ kind: 'value', value: readJson(text, new Budget(DEFAULT_LIMITS), MAX_ARGUMENT_DEPTH) });
      start = index + 1;
    }
  }
  return args;
}

const ARGUMENT_PARTS = /"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'|[()[\]{},]/g;
const MAX_ARGUMENT_DEPTH = 100;

function isDefinite(tokens: readonly PathToken[]): boolean {
  return tokens.every((token, index) => {
    switch (token.kind) {
      case 'properties':
        return token.names.length === 1 || index === tokens.length - 1;
      case 'indices':
        return token.indices.length === 1;
      case 'function':
        return true;
      default:
        return false;
    }
  });
}

function stepsOf(tokens: readonly PathToken[]): (string | number)[] | undefined {
  const steps: (string | number)[] = [];
  for (const token of tokens) {
    const several = token.kind === 'properties' ? token.names : token.kind === 'indices' ? token.indices : [];
    const [step] = several;
    if (step === undefined || several.length > 1) return undefined;
    steps.push(step);
  }
  return steps;
}

/** `$..a.sum()` is the function of everything the scan finds, `$.sum($..a)`. */
function scanInsideFunction(path: JsonPath): JsonPath {
  const last = path.tokens.at(-1);
  if (path.tokens[0]?.kind !== 'scan' || last?.kind !== 'function') return path;
  const index = path.tokens.findIndex(({ kind }) => kind === 'function');
  if (index !== path.tokens.length - 1)
    throw new Failure('In a JSONPath that begins with "..", a function must come last.');
  const argument: JsonPath = { root: '$', tokens: path.tokens.slice(0, -1), definite: false, steps: undefined };
  const tokens: PathToken[] = [{ ...last, arguments: [{ kind: 'path', path: argument }] }];
  return { root: '$', tokens, definite: true, steps: undefined };
}
