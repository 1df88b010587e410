// Writes values as compact JSON text, as json-smart does: what $input.json gives and what lists print.
import type { Budget } from '../limits/budget.ts';
import { Failure } from '../limits/failure.ts';
import { isNumber } from './is-number.ts';
import { JavaDouble } from './java-number.ts';
import { numberText } from './number-text.ts';
import { JavaList, JavaMap, type Value } from './value.ts';

/** Lists print `\/` for a slash, $input.json does not. */
export type Slashes = 'plain' | 'escaped';

export interface JsonOptions {
  readonly slashes: Slashes;
  readonly budget: Budget;
  /** Converts values that do not exist in JSON. */
  readonly textOf: (value: Value, budget: Budget) => string;
}

const MAX_DEPTH = 1000;

/** @throws Failure when the output is too long, or the value has too many or too deeply nested lists and maps. */
export function writeJson(value: Value, options: JsonOptions): string {
  if (typeof value === 'string') return writeText(value, options.slashes);
  return write(value, options, 0);
}

/** Whether this strict JSON is exactly what writeJson writes for its value. May be false when it is, but never true when it is not. */
export function isWritten(source: string): boolean {
  return !NEVER_WRITTEN.test(source);
}

/** Escapes that are never written, or only for some characters, and characters that are escaped. */
const NEVER_WRITTEN = /\\[/u]|[\u007f-\u009f\u2000-\u20ff]/;

function write(value: Value, options: JsonOptions, depth: number): string {
  if (typeof value === 'string') return writeText(value, options.slashes);
  if (value === null) return 'null';
  if (isNumber(value)) return value instanceof JavaDouble && isInfinite(value.value) ? 'null' : numberText(value);
  options.budget.spend(1);
  if (depth > MAX_DEPTH) throw new Failure('The value is too deeply nested to write as JSON.');
  if (value instanceof JavaMap) return writeMap(value, options, depth);
  if (value instanceof JavaList) return writeList(value, options, depth);
  return typeof value === 'boolean' ? String(value) : writeText(options.textOf(value, options.budget), options.slashes);
}

function writeMap(map: JavaMap, options: JsonOptions, depth: number): string {
  let text = '';
  for (const [key, value] of map) {
    const name = writeText(typeof key === 'string' ? key : options.textOf(key, options.budget), options.slashes);
    const source = options.slashes === 'plain' ? map.sourceOf(key) : undefined;
    const written = source !== undefined && isWritten(source) ? source : write(value, options, depth + 1);
    text += `${text === '' ? '' : ','}${name}:${written}`;
    options.budget.checkSize(text.length);
  }
  return `{${text}}`;
}

function writeList(list: JavaList, options: JsonOptions, depth: number): string {
  let text = '';
  let separator = '';
  for (const item of list.items) {
    text += separator + write(item, options, depth + 1);
    separator = ',';
    options.budget.checkSize(text.length);
  }
  return `[${text}]`;
}

function isInfinite(value: number): boolean {
  return value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY;
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\b', '\\b'],
  ['\f', '\\f'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
  ['/', '\\/'],
]);

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that have to be escaped
const ESCAPED = /["\\\u0000-\u001f\u007f-\u009f\u2000-\u20ff]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const ESCAPED_WITH_SLASH = /["\\/\u0000-\u001f\u007f-\u009f\u2000-\u20ff]/g;

/** Characters that JavaScript escapes differently from json-smart, or not at all. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const DIFFERS_FROM_JSON_SMART = /[\u0000-\u0007\u000b\u000e-\u001f\u007f-\u009f\u2000-\u20ff\ud800-\udfff]/;

function writeText(text: string, slashes: Slashes): string {
  const pattern = slashes === 'escaped' ? ESCAPED_WITH_SLASH : ESCAPED;
  if (text.search(pattern) === -1) return `"${text}"`;
  if (slashes === 'plain' && !DIFFERS_FROM_JSON_SMART.test(text)) return JSON.stringify(text);
  return `"${text.replace(pattern, escapeCharacter)}"`;
}

function escapeCharacter(character: string): string {
  return ESCAPES.get(character) ?? `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
