// Turns `$context`, plain JSON-like data of JavaScript, into values of a template.
import { integerValue, JavaDouble } from '../values/java-number.ts';
import { SilentMap } from '../values/silent-map.ts';
import { JavaList, type Value } from '../values/value.ts';

/** Objects become maps by their own members; what JSON does not know becomes null. */
export function fromPlain(data: unknown): Value {
  if (typeof data === 'string' || typeof data === 'boolean') return data;
  if (typeof data === 'number') return Number.isSafeInteger(data) ? integerValue(BigInt(data)) : new JavaDouble(data);
  if (Array.isArray(data)) return new JavaList(data.map(fromPlain), 'json');
  if (typeof data === 'object' && data !== null) {
    return SilentMap.of(Object.entries(data).map(([name, member]) => [name, fromPlain(member)]));
  }
  return null;
}
