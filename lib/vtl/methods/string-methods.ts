// Methods of java.lang.String.
import type { Budget } from '../limits/budget.ts';
import { Failure } from '../limits/failure.ts';
import { compileRegex } from '../regex/regex.ts';
import { replaceMatches, splitText } from '../regex/replace.ts';
import { JavaCharacter } from '../values/java-object.ts';
import { toText } from '../values/to-text.ts';
import { JavaList, type Value } from '../values/value.ts';
import { methodTable } from './table.ts';

export const STRING_METHODS = methodTable<string>({
  'length()': (self) => self.length,
  'isEmpty()': (self) => self === '',
  'isBlank()': (self) => STRIPPED.exec(self)?.[1] === '',
  'charAt(int)': (self, [index]) => new JavaCharacter(self.charAt(checkIndex(self, index, self.length - 1))),
  'codePointAt(int)': (self, [index]) => self.codePointAt(checkIndex(self, index, self.length - 1)) ?? null,
  'substring(int)': (self, [from]) => self.slice(checkIndex(self, from, self.length)),
  'substring(int, int)': (self, [from, to]) => substring(self, from, to),
  'subSequence(int, int)': (self, [from, to]) => substring(self, from, to),
  'indexOf(text)': (self, [part]) => self.indexOf(text(part)),
  'indexOf(int)': (self, [code]) => self.indexOf(character(code)),
  'indexOf(text, int)': (self, [part, from]) => self.indexOf(text(part), integer(from)),
  'indexOf(int, int)': (self, [code, from]) => self.indexOf(character(code), integer(from)),
  'lastIndexOf(text)': (self, [part]) => self.lastIndexOf(text(part)),
  'lastIndexOf(int)': (self, [code]) => self.lastIndexOf(character(code)),
  'lastIndexOf(text, int)': (self, [part, from]) => lastIndexOf(self, text(part), integer(from)),
  'lastIndexOf(int, int)': (self, [code, from]) => lastIndexOf(self, character(code), integer(from)),
  'contains(text)': (self, [part]) => self.includes(text(part)),
  'contentEquals(text)': (self, [other]) => self === text(other),
  'startsWith(text)': (self, [part]) => self.startsWith(text(part)),
  'startsWith(text, int)': (self, [part, from]) => integer(from) >= 0 && self.startsWith(text(part), integer(from)),
  'endsWith(text)': (self, [part]) => self.endsWith(text(part)),
  'equalsIgnoreCase(text)': (self, [other]) => typeof other === 'string' && foldCase(self) === foldCase(other),
  'compareTo(object)': (self, [other]) => compare(self, text(other)),
  'compareToIgnoreCase(text)': (self, [other]) => compare(foldCase(self), foldCase(text(other))),
  'toLowerCase()': (self) => self.toLowerCase(),
  'toUpperCase()': (self) => self.toUpperCase(),
  'trim()': (self) => TRIMMED.exec(self)?.[1] ?? self,
  'strip()': (self) => STRIPPED.exec(self)?.[1] ?? self,
  'stripLeading()': (self) => self.slice(self.length - (LEADING.exec(self)?.[1] ?? self).length),
  'stripTrailing()': (self) => TRAILING.exec(self)?.[1] ?? self,
  'concat(text)': (self, [other], budget) => sized(self + text(other), budget),
  'repeat(int)': (self, [count], budget) => repeat(self, integer(count), budget),
  'intern()': (self) => self,
  'matches(text)': (self, [pattern], budget) => compileRegex(text(pattern)).matches(self, budget),
  'replace(text, text)': (self, [part, by], budget) => replaceText(self, text(part), text(by), budget),
  'replace(character, character)': (self, [part, by]) => self.replaceAll(characterText(part), () => characterText(by)),
  'replaceAll(text, text)': (self, [pattern, by], budget) =>
    replaceMatches(self, text(pattern), text(by), 'all', budget),
  'replaceFirst(text, text)': (self, [pattern, by], budget) =>
    replaceMatches(self, text(pattern), text(by), 'first', budget),
  'split(text)': (self, [pattern], budget) => new JavaList(splitText(self, text(pattern), 0, budget), 'array'),
  'split(text, int)': (self, [pattern, limit], budget) =>
    new JavaList(splitText(self, text(pattern), integer(limit), budget), 'array'),
  // Static methods can be called on any String.
  'valueOf(object)': (_self, [value = null], budget) => toText(value, budget),
  'join(text, collection)': (_self, [separator, items], budget) => join(text(separator), items, budget),
  'join(text, rest)': (_self, [separator, ...items], budget) => join(text(separator), new JavaList(items), budget),
});

/** Java's trim removes everything up to U+0020, strip removes Unicode whitespace. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: Java's trim drops them
const TRIMMED = /^[\u0000-\u0020]*([\s\S]*?)[\u0000-\u0020]*$/;
const STRIPPED = /^\s*([\s\S]*?)\s*$/;
const LEADING = /^\s*([\s\S]*)$/;
const TRAILING = /^([\s\S]*?)\s*$/;

function text(value: Value | undefined): string {
  if (typeof value === 'string') return value;
  throw new Failure('Expected a string.');
}

function integer(value: Value | undefined): number {
  return typeof value === 'number' ? value : 0;
}

function character(code: Value | undefined): string {
  const value = integer(code);
  return value >= 0 && value <= 0x10ffff ? String.fromCodePoint(value) : '\u{10ffff}\u{10ffff}';
}

function characterText(value: Value | undefined): string {
  return value instanceof JavaCharacter ? value.text : '';
}

function checkIndex(self: string, index: Value | undefined, last: number): number {
  if (typeof index === 'number' && index >= 0 && index <= last) return index;
  throw new Failure(`The string has ${self.length} characters; there is none at index ${String(index)}.`);
}

function substring(self: string, from: Value | undefined, to: Value | undefined): string {
  const end = checkIndex(self, to, self.length);
  return self.slice(checkIndex(self, from, end), end);
}

function lastIndexOf(self: string, part: string, from: number): number {
  return from < 0 ? -1 : self.lastIndexOf(part, from);
}

function foldCase(value: string): string {
  return value.toUpperCase().toLowerCase();
}

/** The difference of the first characters that differ, else of the lengths. */
function compare(left: string, right: string): number {
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    const difference = left.charCodeAt(at) - right.charCodeAt(at);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

function repeat(self: string, count: number, budget: Budget): string {
  if (count < 0) throw new Failure(`A string cannot be repeated ${count} times.`);
  budget.checkSize(self.length * count);
  return self.repeat(count);
}

function replaceText(self: string, part: string, by: string, budget: Budget): string {
  if (by.length > part.length) budget.checkSize((self.length + 1) * (by.length + 1));
  return self.replaceAll(part, () => by);
}

function join(separator: string, items: Value | undefined, budget: Budget): string {
  const parts = items instanceof JavaList ? items.items : [];
  return sized(parts.map((item) => toText(item, budget)).join(separator), budget);
}

function sized(value: string, budget: Budget): string {
  budget.checkSize(value.length);
  return value;
}
