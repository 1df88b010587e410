// Reads JSON as json-smart does in its permissive mode, which is what API Gateway's JSONPath library uses: quotes may be single
// or missing, commas may be superfluous, anything may follow the value, the last of equal keys wins. Malformed objects and arrays
// are errors. Time grows linearly with the input, and strings without escapes are slices of it.
import { Failure } from '../limits/failure.ts';
import { JavaList, JavaMap, type Value } from '../values/value.ts';
import { EscapedTextReader } from './escaped-text.ts';
import { readNumber } from './json-number.ts';

/** @throws Failure when the input is malformed or nested deeper than `depthLimit`. */
export function readJson(text: string, depthLimit: number): Value {
  const reader = new Reader(text, depthLimit);
  reader.skipWhitespace();
  return reader.readValue(NOTHING);
}

/** Characters that end an unquoted string, by its context. */
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
  /** Offset of the next backslash at or after the last search position. */
  #backslash = -1;
  /** The last string read, with its quotes, if it had strict JSON escapes. */
  #source: string | undefined;

  constructor(text: string, depthLimit: number) {
    this.#text = text;
    this.#depthLimit = depthLimit;
    this.#escapedTexts = new EscapedTextReader(text);
  }

  skipWhitespace(): void {
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
      this.skipWhitespace();
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
      this.skipWhitespace();
      if (this.#text[this.#at] !== ':') throw this.#unexpected();
      this.#at++;
      this.skipWhitespace();
      if (this.#at >= this.#text.length) throw this.#unexpected();
      this.#readMember(map, key);
      this.skipWhitespace();
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
      this.skipWhitespace();
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

  /** The string up to one of `ends`, without surrounding whitespace. */
  #readBare(ends: RegExp): string {
    const start = this.#at;
    ends.lastIndex = start;
    this.#at = ends.exec(this.#text)?.index ?? this.#text.length;
    return trimWhitespace(this.#text.slice(start, this.#at));
  }

  #enter(): void {
    if (++this.#depth > this.#depthLimit)
      throw new Failure(`The JSON is nested more than ${this.#depthLimit} levels deep.`);
  }

  #leave<T>(value: T): T {
    this.#depth--;
    this.#at++;
    return value;
  }

  #unexpected(): Failure {
    const character = this.#text[this.#at];
    const found = character === undefined ? 'end' : JSON.stringify(character);
    return new Failure(`The body is not JSON: unexpected ${found} at character ${this.#at + 1}.`);
  }
}

/** Trims whitespace, but never to an empty string. A no-break space is not whitespace in Java. */
function trimWhitespace(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end - 1 && isWhitespace(text.charAt(start))) start++;
  while (end - 1 > start && isWhitespace(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

function isWhitespace(character: string): boolean {
  return character <= '\u0020'
    ? JAVA_CONTROL_WHITESPACE.includes(character)
    : /[^\S\u00a0\u2007\u202f\ufeff]/.test(character);
}

const JAVA_CONTROL_WHITESPACE = ' \t\n\v\f\r\u001c\u001d\u001e\u001f';
