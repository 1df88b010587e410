// Reads JSON as json-smart does in its permissive mode, which is what API Gateway's JSONPath library uses: quotes may be single
// or missing, commas may be superfluous, anything may follow the value, the last of equal keys wins. Malformed objects and arrays
// are errors. Time grows linearly with the input, and strings without escapes are slices of it.
import type { Budget } from '../limits/budget.ts';
import { CHARACTER, JSON_WEIGHT, SKIPPED, STEP } from '../limits/costs.ts';
import { Failure, UnreadableJson } from '../limits/failure.ts';
import { JavaDouble } from '../values/java-number.ts';
import { JavaList, JavaMap, MAX_SMALL_MAP, type Value } from '../values/value.ts';
import { EscapedTextReader } from './escaped-text.ts';
import { readNumber } from './json-number.ts';
import { JSON_WEIGHTS } from './json-weight.ts';
import { trimWhitespace } from './trim-whitespace.ts';

/**
 * @param depthLimit levels of nesting; by default that of the budget.
 * @throws UnreadableJson when the input is nested deeper, or has more values than the budget allows; another Failure when it is
 * malformed, or the budget is spent.
 */
export function readJson(text: string, budget: Budget, depthLimit = budget.limits.jsonDepth): Value {
  budget.spend(text.length * CHARACTER);
  const reader = new Reader(text, budget, depthLimit);
  reader.skipWhitespace();
  return reader.readValue(NOTHING);
}

/** Characters that end an unquoted string, by its context. */
const AFTER_KEY = /[:]/g;
const AFTER_MEMBER = /[,}]/g;
const AFTER_ITEM = /[,\]]/g;
const NOTHING = /(?!)/g;

/** Items of a list that wait on the stack. A longer list gets an array of its own. */
const MAX_WAITING = 1000;

class Reader {
  readonly #text: string;
  readonly #budget: Budget;
  readonly #depthLimit: number;
  readonly #escapedTexts: EscapedTextReader;
  /** What the objects and lists that are not complete have so far: an array that grows takes a multiple of what a small one needs. */
  readonly #stack: Value[] = [];
  #top = 0;
  #at = 0;
  #depth = 0;
  #weight = 0;
  /** Offset of the next backslash at or after the last search position. */
  #backslash = -1;
  /** The last string read, with its quotes, if it had strict JSON escapes. */
  #source: string | undefined;

  constructor(text: string, budget: Budget, depthLimit: number) {
    this.#text = text;
    this.#budget = budget;
    this.#depthLimit = depthLimit;
    this.#escapedTexts = new EscapedTextReader(text, budget);
  }

