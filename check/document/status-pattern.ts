// Tells which statuses the key of an integration response matches. The keys are Java regular expressions over the whole
// status (API Gateway developer guide, "x-amazon-apigateway-integration.responses object"), and a stranger wrote them.
import { type Context, createContext, Script } from 'node:vm';

/** `invalid`: no regular expression at all; `unknown`: valid in Java for all that can be told here. */
export type StatusMatch = readonly number[] | 'invalid' | 'unknown';

const STATUSES = Array.from({ length: 500 }, (_none, index) => 100 + index);
const MAX_LENGTH = 500;
const MAX_MS = 100;

/** A document with more patterns than this that have to be stopped is not worth the wait: the rest are `unknown`. */
const MAX_STOPS = 20;

/** What Java reads otherwise than JavaScript, or only Java knows: flags, quoting, possessive and POSIX forms, intersections. */
const JAVA_ONLY = /\(\?[a-zA-Z-]+[:)]|\(\?>|[*+?}]\+|\\[QEAZzGhHRXpP]|&&|\[[^\]]*\[/;

const known = new Map<string, StatusMatch>();

/** The statuses of 100–599 that the pattern matches as a whole. Patterns that would run for ever are `unknown`. */
export function matchingStatuses(pattern: string): StatusMatch {
  const result = known.get(pattern) ?? match(pattern);
  known.set(pattern, result);
  return result;
}

function match(pattern: string): StatusMatch {
  if (pattern.length > MAX_LENGTH || JAVA_ONLY.test(pattern)) return 'unknown';
  const expression = compile(pattern);
  if (expression === undefined) return 'invalid';
  return isPlain(pattern) ? STATUSES.filter((status) => expression.test(String(status))) : run(expression);
}

/**
 * What people write: digits, classes, counts, alternatives, look-ahead. Each part takes a digit, so that there is little to try, and the
 * answer does not depend on how busy the machine is.
 */
function isPlain(pattern: string): boolean {
  const takesNothing = /\(\||\|\||\|\)|\(\)|^\||\|$/.test(pattern);
  return !takesNothing && /^\^?(?:[0-9.]|\\d|\[\^?[0-9-]+\]|\{[1-3]\}|\(\?[:!=]|[()|])+\$?$/.test(pattern);
}

/** In Unicode mode JavaScript is as strict as Java about braces and letters after a backslash, but not about `\-`. */
function compile(pattern: string): RegExp | undefined {
  const strict = pattern.replaceAll(/\\([^A-Za-z0-9])/g, (_all, char: string) => {
    return `\\u{${char.codePointAt(0)?.toString(16)}}`;
  });
  try {
    return new RegExp(`^(?:${strict})$`, 'u');
  } catch {
    return undefined;
  }
}

const SCRIPT = new Script('{ const m = []; for (let s = 100; s < 600; s++) if (e.test(s)) m.push(s); m.join() }');

/** One context for all patterns: making one costs more than a match. */
const sandbox: { e?: RegExp } = {};
let context: Context | undefined;
let stops = MAX_STOPS;

/** Runs the expression where it can be stopped: some match three digits in exponential time. */
function run(expression: RegExp): readonly number[] | 'unknown' {
  if (stops === 0) return 'unknown';
  context ??= createContext(sandbox);
  sandbox.e = expression;
  try {
    const matched = String(SCRIPT.runInContext(context, { timeout: MAX_MS }));
    return matched === '' ? [] : matched.split(',').map(Number);
  } catch {
    stops--;
    return 'unknown';
  }
}
