// Methods of lists, of a map's collections and of arrays.
import type { Budget } from '../limits/budget.ts';
import { ITEM, MOVED } from '../limits/costs.ts';
import { Failure } from '../limits/failure.ts';
import { javaEquals } from '../values/equality.ts';
import { keep } from '../values/keep.ts';
import { JavaList, type Value } from '../values/value.ts';
import { JavaIterator } from './iterator.ts';
import { methodTable } from './table.ts';

type Calls = Parameters<typeof methodTable<JavaList>>[0];

const READING: Calls = {
  'size()': (self) => self.items.length,
  'isEmpty()': (self) => self.items.length === 0,
  'contains(object)': (self, [item = null], budget) => indexOf(self.items, item, budget) !== -1,
  'iterator()': (self) => new JavaIterator(self),
};

/** The key set, the values and the entry set of a map. */
export const COLLECTION_METHODS = methodTable<JavaList>({
  ...READING,
  'containsAll(collection)': (self, [other], budget) =>
    itemsOf(other).every((item) => indexOf(self.items, item, budget) !== -1),
  'toArray()': (self, _args, budget) => new JavaList(copied(self.items, budget), 'array'),
});

const INDEXED: Calls = {
  'get(int)': (self, [index]) => self.items[checkIndex(self, index)] ?? null,
  'set(int, object)': (self, [index, value = null], budget) => {
    const at = checkIndex(self, index);
    keep(value, budget);
    const before = self.items[at] ?? null;
    self.items[at] = value;
    return before;
  },
  'indexOf(object)': (self, [item = null], budget) => indexOf(self.items, item, budget),
  'lastIndexOf(object)': (self, [item = null], budget) =>
    self.items.findLastIndex((other) => javaEquals(other, item, budget)),
};

/** String[], which Velocity wraps in a list that cannot grow. */
export const ARRAY_METHODS = methodTable<JavaList>({ ...READING, ...INDEXED });

export const LIST_METHODS = methodTable<JavaList>({
  ...READING,
  ...INDEXED,
  'containsAll(collection)': (self, [other], budget) =>
    itemsOf(other).every((item) => indexOf(self.items, item, budget) !== -1),
  'add(object)': (self, [item = null], budget) => {
    keep(item, budget);
    self.items.push(item);
    return true;
  },
  'add(int, object)': (self, [index, item = null], budget) => {
    const at = checkIndex(self, index, 1);
    budget.spend(self.items.length * MOVED);
    keep(item, budget);
    self.items.splice(at, 0, item);
    return undefined;
  },
  'addAll(collection)': (self, [other], budget) => {
    const items = copied(itemsOf(other), budget);
    replaceItems(self, [...self.items, ...items], budget);
    return items.length > 0;
  },
  'addAll(int, collection)': (self, [index, other], budget) => {
    const items = copied(itemsOf(other), budget);
    const at = checkIndex(self, index, 1);
    replaceItems(self, [...self.items.slice(0, at), ...items, ...self.items.slice(at)], budget);
    return items.length > 0;
  },
  'remove(int)': (self, [index], budget) => {
    budget.spend(self.items.length * MOVED);
    return self.items.splice(checkIndex(self, index), 1)[0] ?? null;
  },
  'remove(object)': (self, [item = null], budget) => {
    const at = indexOf(self.items, item, budget);
    if (at !== -1) self.items.splice(at, 1);
    return at !== -1;
  },
  'removeAll(collection)': (self, [other], budget) =>
    filter(self, (item) => indexOf(itemsOf(other), item, budget) === -1, budget),
  'retainAll(collection)': (self, [other], budget) =>
    filter(self, (item) => indexOf(itemsOf(other), item, budget) !== -1, budget),
  'clear()': (self) => {
    self.items.length = 0;
    return undefined;
  },
  'subList(int, int)': (self, [from, to], budget) => {
    const start = checkIndex(self, from, 1);
    const end = checkIndex(self, to, 1);
    if (start > end) throw new Failure(`The list has no range from ${start} to ${end}.`);
    budget.spend((end - start) * ITEM);
    return new JavaList(self.items.slice(start, end));
  },
  'toArray()': (self, _args, budget) => new JavaList(copied(self.items, budget), 'array'),
});

function indexOf(items: readonly Value[], item: Value, budget: Budget): number {
  return items.findIndex((other) => javaEquals(other, item, budget));
}

function copied(items: readonly Value[], budget: Budget): Value[] {
  budget.spend(items.length * ITEM);
  return [...items];
}

function itemsOf(value: Value | undefined): readonly Value[] {
  if (value instanceof JavaList) return value.items;
  throw new Failure('Expected a list.');
}

function filter(list: JavaList, isKept: (item: Value) => boolean, budget: Budget): boolean {
  const before = list.items.length;
  replaceItems(list, list.items.filter(isKept), budget);
  return list.items.length < before;
}

/** In place: other variables may hold the same list. Not by spreading, which takes the stack. */
function replaceItems(list: JavaList, items: readonly Value[], budget: Budget): void {
  budget.spend(items.length * ITEM);
  list.items.length = 0;
  for (const item of items) list.items.push(item);
}

/** The index if it is that of an item or, with `beyond` 1, the position after the last. */
function checkIndex(list: JavaList, index: Value | undefined, beyond: 0 | 1 = 0): number {
  if (typeof index === 'number' && index >= 0 && index < list.items.length + beyond) return index;
  throw new Failure(`The list has ${list.items.length} items; there is none at index ${String(index)}.`);
}
