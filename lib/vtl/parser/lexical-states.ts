// The lexer's states and what may be read in each: Velocity 1.7's lexical grammar as a table. Its oddities (which whitespace a
// directive consumes, where a dollar sign is plain text) are properties of these states, so they are kept as they are.
import { endOfString } from './string-token.ts';
import type { TokenKind } from './token.ts';

export const STATES = [
  'text',
  'text-block',
  'line-comment',
  'comment',
  /** After `#`, before its meaning is known. */
  'hash',
  /** After a directive's name: its parentheses and what is in them. */
  'directive',
  /** After `$`. */
  'reference',
  /** After `$name.`. */
  'member',
  /** Inside the parentheses of a method. */
  'arguments',
  /** Inside `$name[…]`. */
  'index',
] as const;
export type State = (typeof STATES)[number];

/** Not tokens themselves: the beginning of one, characters that are skipped, and a first character that fits nothing. */
export type Fragment = 'dollar' | 'hash' | 'open-text-block' | 'open-comment' | 'more' | 'skip' | 'stray';

export interface LexicalRule {
  readonly kind: TokenKind | Fragment;
  /** Offset after the longest match at `start`, or -1. */
  readonly match: (text: string, start: number) => number;
}

interface StatedRule extends LexicalRule {
  readonly states: readonly State[];
  /** The characters that a match can begin with; the lexer tries no rule at another one. */
  readonly first: RegExp;
}

const TO_LINE_END = '[ \\t]*(?:\\r\\n|\\n|\\r)';
const WORD = '[A-Za-z_@][A-Za-z0-9_@]*';
const BRACKETED_WORD = '\\{[A-Za-z_][A-Za-z0-9_@]*\\}';

