// Methods of LinkedHashMap.
import { javaEquals } from '../values/equality.ts';
import { JavaEntry, JavaList, type JavaMap } from '../values/value.ts';
import { methodTable } from './table.ts';

export const MAP_METHODS = methodTable<JavaMap>({
  'get(object)': (self, [key = null]) => self.get(key),
  'getOrDefault(object, object)': (self, [key = null, other = null]) => (self.has(key) ? self.get(key) : other),
  'put(object, object)': (self, [key = null, value = null]) => self.put(key, value),
  'putIfAbsent(object, object)': (self, [key = null, value = null]) => {
    const present = self.get(key);
    return present ?? self.put(key, value);
  },
  'putAll(map)': (self, [other]) => {
    for (const [key, value] of other as JavaMap) self.put(key, value);
    return undefined;
  },
  'remove(object)': (self, [key = null]) => self.remove(key),
  'clear()': (self) => {
    self.clear();
    return undefined;
  },
  'containsKey(object)': (self, [key = null]) => self.has(key),
  'containsValue(object)': (self, [value = null]) => self.values().some((item) => javaEquals(item, value)),
  'size()': (self) => self.size,
  'isEmpty()': (self) => self.size === 0,
  'keySet()': (self) => new JavaList(self.keys(), 'keys'),
  'values()': (self) => new JavaList(self.values(), 'values'),
  'entrySet()': (self) =>
    new JavaList(
      Array.from(self, ([key, value]) => new JavaEntry(key, value)),
      'entries',
    ),
});
