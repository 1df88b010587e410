// Methods of lists, of a map's collections and of arrays.
import { Failure } from '../limits/failure.ts';
import { javaEquals } from '../values/equality.ts';
import { JavaList, type Value } from '../values/value.ts';
import { JavaIterator } from './iterator.ts';
import { methodTable } from './table.ts';

type Calls = Parameters<typeof methodTable<JavaList>>[0];

const READING: Calls = {
  'size()': (self) => self.items.length,
  'isEmpty()': (self) => self.items.length === 0,
  'contains(object)': (self, [item = null]) => indexOf(self.items, item) !== -1,
  'iterator()': (self) => new JavaIterator(self),
};

/** The key set, the values and the entry set of a map. */
export const COLLECTION_METHODS = methodTable<JavaList>({
  ...READING,
  'containsAll(collection)': (self, [other]) => itemsOf(other).every((item) => indexOf(self.items, item) !== -1),
  'toArray()': (self) => new JavaList([...self.items], 'array'),
});

const INDEXED: Calls = {
  'get(int)': (self, [index]) => self.items[checkIndex(self, index)] ?? null,
  'set(int, object)': (self, [index, value = null]) => {
    const at = checkIndex(self, index);
    const before = self.items[at] ?? null;
    self.items[at] = value;
    return before;
  },
  'indexOf(object)': (self, [item = null]) => indexOf(self.items, item),
  'lastIndexOf(object)': (self, [item = null]) => self.items.findLastIndex((other) => javaEquals(other, item)),
};

/** String[], which Velocity wraps in a list that cannot grow. */
export const ARRAY_METHODS = methodTable<JavaList>({ ...READING, ...INDEXED });

export const LIST_METHODS = methodTable<JavaList>({
  ...READING,
  ...INDEXED,
  'containsAll(collection)': (self, [other]) => itemsOf(other).every((item) => indexOf(self.items, item) !== -1),
  'add(object)': (self, [item = null]) => {
    self.items.push(item);
    return true;
  },
  'add(int, object)': (self, [index, item = null]) => {
    self.items.splice(checkIndex(self, index, 1), 0, item);
    return undefined;
  },
  'addAll(collection)': (self, [other], budget) => {
    const items = itemsOf(other);
    budget.spend(items.length);
    for (const item of [...items]) self.items.push(item);
    return items.length > 0;
  },
  'addAll(int, collection)': (self, [index, other], budget) => {
    const items = itemsOf(other);
    budget.spend(items.length);
    self.items.splice(checkIndex(self, index, 1), 0, ...items);
    return items.length > 0;
  },
  'remove(int)': (self, [index]) => self.items.splice(checkIndex(self, index), 1)[0] ?? null,
  'remove(object)': (self, [item = null]) => {
    const at = indexOf(self.items, item);
    if (at !== -1) self.items.splice(at, 1);
    return at !== -1;
  },
  'removeAll(collection)': (self, [other]) => keep(self, (item) => indexOf(itemsOf(other), item) === -1),
  'retainAll(collection)': (self, [other]) => keep(self, (item) => indexOf(itemsOf(other), item) !== -1),
  'clear()': (self) => {
    self.items.length = 0;
    return undefined;
  },
  'subList(int, int)': (self, [from, to]) => {
    const start = checkIndex(self, from, 1);
    const end = checkIndex(self, to, 1);
    if (start > end) throw new Failure(`The list has no range from ${start} to ${end}.`);
    return new JavaList(self.items.slice(start, end));
  },
  'toArray()': (self) => new JavaList([...self.items], 'array'),
});

function indexOf(items: readonly Value[], item: Value): number {
  return items.findIndex((other) => javaEquals(other, item));
}

function itemsOf(value: Value | undefined): readonly Value[] {
  if (value instanceof JavaList) return value.items;
  throw new Failure('Expected a list.');
}

function keep(list: JavaList, isKept: (item: Value) => boolean): boolean {
  const kept = list.items.filter(isKept);
  const changed = kept.length < list.items.length;
  list.items.splice(0, list.items.length, ...kept);
  return changed;
}

/** The index if it is that of an item or, with `beyond` 1, the position after the last. */
function checkIndex(list: JavaList, index: Value | undefined, beyond: 0 | 1 = 0): number {
  if (typeof index === 'number' && index >= 0 && index < list.items.length + beyond) return index;
  throw new Failure(`The list has ${list.items.length} items; there is none at index ${String(index)}.`);
}
