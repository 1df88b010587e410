// Reads JSON as json-smart does in its permissive mode, which is what API Gateway's JSONPath library uses: quotes may be single
// or missing, commas may be superfluous, anything may follow the value, the last of equal keys wins. Broken objects and lists
// are errors. Time grows linearly with the text, and texts without escapes are slices of it.
import { Failure } from '../limits/failure.ts';
import { JavaList, JavaMap, type Value } from '../values/value.ts';
import { EscapedTextReader } from './escaped-text.ts';
import { readNumber } from './json-number.ts';

/** @throws Failure when the text is broken or deeper than `depthLimit`. */
export function readJson(text: string, depthLimit: number): Value {
  const reader = new Reader(text, depthLimit);
  reader.skipBlanks();
  return reader.readValue(NOTHING);
}

/** Characters that end an unquoted text, by where it stands. */
const AFTER_KEY = /[:]/g;
const AFTER_MEMBER = /[,}]/g;
const AFTER_ITEM = /[,\]]/g;
const NOTHING = /(?!)/g;

class Reader {
  readonly #text: string;
  readonly #depthLimit: number;
  readonly #escapedTexts: EscapedTextReader;
  #at = 0;
  #depth = 0;
  /** Offset of the next backslash at or after the place where it was last looked for. */
  #backslash = -1;
  /** The text that was read last, quotes and all, if it had escapes of strict JSON. */
  #source: string | undefined;

  constructor(text: string, depthLimit: number) {
    this.#text = text;
    this.#depthLimit = depthLimit;
    this.#escapedTexts = new EscapedTextReader(text);
  }

  skipBlanks(): void {
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
      this.#at++;
    }
  }

  readValue(ends: RegExp): Value {
    switch (this.#text.charCodeAt(this.#at)) {
      case 0x7b:
        return this.#readObject();
      case 0x5b:
        return this.#readList();
      case 0x22:
      case 0x27:
        return this.#readQuoted();
      case 0x3a:
      case 0x7d:
      case 0x5d:
        throw this.#unexpected();
      default:
        return this.#readUnquoted(ends);
    }
  }

  #readObject(): JavaMap {
    this.#enter();
    const map = new JavaMap();
    for (;;) {
      this.#at++;
      this.skipBlanks();
      switch (this.#text[this.#at]) {
        case '}':
          return this.#leave(map);
        case ',':
          continue;
        case ':':
        case ']':
        case '[':
        case '{':
        case undefined:
          throw this.#unexpected();
      }
      const key = this.#readKey();
      this.skipBlanks();
      if (this.#text[this.#at] !== ':') throw this.#unexpected();
      this.#at++;
      this.skipBlanks();
      if (this.#at >= this.#text.length) throw this.#unexpected();
      this.#readMember(map, key);
      this.skipBlanks();
      const next = this.#text[this.#at];
      if (next === '}') return this.#leave(map);
      if (next !== ',') throw this.#unexpected();
    }
  }

  #readMember(map: JavaMap, key: string): void {
    this.#source = undefined;
    const value = this.readValue(AFTER_MEMBER);
    map.put(key, value);
    if (typeof value === 'string' && this.#source !== undefined) map.keepSource(key, this.#source);
  }

  #readKey(): string {
    const quote = this.#text[this.#at];
    return quote === '"' || quote === "'" ? this.#readQuoted() : this.#readBare(AFTER_KEY);
  }

  #readList(): JavaList {
    this.#enter();
    this.#at++;
    const items: Value[] = [];
    for (;;) {
      this.skipBlanks();
      switch (this.#text[this.#at]) {
        case ']':
          return this.#leave(new JavaList(items, 'json'));
        case ',':
          this.#at++;
          continue;
        case undefined:
          throw this.#unexpected();
        default:
          items.push(this.readValue(AFTER_ITEM));
      }
    }
  }

  #readQuoted(): string {
    const text = this.#text;
    const start = this.#at + 1;
    const end = text.indexOf(text.charAt(this.#at), start);
    if (end === -1) throw this.#unexpected();
    if (this.#backslash < start) {
      const found = text.indexOf('\\', start);
      this.#backslash = found === -1 ? text.length : found;
    }
    if (this.#backslash > end) {
      this.#at = end + 1;
      return text.slice(start, end);
    }
    const escaped = this.#escapedTexts.read(this.#at);
    if (escaped === undefined) throw this.#unexpected();
    if (escaped.isStrict) this.#source = text.slice(this.#at, escaped.end);
    this.#at = escaped.end;
    return escaped.value;
  }

  #readUnquoted(ends: RegExp): Value {
    const text = this.#readBare(ends);
    switch (text) {
      case 'null':
        return null;
      case 'true':
        return true;
      case 'false':
        return false;
      default:
        return readNumber(text) ?? text;
    }
  }

  /** The text up to one of `ends`, without the blanks around it. */
  #readBare(ends: RegExp): string {
    const start = this.#at;
    ends.lastIndex = start;
    this.#at = ends.exec(this.#text)?.index ?? this.#text.length;
    return trimBlanks(this.#text.slice(start, this.#at));
  }

  #enter(): void {
    if (++this.#depth > this.#depthLimit) throw new Failure(`The JSON is deeper than ${this.#depthLimit} levels.`);
  }

  #leave<T>(value: T): T {
    this.#depth--;
    this.#at++;
    return value;
  }

  #unexpected(): Failure {
    const character = this.#text[this.#at];
    const found = character === undefined ? 'its end' : JSON.stringify(character);
    return new Failure(`The body is no JSON: unexpected ${found} at character ${this.#at + 1}.`);
  }
}

/** Without the blanks at both ends, but never empty. A no-break space is no blank to Java. */
function trimBlanks(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end - 1 && isBlank(text.charAt(start))) start++;
  while (end - 1 > start && isBlank(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

function isBlank(character: string): boolean {
  return character <= '\u0020'
    ? JAVA_CONTROL_BLANKS.includes(character)
    : /[^\S\u00a0\u2007\u202f\ufeff]/.test(character);
}

const JAVA_CONTROL_BLANKS = ' \t\n\v\f\r\u001c\u001d\u001e\u001f';
