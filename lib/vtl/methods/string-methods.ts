// Methods of java.lang.String.
import type { Budget } from '../limits/budget.ts';
import { CASED, CHARACTER, ITEM, PIECE, searchCost } from '../limits/costs.ts';
import { Failure } from '../limits/failure.ts';
import { compileRegex } from '../regex/regex.ts';
import { replaceMatches, splitText } from '../regex/replace.ts';
import { concatenate } from '../values/concatenate.ts';
import { JavaCharacter } from '../values/java-object.ts';
import { TextBuilder } from '../values/text-builder.ts';
import { toText } from '../values/to-text.ts';
import { JavaList, type Value } from '../values/value.ts';
import { replaceLiteral } from './replace-literal.ts';
import { methodTable } from './table.ts';
import { isJavaSpace, isUnicodeSpace, trim } from './trim.ts';

type Calls = Parameters<typeof methodTable<string>>[0];
type Call = Calls[`${string}(${string})`];

/** Methods whose work does not grow with the string, or that charge for it themselves. */
const CONSTANT: Calls = {
  'length()': (self) => self.length,
  'isEmpty()': (self) => self === '',
  'charAt(int)': (self, [index]) => new JavaCharacter(self.charAt(checkIndex(self, index, self.length - 1))),
  'codePointAt(int)': (self, [index]) => self.codePointAt(checkIndex(self, index, self.length - 1)) ?? null,
  'substring(int)': (self, [from]) => self.slice(checkIndex(self, from, self.length)),
  'substring(int, int)': (self, [from, to]) => substring(self, from, to),
  'subSequence(int, int)': (self, [from, to]) => substring(self, from, to),
  'intern()': (self) => self,
  'isBlank()': (self, _args, budget) => trim(self, isUnicodeSpace, 'both', budget) === '',
  'trim()': (self, _args, budget) => trim(self, isJavaSpace, 'both', budget),
  'strip()': (self, _args, budget) => trim(self, isUnicodeSpace, 'both', budget),
  'stripLeading()': (self, _args, budget) => trim(self, isUnicodeSpace, 'start', budget),
  'stripTrailing()': (self, _args, budget) => trim(self, isUnicodeSpace, 'end', budget),
  // Static methods can be called on any String.
  'valueOf(object)': (_self, [value = null], budget) => toText(value, budget),
  'join(text, collection)': (_self, [separator, items], budget) => join(text(separator), items, budget),
  'join(text, rest)': (_self, [separator, ...items], budget) => join(text(separator), new JavaList(items), budget),
  'concat(text)': (self, [other], budget) => concatenate(self, text(other), budget),
  'repeat(int)': (self, [count], budget) => repeat(self, integer(count), budget),
};

/** Methods that read the string once, and for every text they are given once more. */
const READING: Calls = {
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
  'compareTo(object)': (self, [other]) => compare(self, text(other)),
  'matches(text)': (self, [pattern], budget) => compileRegex(text(pattern), budget).matches(self, budget),
  'replace(text, text)': (self, [part, by], budget) => replaceLiteral(self, text(part), text(by), budget),
  'replace(character, character)': (self, [part, by], budget) =>
    replaceLiteral(self, characterText(part), characterText(by), budget),
  'replaceAll(text, text)': (self, [pattern, by], budget) =>
    replaceMatches(self, text(pattern), text(by), 'all', budget),
  'replaceFirst(text, text)': (self, [pattern, by], budget) =>
    replaceMatches(self, text(pattern), text(by), 'first', budget),
  'split(text)': (self, [pattern], budget) => new JavaList(splitText(self, text(pattern), 0, budget), 'array'),
  'split(text, int)': (self, [pattern, limit], budget) =>
    new JavaList(splitText(self, text(pattern), integer(limit), budget), 'array'),
};

/** Methods that convert every character of both strings, twice. */
const FOLDING: Calls = {
  'equalsIgnoreCase(text)': (self, [other]) => typeof other === 'string' && foldCase(self) === foldCase(other),
  'compareToIgnoreCase(text)': (self, [other]) => compare(foldCase(self), foldCase(text(other))),
};

/** Methods that convert every character. */
const CONVERTING: Calls = {
  'toLowerCase()': (self) => self.toLowerCase(),
  'toUpperCase()': (self) => self.toUpperCase(),
};

const SEARCHES = /^(?:indexOf|lastIndexOf|contains|replace)\(text/;

export const STRING_METHODS = methodTable<string>({
  ...CONSTANT,
  ...charged(READING, CHARACTER),
  ...charged(FOLDING, 3 * CASED),
  ...charged(CONVERTING, CASED),
});

/** Charges for the characters of the string and of its arguments before the method runs. */
function charged(calls: Calls, cost: number): Calls {
  const entries = Object.entries(calls).map(([signature, call]): [string, Call] => {
    const searches = SEARCHES.test(signature);
    return [
      signature,
      (self, args, budget) => {
        const [first] = args;
        const other = typeof first === 'string' ? first : '';
        budget.spend((self.length + other.length) * cost + (searches ? searchCost(self, other) : 0));
        return call(self, args, budget);
      },
    ];
  });
  return Object.fromEntries(entries);
}

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
  // Equal parts are compared by the platform, which is ten times as fast.
  let same = 0;
  while (same < left.length && left.slice(same, same + PIECE) === right.slice(same, same + PIECE)) same += PIECE;
  for (let at = same; at < Math.min(left.length, right.length); at++) {
    const difference = left.charCodeAt(at) - right.charCodeAt(at);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

function repeat(self: string, count: number, budget: Budget): string {
  if (count < 0) throw new Failure(`A string cannot be repeated ${count} times.`);
  budget.checkSize(self.length * count);
  budget.spend(self.length * count * CHARACTER);
  return self.repeat(count);
}

function join(separator: string, items: Value | undefined, budget: Budget): string {
  const joined = new TextBuilder(budget);
  for (const [index, item] of (items instanceof JavaList ? items.items : []).entries()) {
    budget.spend(ITEM);
    if (index > 0) joined.add(separator);
    joined.add(toText(item, budget));
  }
  const result = joined.build();
  budget.spend(result.length * CHARACTER);
  return result;
}
