// Finds the errors at and below a place quickly, because a large document can have many errors and many places.
import type { ErrorObject } from 'ajv-draft-04';

/** Returns the errors at a path and below it. */
export function errorsWithin(errors: readonly ErrorObject[]): (path: string) => ErrorObject[] {
  const sorted = [...errors].sort((a, b) => compare(a.instancePath, b.instancePath));
  const from = (path: string): number => {
    let low = 0;
    for (let high = sorted.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (compare(sorted[middle]?.instancePath ?? '', path) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  // Below `/a` lies what begins with `/a/`; the character after the slash is 0.
  return (path) => [
    ...sorted.slice(from(path), from(`${path}\0`)),
    ...sorted.slice(from(`${path}/`), from(`${path}0`)),
  ];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
