// The lexer's states and what may be read in each: Velocity 1.7's lexical grammar as a table. Its oddities (which whitespace a
// directive consumes, where a dollar sign is plain text) are properties of these states, so they are kept as they are.
import { endOfString } from './string-token.ts';
import type { TokenKind } from './token.ts';

export type State =
  | 'text'
  | 'text-block'
  | 'line-comment'
  | 'comment'
  /** After `#`, before its meaning is known. */
  | 'hash'
  /** After a directive's name: its parentheses and what is in them. */
  | 'directive'
  /** After `$`. */
  | 'reference'
  /** After `$name.`. */
  | 'member'
  /** Inside the parentheses of a method. */
  | 'arguments'
  /** Inside `$name[…]`. */
  | 'index';

/** Not tokens themselves: the beginning of one, characters that are skipped, and a first character that fits nothing. */
export type Fragment = 'dollar' | 'hash' | 'open-text-block' | 'open-comment' | 'more' | 'skip' | 'stray';

export interface LexicalRule {
  readonly kind: TokenKind | Fragment;
  /** Offset after the longest match at `start`, or -1. */
  readonly match: (text: string, start: number) => number;
}

const TO_LINE_END = '[ \\t]*(?:\\r\\n|\\n|\\r)';
const WORD = '[A-Za-z_@][A-Za-z0-9_@]*';
const BRACKETED_WORD = '\\{[A-Za-z_][A-Za-z0-9_@]*\\}';

const STATES: readonly State[] = [
  'text',
  'text-block',
  'line-comment',
  'comment',
  'hash',
  'directive',
  'reference',
  'member',
  'arguments',
  'index',
];

/** Rules in order of precedence: the first of equally long matches wins. */
const RULES: readonly (LexicalRule & { readonly states: readonly State[] })[] = [
  rule('index-open', ['reference', 'member'], '\\['),
  rule('index-close', ['index'], '\\]'),
  rule('list-open', ['directive', 'arguments'], '\\['),
  rule('list-close', ['directive', 'arguments'], '\\]'),
  rule('comma', ['directive', 'arguments'], ','),
  rule('range', ['directive', 'arguments'], '\\.\\.'),
  rule('colon', ['directive', 'arguments'], ':'),
  rule('map-open', ['directive', 'arguments'], '\\{'),
  rule('map-close', ['directive', 'arguments'], '\\}'),
  rule('open', ['directive', 'member'], '\\('),
  rule('close', ['directive'], `\\)(?:${TO_LINE_END})?`),
  rule('method-close', ['arguments'], '\\)'),
  rule('escaped-directive', ['text'], `(?:\\\\\\\\)*\\\\#(?:${WORD}|${BRACKETED_WORD})`),
  rule('set', ['text', 'reference', 'member', 'arguments'], '[ \\t]*#(?:set|\\{set\\}) *\\('),
  rule('dollar', 'all', '\\\\*\\$(?:\\\\*!)?'),
  rule('open-text-block', 'all', '#\\[\\['),
  rule('open-comment', 'all', '#\\*'),
  rule('hash', 'all', '#'),
  rule('line-comment', ['text', 'hash', 'directive', 'reference'], '##'),
  rule('double-backslash', ['text'], '\\\\\\\\'),
  rule('backslash', ['text'], '\\\\'),
  rule('text', ['text'], '[^$#\\\\]+'),
  rule('line-comment', ['line-comment'], '\\r\\n|\\n|\\r'),
  rule('comment', ['comment'], '\\*#'),
  rule('text-block', ['text-block'], '\\]\\]#'),
  rule('skip', ['line-comment', 'comment'], '[^#$\\\\*\\r\\n]+|[\\s\\S]'),
  rule('more', ['text-block'], '[^#$\\\\\\]]+|[\\s\\S]'),
  rule('whitespace', ['directive', 'arguments', 'index'], '[ \\t\\n\\r]+'),
  {
    kind: 'string',
    states: ['directive', 'arguments', 'index'],
    match: (text, start) => (text[start] === '"' || text[start] === "'" ? endOfString(text, start) : -1),
  },
  rule('true', ['reference', 'directive', 'member', 'arguments', 'index'], 'true'),
  rule('false', ['reference', 'directive', 'member', 'arguments', 'index'], 'false'),
  rule('sum', ['directive'], '[-+]'),
  rule('product', ['directive'], '[*/%]'),
  rule('and', ['directive'], '&&|and'),
  rule('or', ['directive'], '\\|\\||or'),
  rule('relation', ['directive'], '<=?|>=?|[lg][te]'),
  rule('equality', ['directive'], '[=!]=|eq|ne'),
  rule('not', ['directive'], '!|not'),
  rule('assign', ['directive'], '='),
  rule('end', ['hash'], `(?:end|\\{end\\})(?:${TO_LINE_END})?`),
  rule('if', ['hash'], 'if|\\{if\\}'),
  rule('elseif', ['hash'], 'elseif|\\{elseif\\}'),
  rule('else', ['hash'], `(?:else|\\{else\\})(?:${TO_LINE_END})?`),
  rule('integer', ['hash', 'directive', 'arguments', 'index'], '-?[0-9]+(?:\\.\\.)?'),
  rule(
    'decimal',
    ['hash', 'directive', 'arguments', 'index'],
    '-?(?:[0-9]+\\.[0-9]*|\\.[0-9]+)(?:[eE][-+]?[0-9]+)?|-?[0-9]+[eE][-+]?[0-9]+',
  ),
  rule('word', ['hash', 'directive'], WORD),
  rule('bracketed-word', ['hash', 'directive'], BRACKETED_WORD),
  rule('identifier', ['reference', 'member', 'arguments'], '[A-Za-z_][A-Za-z0-9_-]*'),
  rule('dot', ['reference', 'member', 'arguments'], '\\.[A-Za-z]'),
  rule('reference-open', ['reference', 'member'], '\\{'),
  rule('reference-close', ['reference', 'member'], '\\}'),
  rule('stray', ['reference', 'member', 'hash'], '[\\s\\S]'),
  rule('empty-index', ['text', 'reference'], '\\$(?:\\\\?!)?\\[|\\$\\.'),
];

/** The rules of each state. */
export const LEXICAL_STATES: ReadonlyMap<State, readonly LexicalRule[]> = new Map(
  STATES.map((state) => [state, RULES.filter((candidate) => candidate.states.includes(state))]),
);

function rule(
  kind: LexicalRule['kind'],
  states: readonly State[] | 'all',
  pattern: string,
): LexicalRule & { readonly states: readonly State[] } {
  const regex = new RegExp(pattern, 'y');
  const match = (text: string, start: number): number => {
    regex.lastIndex = start;
    return regex.test(text) ? regex.lastIndex : -1;
  };
  return { kind, states: states === 'all' ? STATES : states, match };
}
