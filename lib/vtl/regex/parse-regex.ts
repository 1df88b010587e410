// Parses java.util.regex's syntax.
import { Failure, InvalidPattern } from '../limits/failure.ts';
import type { RegexNode, RegexTree, Repeat } from './ast.ts';
import { classMember, ESCAPED_CLASSES, LINE_TERMINATORS, propertyClass, withBothCases } from './classes.ts';
import { ANCHORS, CONTROLS, UNKNOWN_ESCAPES } from './escapes.ts';
import { NO_FLAGS, withFlags } from './flags.ts';

/** @throws InvalidPattern when the pattern is not one in Java, Failure when it uses what this engine does not have. */
export function parseRegex(pattern: string): RegexTree {
  return new RegexParser(pattern).parse();
}

const MAX_DEPTH = 100;

class RegexParser {
  readonly #pattern: string;
  readonly #names = new Map<string, number>();
  #at = 0;
  #groups = 0;
  #depth = 0;
  #flags = NO_FLAGS;

  constructor(pattern: string) {
    this.#pattern = pattern;
  }

  parse(): RegexTree {
    const root = this.#choice();
    if (this.#at < this.#pattern.length) throw this.#failure('unmatched closing parenthesis');
    return { root, groups: this.#groups, names: this.#names };
  }

  #choice(): RegexNode {
    const options = [this.#sequence()];
    while (this.#skip('|')) options.push(this.#sequence());
    const [only] = options;
    return only !== undefined && options.length === 1 ? only : { kind: 'choice', options };
  }

  #sequence(): RegexNode {
    const nodes: RegexNode[] = [];
    for (;;) {
      this.#skipComments();
      const next = this.#pattern[this.#at];
      if (next === undefined || next === '|' || next === ')') return { kind: 'sequence', nodes };
      const node = this.#atom();
      if (node !== undefined) nodes.push(this.#repeated(node));
    }
  }

  /** The node with the quantifiers that follow it. */
  #repeated(node: RegexNode): RegexNode {
    this.#skipComments();
    const [quantifier, min, comma, max] = this.#take(/[*+?]|\{(\d+)(,?)(\d*)\}/y) ?? [];
    if (quantifier === undefined) return node;
    const bounds = BOUNDS.get(quantifier) ?? [
      Number(min),
      max !== '' ? Number(max) : comma === '' ? Number(min) : Infinity,
    ];
    const [least = 0, most = Infinity] = bounds;
    if (most < least) throw this.#failure('the maximum of the repetition is less than its minimum');
    const mode: Repeat['mode'] = this.#skip('?') ? 'lazy' : this.#skip('+') ? 'possessive' : 'greedy';
    return this.#repeated({ kind: 'repeat', node, min: least, max: most, mode });
  }

  #atom(): RegexNode | undefined {
    const character = String.fromCodePoint(this.#pattern.codePointAt(this.#at) ?? 0);
    switch (character) {
      case '(':
        return this.#group();
      case '[':
        return this.#set(this.#class());
      case '\\':
        return this.#escape();
      case '*':
      case '+':
      case '?':
      case '{':
        throw this.#failure('nothing to repeat');
      case '.':
        this.#at++;
        return { kind: 'set', source: this.#flags.dotAll ? '[\\s\\S]' : `[^${LINE_TERMINATORS}]` };
      case '^':
        this.#at++;
        return { kind: 'anchor', anchor: this.#flags.multiline ? 'line-start' : 'start' };
      case '$':
        this.#at++;
        return { kind: 'anchor', anchor: this.#flags.multiline ? 'line-end' : 'end-of-text' };
      default:
        this.#at += character.length;
        return this.#set(`[${classMember(character)}]`);
    }
  }

  #set(source: string): RegexNode {
    return { kind: 'set', source: this.#flags.ignoreCase ? withBothCases(source) : source };
  }

  #group(): RegexNode | undefined {
    if (++this.#depth > MAX_DEPTH) throw this.#refusal('groups are nested too deeply');
    const flags = this.#flags;
    const [opening = '', on, off, close, behind, sign, name] =
      this.#take(/\((?:\?(?:([idmsuxU]*)(?:-([idmsuxU]+))?([:)])|(<?)([=!])|>|<([A-Za-z][A-Za-z0-9]*)>))?/y) ?? [];
    if (close !== undefined) this.#flags = withFlags(withFlags(flags, on ?? '', true), off ?? '', false);
    if (close === ')') {
      this.#depth--;
      return undefined;
    }
    if (opening === '(' && this.#pattern[this.#at] === '?') throw this.#failure('unknown kind of group');
    const captures = opening === '(' || name !== undefined;
    const index = captures ? ++this.#groups : undefined;
    if (name !== undefined && index !== undefined) this.#names.set(name, index);
    const node = this.#choice();
    if (!this.#skip(')')) throw this.#failure('unclosed parenthesis');
    this.#flags = flags;
    this.#depth--;
    if (sign !== undefined) return { kind: 'look', node, behind: behind === '<', negative: sign === '!' };
    return opening === '(?>' ? { kind: 'atomic', node } : { kind: 'group', node, index };
  }

  #escape(): RegexNode | undefined {
    const [, letter = ''] = this.#take(/\\([\s\S]?)/y) ?? [];
    const anchor = ANCHORS.get(letter);
    if (letter === 'b' && this.#pattern.startsWith('{g}', this.#at))
      throw this.#refusal('the escape \\b{g} is unknown');
    if (anchor !== undefined) return { kind: 'anchor', anchor };
    if (letter === 'Q') return this.#quoted();
    if (letter === 'E') return undefined;
    if (letter === 'R') return lineEnd();
    if (letter === 'k') {
      const [, name = ''] = this.#take(/<([A-Za-z][A-Za-z0-9]*)>/y) ?? [];
      return this.#backreference(this.#names.get(name));
    }
    if (/[1-9]/.test(letter)) return this.#backreference(this.#groupNumber(Number(letter)));
    this.#at -= letter.length + 1;
    return this.#set(this.#escapedClass() ?? `[${classMember(this.#escapedCharacter())}]`);
  }

  /** Further digits belong to the number as long as that many groups exist. */
  #groupNumber(first: number): number {
    let number = first;
    for (;;) {
      const digit = this.#take(/\d/y)?.[0];
      if (digit === undefined) return number;
      if (number * 10 + Number(digit) > this.#groups) {
        this.#at--;
        return number;
      }
      number = number * 10 + Number(digit);
    }
  }

  #backreference(index: number | undefined): RegexNode {
    if (index === undefined) throw this.#failure('reference to a group that does not exist');
    return { kind: 'backreference', index, ignoreCase: this.#flags.ignoreCase };
  }

  /** `\Q…\E`: plain text. */
  #quoted(): RegexNode {
    const end = this.#pattern.indexOf('\\E', this.#at);
    const text = this.#pattern.slice(this.#at, end === -1 ? undefined : end);
    this.#at = end === -1 ? this.#pattern.length : end + 2;
    return { kind: 'sequence', nodes: Array.from(text, (character) => this.#set(`[${classMember(character)}]`)) };
  }

  /** `\d`, `\p{…}`: a class of its own, or `undefined`. */
  #escapedClass(): string | undefined {
    const letter = this.#pattern.charAt(this.#at + 1);
    const known = ESCAPED_CLASSES.get(letter);
    if (known !== undefined) {
      this.#at += 2;
      return known;
    }
    const [, kind, braced, single] = this.#take(/\\([pP])(?:\{([^}]*)\}|([\s\S]))/y) ?? [];
    if (kind === undefined) return undefined;
    const source = propertyClass(braced ?? single ?? '', kind === 'P');
    if (source === undefined) throw this.#refusal(`the class ${braced ?? single} is unknown`);
    return source;
  }

  #escapedCharacter(): string {
    const [written = '', hex, long, octal, control, other] =
      this.#take(
        /\\(?:(?:u|x(?=[0-9a-fA-F]{2}))((?<=u)[0-9a-fA-F]{4}|(?<=x)[0-9a-fA-F]{2})|x\{([0-9a-fA-F]+)\}|0([0-3]?[0-7]{1,2})|c([\s\S])|([\s\S]))/y,
      ) ?? [];
    if (hex !== undefined || long !== undefined)
      return codePoint(Number.parseInt(hex ?? long ?? '', 16), this.#failure('the character does not exist'));
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
    if (control !== undefined) return String.fromCharCode(control.charCodeAt(0) ^ 64);
    if (written === '') throw this.#failure('it ends with a backslash');
    const known = CONTROLS.get(other ?? '');
    if (known !== undefined) return known;
    if (UNKNOWN_ESCAPES.includes(other ?? ' ')) throw this.#refusal(`the escape \\${other} is unknown`);
    if (/[A-Za-z]/.test(other ?? '')) throw this.#failure(`invalid escape \\${other}`);
    return other ?? '';
  }

  /** A class in brackets, with ranges, nested classes and intersections. */
  #class(): string {
    if (++this.#depth > MAX_DEPTH) throw this.#refusal('classes are nested too deeply');
    this.#at++;
    const negative = this.#skip('^');
    const operands: string[] = [];
    let members = '';
    for (let first = true; ; first = false) {
      this.#skipComments();
      if (this.#at >= this.#pattern.length) throw this.#failure('unclosed bracket');
      if (this.#skip('&&')) {
        if (members !== '') operands.push(`[${members}]`);
        members = '';
      } else if (!first && this.#skip(']')) break;
      else members += this.#classMember();
    }
    if (members !== '') operands.push(`[${members}]`);
    this.#depth--;
    const source = operands.length === 1 ? (operands[0] ?? '') : `[${operands.join('&&')}]`;
    return negative ? `[^${this.#flags.ignoreCase ? withBothCases(source) : source}]` : source;
  }

  #classMember(): string {
    if (this.#pattern[this.#at] === '[') return this.#class();
    const nested = this.#pattern[this.#at] === '\\' ? this.#escapedClass() : undefined;
    if (nested !== undefined) return nested;
    const from = this.#classCharacter();
    if (this.#take(/-(?![[\]]|&&)/y) === undefined) return classMember(from);
    const to = this.#classCharacter();
    if ((to.codePointAt(0) ?? 0) < (from.codePointAt(0) ?? 0))
      throw this.#failure('the end of a range is before its start');
    return `${classMember(from)}-${classMember(to)}`;
  }

  #classCharacter(): string {
    if (this.#pattern[this.#at] === '\\') return this.#escapedCharacter();
    const character = String.fromCodePoint(this.#pattern.codePointAt(this.#at) ?? 0);
    this.#at += character.length;
    return character;
  }

  #skipComments(): void {
    if (this.#flags.comments) this.#take(/(?:\s|#[^\n]*)+/y);
  }

  #skip(text: string): boolean {
    if (!this.#pattern.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }

  #take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#pattern);
    if (match === null) return undefined;
    this.#at = pattern.lastIndex;
    return match;
  }

  #failure(reason: string): InvalidPattern {
    return new InvalidPattern(`"${this.#pattern}" is not a regular expression: ${reason} (character ${this.#at + 1}).`);
  }

  /** For patterns that Java may accept. */
  #refusal(reason: string): Failure {
    return new Failure(`"${this.#pattern}" cannot run here: ${reason} (character ${this.#at + 1}).`);
  }
}

const BOUNDS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['*', [0, Infinity]],
  ['+', [1, Infinity]],
  ['?', [0, 1]],
]);

/** `\R` */
function lineEnd(): RegexNode {
  const set = (source: string): RegexNode => ({ kind: 'set', source });
  return {
    kind: 'choice',
    options: [{ kind: 'sequence', nodes: [set('[\\r]'), set('[\\n]')] }, set(`[\\v\\f${LINE_TERMINATORS}]`)],
  };
}

function codePoint(code: number, failure: InvalidPattern): string {
  if (code > 0x10ffff) throw failure;
  return String.fromCodePoint(code);
}