/** Rules in order of precedence: the first of equally long matches wins. */
const RULES: readonly StatedRule[] = [
  rule('index-open', ['reference', 'member'], '\\[', '\\['),
  rule('index-close', ['index'], '\\]', '\\]'),
  rule('list-open', ['directive', 'arguments'], '\\[', '\\['),
  rule('list-close', ['directive', 'arguments'], '\\]', '\\]'),
  rule('comma', ['directive', 'arguments'], ',', ','),
  rule('range', ['directive', 'arguments'], '\\.\\.', '\\.'),
  rule('colon', ['directive', 'arguments'], ':', ':'),
  rule('map-open', ['directive', 'arguments'], '\\{', '{'),
  rule('map-close', ['directive', 'arguments'], '\\}', '}'),
  rule('open', ['directive', 'member'], '\\(', '('),
  rule('close', ['directive'], `\\)(?:${TO_LINE_END})?`, ')'),
  rule('method-close', ['arguments'], '\\)', ')'),
  rule('escaped-directive', ['text'], `(?:\\\\\\\\)*\\\\#(?:${WORD}|${BRACKETED_WORD})`, '\\\\'),
  rule('set', ['text', 'reference', 'member', 'arguments'], '[ \\t]*#(?:set|\\{set\\}) *\\(', ' \\t#'),
  rule('dollar', 'all', '\\\\*\\$(?:\\\\*!)?', '\\\\$'),
  rule('open-text-block', 'all', '#\\[\\[', '#'),
  rule('open-comment', 'all', '#\\*', '#'),
  rule('hash', 'all', '#', '#'),
  rule('line-comment', ['text', 'hash', 'directive', 'reference'], '##', '#'),
  rule('double-backslash', ['text'], '\\\\\\\\', '\\\\'),
  rule('backslash', ['text'], '\\\\', '\\\\'),
  rule('text', ['text'], '[^$#\\\\]+', '^$#\\\\'),
  rule('line-comment', ['line-comment'], '\\r\\n|\\n|\\r', '\\r\\n'),
  rule('comment', ['comment'], '\\*#', '*'),
  rule('text-block', ['text-block'], '\\]\\]#', '\\]'),
  rule('skip', ['line-comment', 'comment'], '[^#$\\\\*\\r\\n]+|[\\s\\S]'),
  rule('more', ['text-block'], '[^#$\\\\\\]]+|[\\s\\S]'),
  rule('whitespace', ['directive', 'arguments', 'index'], '[ \\t\\n\\r]+', ' \\t\\n\\r'),
  {
    kind: 'string',
    states: ['directive', 'arguments', 'index'],
    first: /["']/,
    match: (text, start) => (text[start] === '"' || text[start] === "'" ? endOfString(text, start) : -1),
  },
  rule('true', ['reference', 'directive', 'member', 'arguments', 'index'], 'true', 't'),
  rule('false', ['reference', 'directive', 'member', 'arguments', 'index'], 'false', 'f'),
  rule('sum', ['directive'], '[-+]', '-+'),
  rule('product', ['directive'], '[*/%]', '*/%'),
  rule('and', ['directive'], '&&|and', '&a'),
  rule('or', ['directive'], '\\|\\||or', '|o'),
  rule('relation', ['directive'], '<=?|>=?|[lg][te]', '<>lg'),
  rule('equality', ['directive'], '[=!]=|eq|ne', '=!en'),
  rule('not', ['directive'], '!|not', '!n'),
  rule('assign', ['directive'], '=', '='),
  rule('end', ['hash'], `(?:end|\\{end\\})(?:${TO_LINE_END})?`, 'e{'),
  rule('if', ['hash'], 'if|\\{if\\}', 'i{'),
  rule('elseif', ['hash'], 'elseif|\\{elseif\\}', 'e{'),
  rule('else', ['hash'], `(?:else|\\{else\\})(?:${TO_LINE_END})?`, 'e{'),
  rule('integer', ['hash', 'directive', 'arguments', 'index'], '-?[0-9]+(?:\\.\\.)?', '-0-9'),
  rule(
    'decimal',
    ['hash', 'directive', 'arguments', 'index'],
    '-?(?:[0-9]+\\.[0-9]*|\\.[0-9]+)(?:[eE][-+]?[0-9]+)?|-?[0-9]+[eE][-+]?[0-9]+',
    '-0-9.',
  ),
  rule('word', ['hash', 'directive'], WORD, 'A-Za-z_@'),
  rule('bracketed-word', ['hash', 'directive'], BRACKETED_WORD, '{'),
  rule('identifier', ['reference', 'member', 'arguments'], '[A-Za-z_][A-Za-z0-9_-]*', 'A-Za-z_'),
  rule('dot', ['reference', 'member', 'arguments'], '\\.[A-Za-z]', '.'),
  rule('reference-open', ['reference', 'member'], '\\{', '{'),
  rule('reference-close', ['reference', 'member'], '\\}', '}'),
  rule('stray', ['reference', 'member', 'hash'], '[\\s\\S]'),
  rule('empty-index', ['text', 'reference'], '\\$(?:\\\\?!)?\\[|\\$\\.', '$'),
];

/** Characters from here on are alike: no rule names one of them. */
const BEYOND_ASCII = 128;

/** By state and the code of a character: the rules that it can begin, so that the lexer tries few. */
const TABLE: ReadonlyMap<State, readonly (readonly LexicalRule[])[]> = new Map(
  STATES.map((state) => {
    const rules = RULES.filter(({ states }) => states.includes(state));
    const startingWith = (_: unknown, code: number) =>
      rules.filter(({ first }) => first.test(String.fromCharCode(code)));
    return [state, Array.from({ length: BEYOND_ASCII + 1 }, startingWith)];
  }),
);

/** The rules that can match in the state at a character with this code, in order of precedence. */
export function lexicalRules(state: State, code: number): readonly LexicalRule[] {
  return TABLE.get(state)?.[Math.min(code, BEYOND_ASCII)] ?? [];
}

/** @param first what can be between the brackets of a character class: the characters that a match can begin with. */
function rule(
  kind: LexicalRule['kind'],
  states: readonly State[] | 'all',
  pattern: string,
  first = '\\s\\S',
): StatedRule {
  const regex = new RegExp(pattern, 'y');
  const match = (text: string, start: number): number => {
    regex.lastIndex = start;
    return regex.test(text) ? regex.lastIndex : -1;
  };
  return { kind, states: states === 'all' ? STATES : states, first: new RegExp(`[${first}]`), match };
}
