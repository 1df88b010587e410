// What differs between two plain values, as JSON pointers to the places.
import { isDeepStrictEqual } from 'node:util';
import { pointer } from '../../lib/source/pointer.ts';

/** `+` before what only the second value has, `-` before what only the first has, `~` before what both have and is not the same. */
export function changedPointers(before: unknown, after: unknown, path: readonly string[] = []): string[] {
  if (isDeepStrictEqual(before, after)) return [];
  if (!isObject(before) || !isObject(after)) return [`~${pointer(...path)}`];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) => {
    const inner = [...path, key];
    if (!Object.hasOwn(after, key)) return [`-${pointer(...inner)}`];
    if (!Object.hasOwn(before, key)) return [`+${pointer(...inner)}`];
    return changedPointers(before[key], after[key], inner);
  });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
