// How far the result of a method can be trusted. The safe forms were run with Apache Velocity 1.7 and 3,000 hostile strings each
// (docs/check-rules.md).
import type { Expression } from '../../vtl/index.ts';
import { keepsEscapes, leavesOnlyHarmless } from './safe-pattern.ts';
import { isEscaped, isHalf, join, type Trust, withoutApostropheEscapes } from './trust.ts';

/** These return booleans and numbers, whatever their receiver and arguments. */
const HARMLESS_RESULT = new Set([
  'contains',
  'containsKey',
  'containsValue',
  'endsWith',
  'equals',
  'equalsIgnoreCase',
  'hasNext',
  'hashCode',
  'indexOf',
  'isEmpty',
  'lastIndexOf',
  'length',
  'matches',
  'size',
  'startsWith',
]);

/** These return what the collection contained before, or nothing. */
const COLLECTING = new Set(['add', 'addAll', 'put', 'putAll']);

export function isCollecting(method: string): boolean {
  return COLLECTING.has(method);
}

/** @param given how far the method's arguments can be trusted together. */
export function methodTrust(receiver: Trust, method: string, args: readonly Expression[], given: Trust): Trust {
  if (HARMLESS_RESULT.has(method)) return 'constant';
  if (method === 'replaceAll' || method === 'replace' || method === 'replaceFirst') {
    return replaced(receiver, method, args, given);
  }
  if (receiver === 'constant') return method === 'get' || COLLECTING.has(method) ? 'constant' : given;
  if (method === 'toString' || method === 'trim' || method === 'toLowerCase') return receiver;
  return 'raw';
}

function replaced(receiver: Trust, method: string, args: readonly Expression[], given: Trust): Trust {
  const [pattern, replacement] = args.map((argument) =>
    argument.kind === 'literal-text' ? argument.value : undefined,
  );
  if (pattern === undefined || replacement === undefined) return receiver === 'constant' ? given : 'raw';
  // Two backslashes in a regular expression, or one in a string, match the one that escapeJavaScript wrote.
  const unescapes = (method === 'replaceAll' && pattern === "\\\\'") || (method === 'replace' && pattern === "\\'");
  if (isHalf(receiver) && unescapes && replacement === "'") return withoutApostropheEscapes(receiver);
  if (/["\\]/.test(replacement)) return receiver === 'constant' ? 'constant' : 'raw';
  if (method === 'replaceAll' && leavesOnlyHarmless(pattern)) return 'constant';
  if (isEscaped(receiver)) return keepsEscapes(pattern) ? receiver : 'raw';
  return join(receiver, given);
}
