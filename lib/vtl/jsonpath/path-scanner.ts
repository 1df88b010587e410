// Scans the source of a JSONPath.
import { Failure } from '../limits/failure.ts';

export class PathScanner {
  readonly text: string;
  at = 0;

  constructor(text: string) {
    this.text = text;
  }

  get atEnd(): boolean {
    return this.at >= this.text.length;
  }

  /** Whether this string comes next. */
  sees(part: string): boolean {
    return this.text.startsWith(part, this.at);
  }

  /** Consumes the string if it comes next. */
  skip(part: string): boolean {
    if (!this.sees(part)) return false;
    this.at += part.length;
    return true;
  }

  skipWhitespace(): this {
    while (this.at < this.text.length && ' \t\r\n'.includes(this.text.charAt(this.at))) this.at++;
    return this;
  }

  /** Consumes what the sticky pattern matches. */
  take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (match === null) return undefined;
    this.at = pattern.lastIndex;
    return match;
  }

  /** Consumes everything up to the bracket that closes the one here; quoted strings are skipped. */
  takeBracket(open: string, close: string): string {
    const start = this.at;
    let depth = 0;
    for (let at = start; at < this.text.length; at++) {
      const character = this.text.charAt(at);
      if (character === '"' || character === "'") at = this.#endOfQuoted(at);
      else if (character === open) depth++;
      else if (character === close && --depth === 0) {
        this.at = at + 1;
        return this.text.slice(start, this.at);
      }
    }
    throw this.failure(`the closing ${close} is missing`);
  }

  failure(reason: string): Failure {
    return new Failure(`"${this.text}" is not a valid JSONPath: ${reason} (character ${this.at + 1}).`);
  }

  #endOfQuoted(start: number): number {
    for (let at = start + 1; at < this.text.length; at++) {
      if (this.text[at] === '\\') at++;
      else if (this.text[at] === this.text[start]) return at;
    }
    return this.text.length;
  }
}

/** A quoted string without its quotes and backslashes. */
export function unquote(quoted: string): string {
  return quoted.slice(1, -1).replace(/\\(u[0-9a-fA-F]{4}|[\s\S])/g, (_escape, what: string) => {
    if (what.length === 5) return String.fromCharCode(Number.parseInt(what.slice(1), 16));
    return CONTROLS.get(what) ?? what;
  });
}

const CONTROLS: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['f', '\f'],
  ['b', '\b'],
]);