  skipWhitespace(): void {
    const text = this.#text;
    const start = this.#at;
    let at = start;
    let code = text.charCodeAt(at);
    while (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) code = text.charCodeAt(++at);
    if (at === start) return;
    this.#at = at;
    this.#budget.spend((at - start) * SKIPPED);
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
    const first = this.#top;
    let map: JavaMap | undefined;
    let sources: Map<string, string> | undefined;
    for (;;) {
      this.#at++;
      this.skipWhitespace();
      switch (this.#text[this.#at]) {
        case '}':
          return this.#leave(map ?? JavaMap.ofPairs(this.#take(first), sources));
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
      this.#weigh(map === undefined ? JSON_WEIGHTS.member : JSON_WEIGHTS.memberOfMany);
      this.#source = undefined;
      const value = this.readValue(AFTER_MEMBER);
      if (map !== undefined) map.put(key, value);
      else {
        this.#push(key);
        this.#push(value);
        if (this.#top - first === 2 * MAX_SMALL_MAP) map = JavaMap.ofPairs(this.#take(first), sources);
      }
      // The last of equal keys wins.
      if (typeof value === 'string' && this.#source !== undefined) {
        if (map !== undefined) {
          this.#budget.spend(STEP);
          map.keepSource(key, this.#source);
        } else sources = (sources ?? new Map<string, string>()).set(key, this.#source);
      } else sources?.delete(key);
      this.skipWhitespace();
      const next = this.#text[this.#at];
      if (next === '}') return this.#leave(map ?? JavaMap.ofPairs(this.#take(first), sources));
      if (next !== ',') throw this.#unexpected();
    }
  }

  #readKey(): string {
    const quote = this.#text[this.#at];
    return quote === '"' || quote === "'" ? this.#readQuoted() : this.#readBare(AFTER_KEY);
  }

  #readList(): JavaList {
    this.#enter();
    this.#at++;
    const first = this.#top;
    let items: Value[] | undefined;
    for (;;) {
      this.skipWhitespace();
      switch (this.#text.charCodeAt(this.#at)) {
        case 0x5d:
          return this.#leave(new JavaList(items ?? this.#take(first), 'json'));
        case 0x2c:
          this.#at++;
          continue;
        default: {
          if (this.#at >= this.#text.length) throw this.#unexpected();
          this.#weigh(JSON_WEIGHTS.item);
          const item = this.readValue(AFTER_ITEM);
          if (items !== undefined) items.push(item);
          else {
            this.#push(item);
            if (this.#top - first === MAX_WAITING) items = this.#take(first);
          }
        }
      }
    }
  }

  #push(value: Value): void {
    this.#stack[this.#top++] = value;
  }

  #take(first: number): Value[] {
    const values = this.#stack.slice(first, this.#top);
    this.#top = first;
    return values;
  }

  #readQuoted(): string {
    this.#weigh(JSON_WEIGHTS.text);
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
    if (ends !== NOTHING) {
      const plain = this.#readPlainNumber() ?? this.#readPlainWord();
      if (plain !== undefined) return plain;
    }
    this.#weigh(JSON_WEIGHTS.unquoted);
    const text = this.#readBare(ends);
    const word = WORDS.find(([name]) => name === text);
    return word === undefined ? (readNumber(text) ?? text) : word[1];
  }

  /** A short integer, or decimal without an exponent, directly before a comma or a bracket: what long lists have. */
  #readPlainNumber(): Value | undefined {
    const text = this.#text;
    const start = this.#at;
    const digits = text.charCodeAt(start) === 0x2d ? start + 1 : start;
    let at = digits;
    let value = 0;
    let code = text.charCodeAt(at);
    for (; code >= 0x30 && code <= 0x39; code = text.charCodeAt(++at)) value = value * 10 + code - 0x30;
    if (at === digits || at - start > MAX_PLAIN_LENGTH) return undefined;
    if (code === 0x2e) {
      do code = text.charCodeAt(++at);
      while (code >= 0x30 && code <= 0x39);
      if (at - start > 2 * MAX_PLAIN_LENGTH || !endsPlain(code)) return undefined;
      this.#weigh(JSON_WEIGHTS.decimal);
      this.#at = at;
      return new JavaDouble(Number(text.slice(start, at)));
    }
    if (!endsPlain(code)) return undefined;
    this.#at = at;
    return digits > start && value > 0 ? -value : value;
  }

  #readPlainWord(): boolean | null | undefined {
    for (const [word, value] of WORDS) {
      if (!this.#text.startsWith(word, this.#at) || !endsPlain(this.#text.charCodeAt(this.#at + word.length))) continue;
      this.#at += word.length;
      return value;
    }
    return undefined;
  }

  /** The string up to one of `ends`, without surrounding whitespace. */
  #readBare(ends: RegExp): string {
    const start = this.#at;
    ends.lastIndex = start;
    this.#at = ends.exec(this.#text)?.index ?? this.#text.length;
    const bare = this.#text.slice(start, this.#at);
    const trimmed = trimWhitespace(bare);
    this.#budget.spend((bare.length - trimmed.length) * SKIPPED);
    return trimmed;
  }

  #enter(): void {
    this.#weigh(JSON_WEIGHTS.container);
    if (++this.#depth > this.#depthLimit)
      throw new UnreadableJson(`is nested more than ${this.#depthLimit} levels deep`);
  }

  #weigh(weight: number): void {
    this.#weight += weight;
    if (this.#weight > this.#budget.limits.jsonWeight) throw new UnreadableJson('has too many values');
    this.#budget.spend(weight * JSON_WEIGHT);
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

/** An Integer of Java, whatever its digits; twice as many characters are a Double. */
const MAX_PLAIN_LENGTH = 9;

const WORDS: readonly (readonly [string, boolean | null])[] = [
  ['null', null],
  ['true', true],
  ['false', false],
];

function endsPlain(code: number): boolean {
  return code === 0x2c || code === 0x5d || code === 0x7d;
}
