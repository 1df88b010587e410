// What a method makes of a value: how far its result may be trusted. The idioms are those that were run against Apache Velocity 1.7
// with 3,000 hostile texts each (docs/check-rules.md).
import type { Expression } from '../../vtl/index.ts';
import { keepsEscapes, leavesOnlyHarmless } from './safe-pattern.ts';
import { join, type Trust } from './trust.ts';

/** Results of these are booleans and numbers, whatever they are called on and with. */
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

/** Print what the collection held before, or nothing. */
const COLLECTING = new Set(['add', 'addAll', 'put', 'putAll']);

export function isCollecting(method: string): boolean {
  return COLLECTING.has(method);
}

/** @param given how far the method's arguments may be trusted, together. */
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
  // Two backslashes in a regular expression, one in a text, stand for the one that escapeJavaScript wrote.
  const unescapes = (method === 'replaceAll' && pattern === "\\\\'") || (method === 'replace' && pattern === "\\'");
  if (receiver === 'half-escaped' && unescapes && replacement === "'") return 'quoted';
  if (/["\\]/.test(replacement)) return receiver === 'constant' ? 'constant' : 'raw';
  if (method === 'replaceAll' && leavesOnlyHarmless(pattern)) return 'constant';
  if (receiver === 'quoted' || receiver === 'half-escaped') return keepsEscapes(pattern) ? receiver : 'raw';
  return join(receiver, given);
}
