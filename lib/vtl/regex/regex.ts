// Java's regular expressions: JavaScript's engine where that is safe, otherwise our own engine, which counts steps.
import type { Budget } from '../limits/budget.ts';
import { NATIVE_REGEX } from '../limits/costs.ts';
import { Failure } from '../limits/failure.ts';
import type { RegexTree } from './ast.ts';
import { NativeMatch, ProgramMatch, type RegexMatch } from './match.ts';
import { nativeCost, nativeFlag, nativeSource, type Use } from './native-regex.ts';
import { parseRegex } from './parse-regex.ts';
import { type CompiledRegex, compileProgram, sizeOf } from './program.ts';
import { runProgram } from './run-program.ts';

export interface Regex {
  readonly pattern: string;
  /** Of what is compiled: characters of the pattern, and instructions. */
  readonly size: number;
  /** Charges, once for all matches in a string, what find spends on its native engine. @throws Failure when the budget is spent. */
  readonly begin: (text: string, budget: Budget) => void;
  /** The first match at or after `from`. @throws Failure when it takes too many steps. */
  readonly find: (text: string, from: number, budget: Budget) => RegexMatch | undefined;
  /** Whether the whole input matches. @throws Failure when it takes too many steps. */
  readonly matches: (text: string, budget: Budget) => boolean;
}

const MAX_CACHED_PATTERNS = 500;
const compiled = new Map<string, Regex>();

/** Characters. A pattern of 20,000 instructions is too large for our engine anyway. */
const MAX_PATTERN_LENGTH = 10_000;

/**
 * @param budget charged for the pattern; absent for one that is compiled once for many strings.
 * @throws Failure when the pattern is invalid or too long.
 */
export function compileRegex(pattern: string, budget?: Budget): Regex {
  if (pattern.length > MAX_PATTERN_LENGTH)
    throw new Failure(`The regular expression is longer than ${MAX_PATTERN_LENGTH} characters.`);
  const known = compiled.get(pattern);
  if (known !== undefined) {
    budget?.spendPattern(pattern, known.size);
    return known;
  }
  const tree = parseRegex(pattern);
  const size = pattern.length + sizeOf(tree.root);
  budget?.spendPattern(pattern, size);
  const regex: Regex = { pattern, size, ...compileFind(tree), matches: compileMatches(tree) };
  if (compiled.size >= MAX_CACHED_PATTERNS) compiled.clear();
  compiled.set(pattern, regex);
  return regex;
}

/** Characters that JavaScript's engine may read, about one second of work. */
const MAX_NATIVE_CHARACTERS = 1_000_000_000;

interface Native {
  readonly regex: RegExp;
  /** See nativeCost. */
  readonly cost: number;
}

/** JavaScript's engine for inputs up to the length where its work is bounded, ours for longer ones. */
function nativeFor(tree: RegexTree, use: Use): (text: string) => Native | undefined {
  const cost = nativeCost(tree.root, use);
  if (cost === Number.POSITIVE_INFINITY) return () => undefined;
  const source = nativeSource(tree.root);
  const flag = nativeFlag(source);
  const regex = use === 'find' ? new RegExp(source, `g${flag}`) : new RegExp(`^(?:${source})$`, flag);
  const native = { regex, cost };
  return (text) => (cost * text.length <= MAX_NATIVE_CHARACTERS ? native : undefined);
}

function compileFind(tree: RegexTree): Pick<Regex, 'begin' | 'find'> {
  const nativeOf = nativeFor(tree, 'find');
  const program = once(() => compileProgram(tree));
  const begin: Regex['begin'] = (text, budget) =>
    budget.spend(text.length * (nativeOf(text)?.cost ?? 0) * NATIVE_REGEX);
  const find: Regex['find'] = (text, from, budget) => {
    const native = nativeOf(text)?.regex;
    // After an empty match Java continues even inside a surrogate pair; JavaScript would step back before it.
    if (native === undefined || isWithinPair(text, from)) return findByProgram(tree, program(), text, from, budget);
    native.lastIndex = from;
    const found = native.exec(text);
    return found === null ? undefined : new NativeMatch(found, tree);
  };
  return { begin, find };
}

function findByProgram(
  tree: RegexTree,
  regex: CompiledRegex,
  text: string,
  from: number,
  budget: Budget,
): RegexMatch | undefined {
  for (let start = from; start <= text.length; start++) {
    const registers = runProgram(regex, text, start, undefined, budget);
    if (registers !== undefined) return new ProgramMatch(text, start, registers, tree);
  }
  return undefined;
}

function compileMatches(tree: RegexTree): Regex['matches'] {
  const nativeOf = nativeFor(tree, 'matches');
  const program = once(() => compileProgram(tree));
  return (text, budget) => {
    const native = nativeOf(text);
    if (native === undefined) return runProgram(program(), text, 0, text.length, budget) !== undefined;
    budget.spend(text.length * native.cost * NATIVE_REGEX);
    return native.regex.test(text);
  };
}

function isWithinPair(text: string, at: number): boolean {
  return at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff;
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
