// Backslashes before directives: `\#if` prints `#if`, `\\#if` prints `\` and runs the directive.
import { DIRECTIVES } from './directive-names.ts';
import type { Parser } from './parser.ts';
import type { TokenKind } from './token.ts';

const BUILT_IN: ReadonlySet<string> = new Set(['if', 'end', 'set', 'else', 'elseif']);
const CONTROL: ReadonlySet<TokenKind> = new Set(['if', 'else', 'elseif', 'end']);

/** What `\#name` prints: half of its backslashes and the name, or all of it if that is not a directive. */
export function parseEscapedDirective(parser: Parser): string {
  const { image } = parser.take();
  const last = image.lastIndexOf('\\');
  const directive = image.slice(last + 1);
  const name = directive.slice(1).replace(/^\{(.*)\}$/, '$1');
  const known = BUILT_IN.has(name) || DIRECTIVES.has(name);
  return known ? image.slice(0, Math.floor(last / 2)) + directive : image;
}

/** What pairs of backslashes print: one each before a directive, both elsewhere. */
export function parseBackslashes(parser: Parser): string {
  let pairs = 0;
  while (parser.skip('double-backslash')) pairs++;
  const next = parser.peek();
  const escapes = CONTROL.has(next.kind) || DIRECTIVES.has(next.image.slice(1));
  return (escapes ? '\\' : '\\\\').repeat(pairs);
}
