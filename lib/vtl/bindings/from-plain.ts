// Converts `$context`, plain JSON-like JavaScript data, to template values.
import { integerValue, JavaDouble } from '../values/java-number.ts';
import { SilentMap } from '../values/silent-map.ts';
import { JavaList, type Value } from '../values/value.ts';

/** Objects become maps of their own members; anything that is not JSON becomes null. */
export function fromPlain(data: unknown): Value {
  if (typeof data === 'string' || typeof data === 'boolean') return data;
  if (typeof data === 'number') return Number.isSafeInteger(data) ? integerValue(BigInt(data)) : new JavaDouble(data);
  if (Array.isArray(data)) return new JavaList(data.map(fromPlain), 'json');
  if (typeof data === 'object' && data !== null) {
    return SilentMap.of(Object.entries(data).map(([name, member]) => [name, fromPlain(member)]));
  }
  return null;
}
