// Reads values by JSONPath, as Jayway JsonPath does.
import { Failure } from '../failure.ts';
import { JavaList } from '../values/java-list.ts';
import { JavaMap } from '../values/java-map.ts';
import type { Value } from '../values/value.ts';

/** The value at the path, or null. */
export function readPath(document: Value, path: string): Value {
  let value: Value = document;
  const pattern = /\.([\w-]+)|\[(-?\d+)\]|\['([^']*)'\]/y;
  pattern.lastIndex = path.startsWith('$') ? 1 : 0;
  while (pattern.lastIndex < path.length) {
    const match = pattern.exec(path);
    if (match === null) throw new Failure(`"${path}" is no JSONPath.`);
    const [, dotted, index, quoted] = match;
    if (index !== undefined) {
      if (!(value instanceof JavaList)) return null;
      value = value.items.at(Number(index)) ?? null;
    } else value = value instanceof JavaMap ? value.get(dotted ?? quoted ?? '') : null;
  }
  return value;
}
