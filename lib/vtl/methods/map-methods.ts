// Methods of LinkedHashMap.
import type { Budget } from '../limits/budget.ts';
import { ENTRY, STEP } from '../limits/costs.ts';
import { javaEquals } from '../values/equality.ts';
import { keep } from '../values/keep.ts';
import { JavaEntry, JavaList, type JavaMap, type Value } from '../values/value.ts';
import { methodTable } from './table.ts';

export const MAP_METHODS = methodTable<JavaMap>({
  'get(object)': (self, [key = null]) => self.get(key),
  'getOrDefault(object, object)': (self, [key = null, other = null]) => (self.has(key) ? self.get(key) : other),
  'put(object, object)': (self, [key = null, value = null], budget) => put(self, key, value, budget),
  'putIfAbsent(object, object)': (self, [key = null, value = null], budget) => {
    const present = self.get(key);
    return present ?? put(self, key, value, budget);
  },
  'putAll(map)': (self, [other], budget) => {
    for (const [key, value] of other as JavaMap) {
      budget.spend(STEP);
      self.put(key, value);
    }
    return undefined;
  },
  'remove(object)': (self, [key = null]) => self.remove(key),
  'clear()': (self) => {
    self.clear();
    return undefined;
  },
  'containsKey(object)': (self, [key = null]) => self.has(key),
  'containsValue(object)': (self, [value = null], budget) =>
    charged(self, budget)
      .values()
      .some((item) => javaEquals(item, value, budget)),
  'size()': (self) => self.size,
  'isEmpty()': (self) => self.size === 0,
  'keySet()': (self, _args, budget) => new JavaList(charged(self, budget).keys(), 'keys'),
  'values()': (self, _args, budget) => new JavaList(charged(self, budget).values(), 'values'),
  'entrySet()': (self, _args, budget) =>
    new JavaList(
      Array.from(charged(self, budget), ([key, value]) => new JavaEntry(key, value)),
      'entries',
    ),
});

/** `map.put(key, value)`; the strings count as kept. */
export function put(map: JavaMap, key: Value, value: Value, budget: Budget): Value {
  keep(key, budget);
  keep(value, budget);
  return map.put(key, value);
}

/** Charges for copying all entries. */
function charged(map: JavaMap, budget: Budget): JavaMap {
  budget.spend(map.size * ENTRY);
  return map;
}
