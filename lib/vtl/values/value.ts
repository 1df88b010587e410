// The values of a template: Java's, because that is what templates print and compare in API Gateway.
//
//   Java                     here
//   null                     null
//   String, Boolean          string, boolean
//   Integer                  number (always a 32-bit integer; nothing else is a JavaScript number)
//   Long, BigInteger         JavaLong, JavaBigInteger
//   Double, BigDecimal       JavaDouble, JavaDecimal
//   Map, List, …             classes of this folder; never a JavaScript object or array
//
// The classes here are those that hold values themselves: neither they nor Value can be described without the others.
import type { HostObject } from './host-object.ts';
import { JavaLong, type JavaNumber } from './java-number.ts';
import type { JavaCharacter, JavaClass } from './java-object.ts';

export type Value =
  | null
  | string
  | boolean
  | JavaNumber
  | JavaCharacter
  | JavaClass
  | JavaList
  | JavaMap
  | JavaEntry
  | HostObject<Value>;

/**
 * Which Java list it is. `json` (from JSON) prints as JSON text, the others as `[a, b]`; `array` (a `String[]`) cannot grow;
 * `keys`, `values` and `entries` are a map's collections and have no `get`.
 */
export type ListKind = 'list' | 'json' | 'array' | 'keys' | 'values' | 'entries';

/** A list or an array. */
export class JavaList {
  readonly kind: ListKind;
  readonly items: Value[];
  constructor(items: Value[], kind: ListKind = 'list') {
    this.items = items;
    this.kind = kind;
  }
}

type Key = Exclude<Value, JavaLong> | bigint;

/** Entries of a map that are kept in an array, keys and values in turn: half the memory of a Map. */
export const MAX_SMALL_MAP = 8;

/**
 * An ordered map (LinkedHashMap). As in Java, the Integer 1, the string "1" and the Long 1 are different keys. Lists, maps,
 * doubles and big numbers, which are not used as keys in practice, are compared by identity.
 */
export class JavaMap {
  /** Of a small map: keys and values in turn. */
  #pairs: Value[] | undefined;
  #entries: Map<Key, Value> | undefined;
  /** Creates the initial entries at first use. */
  #fill: (() => Iterable<readonly [string, Value]>) | undefined;
  /** See keepSource. */
  #sources: Map<Key, string> | undefined;

  static of<M extends JavaMap>(this: new () => M, entries: Iterable<readonly [string, Value]>): M {
    const map = new this();
    map.#entries = new Map(entries);
    return map;
  }

  /**
   * @param pairs keys and values in turn, of at most MAX_SMALL_MAP entries; the last of equal keys wins. The map takes the array over.
   * @param sources as keepSource keeps them.
   */
  static ofPairs(pairs: Value[], sources: Map<string, string> | undefined): JavaMap {
    const map = new JavaMap();
    map.#pairs = pairs;
    map.#sources = sources;
    if (hasEqualKeys(pairs)) map.#entries = map.#all;
    return map;
  }

  /** A map whose entries are created at first use: templates use few of many maps. */
  static lazy(entries: () => Iterable<readonly [string, Value]>): JavaMap {
    const map = new JavaMap();
    map.#fill = entries;
    return map;
  }

  /** As a Map: from the first change on. */
  get #all(): Map<Key, Value> {
    if (this.#entries !== undefined) return this.#entries;
    const entries = new Map<Key, Value>(this.#fill?.());
    const pairs = this.#pairs ?? [];
    for (let at = 0; at < pairs.length; at += 2) entries.set(keyOf(pairs[at] ?? null), pairs[at + 1] ?? null);
    this.#pairs = undefined;
    this.#entries = entries;
    return entries;
  }

  get size(): number {
    return this.#pairs === undefined ? this.#all.size : this.#pairs.length / 2;
  }

  has(key: Value): boolean {
    return this.#pairs === undefined ? this.#all.has(keyOf(key)) : placeOf(key, this.#pairs) >= 0;
  }

  /** The value, or null. */
  get(key: Value): Value {
    const pairs = this.#pairs;
    if (pairs === undefined) return this.#all.get(keyOf(key)) ?? null;
    const place = placeOf(key, pairs);
    return place < 0 ? null : (pairs[place + 1] ?? null);
  }

  /** Returns the value that was there, or null. */
  put(key: Value, value: Value): Value {
    const before = this.get(key);
    this.#all.set(keyOf(key), value);
    this.#sources?.delete(keyOf(key));
    return before;
  }

  /** Returns the value that was there, or null. */
  remove(key: Value): Value {
    const before = this.get(key);
    this.#all.delete(keyOf(key));
    this.#sources?.delete(keyOf(key));
    return before;
  }

  clear(): void {
    this.#all.clear();
    this.#sources = undefined;
  }

  /** Keeps the string's spelling in its JSON document, until the key gets another value: writing long strings again takes time. */
  keepSource(key: Value, source: string): void {
    this.#sources ??= new Map();
    this.#sources.set(keyOf(key), source);
  }

  sourceOf(key: Value): string | undefined {
    return this.#sources?.get(keyOf(key));
  }

  *[Symbol.iterator](): Generator<[Value, Value]> {
    const pairs = this.#pairs;
    if (pairs === undefined) {
      for (const [key, value] of this.#all) yield [typeof key === 'bigint' ? new JavaLong(key) : key, value];
    } else for (let at = 0; at < pairs.length; at += 2) yield [pairs[at] ?? null, pairs[at + 1] ?? null];
  }

  keys(): Value[] {
    return Array.from(this, ([key]) => key);
  }

  values(): Value[] {
    return this.#pairs === undefined ? [...this.#all.values()] : this.#pairs.filter((_item, at) => at % 2 === 1);
  }
}

/** Where the key is in the pairs, or -1. Their keys are strings: only the JSON reader makes them. */
function placeOf(key: Value, pairs: readonly Value[]): number {
  for (let at = 0; at < pairs.length; at += 2) if (pairs[at] === key) return at;
  return -1;
}

function hasEqualKeys(pairs: readonly Value[]): boolean {
  for (let at = 2; at < pairs.length; at += 2) if (placeOf(pairs[at] ?? null, pairs) < at) return true;
  return false;
}

function keyOf(key: Value): Key {
  return key instanceof JavaLong ? key.value : key;
}

/** A Map.Entry. */
export class JavaEntry {
  readonly key: Value;
  readonly value: Value;
  constructor(key: Value, value: Value) {
    this.key = key;
    this.value = value;
  }
}
