// Splits a template into tokens: applies the table of lexical states and keeps the stack of states. It knows nothing of the
// grammar; where Velocity's parser steers its lexer, the parser calls the methods at the end.
import { type Position, VtlError } from '../limits/vtl-error.ts';
import { type Fragment, type LexicalRule, lexicalRules, type State } from './lexical-states.ts';
import { positionsIn } from './positions.ts';
import type { Token, TokenKind } from './token.ts';

interface Frame {
  readonly state: State;
  readonly opened: number;
  readonly closed: number;
}

const FRAGMENTS: ReadonlySet<string> = new Set<Fragment>([
  'dollar',
  'hash',
  'open-text-block',
  'open-comment',
  'more',
  'skip',
  'stray',
]);

export interface Lexer {
  /** The next token; after the last one, `end-of-template` again and again. */
  next(): Token;
  /** Whether the next character after whitespace is a parenthesis. */
  sees(character: string): boolean;
  /** The name of a directive was read: its parentheses follow. */
  enterDirective(): void;
  /** The name turned out to be plain text. */
  leaveDirective(): void;
  positionAt(offset: number): Position;
}

/**
 * @param positionAt place of an offset in the template; a literal within it has places of the whole.
 * @throws VtlError from `next`, where no token fits.
 */
export function createLexer(text: string, positionAt: (offset: number) => Position = positionsIn(text)): Lexer {
  const stack: Frame[] = [];
  let state: State = 'text';
  let at = 0;
  // Parentheses of the current directive: Velocity counts both kinds, and so decides where a directive ends.
  let opened = 0;
  let closed = 0;
  let inComment = false;

  const enter = (next: State): void => {
    stack.push({ state, opened, closed });
    opened = 0;
    state = next;
  };
  const leave = (): boolean => {
    const frame = stack.pop();
    state = frame?.state ?? 'text';
    opened = frame?.opened ?? 0;
    closed = frame?.closed ?? closed;
    return frame !== undefined;
  };
  const closeParenthesis = (): void => {
    while (opened === 0) if (!leave()) return;
    if (opened === closed + 1) leave();
    else closed++;
  };
  /** A number or string outside all parentheses is not an argument: it ends the directive. */
  const leaveUnlessInside = (...inside: readonly State[]): void => {
    if (opened === 0 && !inside.includes(state)) leave();
  };

  const actions: Partial<Record<LexicalRule['kind'], () => void>> = {
    dollar: () => {
      if (inComment) return;
      if (state === 'reference') leave();
      enter('reference');
    },
    hash: () => {
      if (inComment) return;
      if (state === 'reference' || state === 'member') leave();
      enter('hash');
    },
    'open-text-block': () => enterComment('text-block'),
    'open-comment': () => enterComment('comment'),
    'line-comment': () => {
      if (inComment) return leaveComment();
      if (state === 'reference') leave();
      enterComment('line-comment');
    },
    comment: () => leaveComment(),
    'text-block': () => leaveComment(),
    stray: () => {
      at--;
      leave();
    },
    set: () => {
      enter('directive');
      opened++;
    },
    open: () => {
      opened++;
      if (state === 'member') state = 'arguments';
    },
    close: closeParenthesis,
    'method-close': () => {
      state = 'reference';
    },
    'index-open': () => enter('index'),
    'index-close': leave,
    string: () => leaveUnlessInside('arguments', 'index'),
    integer: () => leaveUnlessInside('arguments', 'index'),
    decimal: () => leaveUnlessInside('arguments'),
    if: () => {
      state = 'directive';
    },
    elseif: () => {
      state = 'directive';
    },
    else: leave,
    end: leave,
    dot: () => {
      at--;
      state = 'member';
    },
    'reference-close': leave,
  };
  function enterComment(next: State): void {
    if (inComment) return;
    enter(next);
    inComment = true;
  }
  function leaveComment(): void {
    leave();
    inComment = false;
  }

  /** Moves to the end of the longest match and does what its rule says; `undefined` at the end of the text. */
  const step = (start: number): LexicalRule['kind'] | undefined => {
    if (at >= text.length) return undefined;
    let kind: LexicalRule['kind'] | undefined;
    let end = at;
    for (const rule of lexicalRules(state, text.charCodeAt(at))) {
      const candidate = rule.match(text, at);
      if (candidate > end) {
        end = candidate;
        kind = rule.kind;
      }
    }
    if (kind === undefined) {
      throw new VtlError(`Unexpected ${JSON.stringify(text[at])}.`, positionAt(start), { expected: EXPECTED[state] });
    }
    at = end;
    return kind;
  };

  const next = (): Token => {
    let start = at;
    let stray = '';
    for (;;) {
      const kind = step(at);
      if (kind === undefined) {
        if (start < at)
          throw new VtlError('Unexpected end of the template.', positionAt(at), { expected: EXPECTED[state] });
        return { kind: 'end-of-template', image: '', position: positionAt(at), end: at, stray };
      }
      // An integer consumes the dots of a range and gives them back, so that `1..3` is not read as `1.` and `.3`.
      if (kind === 'integer' && text.startsWith('..', at - 2)) at -= 2;
      const image = FRAGMENTS.has(kind) && kind !== 'stray' ? '' : text.slice(start, at);
      actions[kind]?.();
      if (kind === 'skip') start = at;
      else if (kind === 'stray') {
        stray += strayText(image);
        start = at;
      } else if (!FRAGMENTS.has(kind)) {
        return {
          kind: kind as TokenKind,
          image: kind === 'dot' ? '.' : image,
          position: positionAt(start),
          end: at,
          stray,
        };
      }
    }
  };

  return {
    next,
    sees: (character) => text[skipWhitespace(text, at)] === character,
    enterDirective: () => {
      state = 'directive';
    },
    leaveDirective: () => void leave(),
    positionAt,
  };
}

const EXPECTED: Readonly<Record<State, string>> = {
  text: 'text, a reference or a directive',
  'text-block': ']]#',
  'line-comment': 'the end of the line',
  comment: '*#',
  hash: 'the name of a directive',
  directive: 'an expression or )',
  reference: 'a name',
  member: 'a property or method',
  arguments: 'an argument or )',
  index: 'an index or ]',
};

/** What is printed for dollars and hashes that began nothing. Velocity drops what follows a dollar with backslashes. */
function strayText(image: string): string {
  const characters = image.slice(0, -1);
  return characters.replace(/(\\+\$)[\s\S]?|([$#])|[\s\S]/g, (_, escaped, plain) => escaped ?? plain ?? '');
}

function skipWhitespace(text: string, start: number): number {
  let at = start;
  while (at < text.length && ' \t\r\n'.includes(text.charAt(at))) at++;
  return at;
}
