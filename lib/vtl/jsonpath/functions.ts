// The functions of a JSONPath: `$.list.length()`, `$.numbers.sum()`.
import type { Budget } from '../limits/budget.ts';
import { CHARACTER, CONVERTED, ENTRY, ITEM, VALUE } from '../limits/costs.ts';
import { Failure } from '../limits/failure.ts';
import { toDouble } from '../values/arithmetic.ts';
import { isNumber } from '../values/is-number.ts';
import { JavaBigInteger, JavaDecimal, JavaDouble, type JavaNumber } from '../values/java-number.ts';
import { keep } from '../values/keep.ts';
import { TextBuilder } from '../values/text-builder.ts';
import { toText } from '../values/to-text.ts';
import { JavaList, JavaMap, type Value } from '../values/value.ts';

type PathFunction = (value: Value, args: readonly Value[], budget: Budget) => Value;

/** @throws Failure for an unknown function, and for one that requires a list or numbers and has none. */
export function applyFunction(name: string, value: Value, args: readonly Value[], budget: Budget): Value {
  const apply = FUNCTIONS.get(name);
  if (apply === undefined) throw new Failure(`JSONPath has no function ${name}().`);
  return apply(value, args, budget);
}

const FUNCTIONS: ReadonlyMap<string, PathFunction> = new Map<string, PathFunction>([
  ['length', length],
  ['size', length],
  ['keys', keys],
  ['append', append],
  ['concat', concat],
  ['first', (value) => itemAt(value, 0)],
  ['last', (value) => itemAt(value, -1)],
  ['index', (value, [index = null]) => itemAt(value, isNumber(index) ? Math.trunc(toDouble(index)) : Number.NaN)],
  ['min', aggregate((numbers) => numbers.reduce((a, b) => Math.min(a, b)))],
  ['max', aggregate((numbers) => numbers.reduce((a, b) => Math.max(a, b)))],
  ['sum', aggregate(sum)],
  ['avg', aggregate((numbers) => sum(numbers) / numbers.length)],
  ['stddev', aggregate(deviation)],
]);

/** Of its argument if that is a list (how `$..a.length()` is written in the end), else of the value. */
function length(value: Value, [argument = null]: readonly Value[], budget: Budget): Value {
  if (argument instanceof JavaList) {
    budget.spend(argument.items.length * ITEM);
    return argument.items.reduce((total: number, item) => total + sizeOf(item), 0);
  }
  if (value instanceof JavaList) return value.items.length;
  return value instanceof JavaMap ? value.size : null;
}

function sizeOf(value: Value): number {
  if (value instanceof JavaMap) return value.size;
  return value instanceof JavaList ? value.items.length : 0;
}

function keys(value: Value, _args: readonly Value[], budget: Budget): Value {
  if (!(value instanceof JavaMap)) return null;
  budget.spend(value.size * ITEM);
  return new JavaList(value.keys(), 'keys');
}

/** Modifies the list itself, as Jayway does. */
function append(value: Value, args: readonly Value[], budget: Budget): Value {
  for (const item of args) keep(item, budget);
  if (value instanceof JavaList) for (const item of args) value.items.push(item);
  return value;
}

function concat(value: Value, args: readonly Value[], budget: Budget): Value {
  const text = new TextBuilder(budget);
  for (const item of value instanceof JavaList ? value.items : []) {
    budget.spend(ITEM);
    if (typeof item === 'string') text.add(item);
  }
  for (const item of args.flatMap((argument) => (argument instanceof JavaList ? argument.items : [argument]))) {
    budget.spend(ITEM);
    if (item !== null) text.add(toText(item, budget));
  }
  const result = text.build();
  budget.spend(result.length * CHARACTER);
  return result;
}

function itemAt(value: Value, index: number): Value {
  if (!(value instanceof JavaList)) throw new Failure('first(), last() and index() require an array.');
  const item = value.items.at(index);
  if (item === undefined || Number.isNaN(index))
    throw new Failure(`The array has ${value.items.length} items; there is none at ${index}.`);
  return item;
}

function aggregate(compute: (numbers: readonly number[]) => number): PathFunction {
  return (value, args, budget) => {
    const own = value instanceof JavaList ? value.items : [];
    const items = [...own, ...args.flatMap((argument) => (argument instanceof JavaList ? argument.items : [argument]))];
    budget.spend(items.length * VALUE);
    const numbers = items.filter(isNumber).map((number) => doubleOf(number, budget));
    if (numbers.length === 0) throw new Failure('A JSONPath function needs numbers, but there are none.');
    return new JavaDouble(compute(numbers));
  };
}

function doubleOf(number: JavaNumber, budget: Budget): number {
  if (number instanceof JavaBigInteger) budget.spend(ENTRY + number.text.length * CONVERTED);
  else if (number instanceof JavaDecimal) budget.spend(ENTRY + number.unscaledText.length * CONVERTED);
  return toDouble(number);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}

function deviation(numbers: readonly number[]): number {
  const squares = sum(numbers.map((number) => number * number));
  const total = sum(numbers);
  return Math.sqrt(squares / numbers.length - (total * total) / numbers.length / numbers.length);
}
