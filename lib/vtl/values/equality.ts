// Java's `equals`, deep for lists and maps.
import { Failure } from '../limits/failure.ts';
import { JavaBigInteger, JavaDecimal, JavaDouble, JavaLong } from './java-number.ts';
import { JavaCharacter, JavaClass } from './java-object.ts';
import { JavaEntry, JavaList, JavaMap, type ListKind, type Value } from './value.ts';

/** More than any real body needs; stops values that are built to be compared forever. */
const MAX_COMPARISONS = 1_000_000;
const MAX_DEPTH = 1000;

/** @throws Failure when the values are too large or too deeply nested to compare. */
export function javaEquals(left: Value, right: Value): boolean {
  const work = { left: MAX_COMPARISONS };
  return equal(left, right, work, 0);
}

function equal(left: Value, right: Value, work: { left: number }, depth: number): boolean {
  if (left === right) return true;
  if (left === null || right === null || typeof left !== 'object' || typeof right !== 'object') return false;
  if (--work.left < 0 || depth > MAX_DEPTH)
    throw new Failure('The values are too large or too deeply nested to compare.');
  if (left instanceof JavaLong) return right instanceof JavaLong && left.value === right.value;
  if (left instanceof JavaBigInteger) return right instanceof JavaBigInteger && left.value === right.value;
  if (left instanceof JavaDouble) return right instanceof JavaDouble && Object.is(left.value, right.value);
  if (left instanceof JavaDecimal) {
    return right instanceof JavaDecimal && left.unscaled === right.unscaled && left.scale === right.scale;
  }
  if (left instanceof JavaCharacter) return right instanceof JavaCharacter && left.text === right.text;
  if (left instanceof JavaClass) return right instanceof JavaClass && left.className === right.className;
  if (left instanceof JavaEntry) {
    return (
      right instanceof JavaEntry &&
      equal(left.key, right.key, work, depth + 1) &&
      equal(left.value, right.value, work, depth + 1)
    );
  }
  if (left instanceof JavaList) return right instanceof JavaList && equalLists(left, right, work, depth);
  if (left instanceof JavaMap) return right instanceof JavaMap && equalMaps(left, right, work, depth);
  return false;
}

function equalLists(left: JavaList, right: JavaList, work: { left: number }, depth: number): boolean {
  if (family(left.kind) === undefined || family(left.kind) !== family(right.kind)) return false;
  if (left.items.length !== right.items.length) return false;
  if (family(left.kind) === 'set') {
    return left.items.every((item) => right.items.some((other) => equal(item, other, work, depth + 1)));
  }
  return left.items.every((item, index) => equal(item, right.items[index] ?? null, work, depth + 1));
}

/** Lists equal lists, sets equal sets; arrays and a map's values equal only themselves. */
function family(kind: ListKind): 'list' | 'set' | undefined {
  if (kind === 'list' || kind === 'json') return 'list';
  return kind === 'keys' || kind === 'entries' ? 'set' : undefined;
}

function equalMaps(left: JavaMap, right: JavaMap, work: { left: number }, depth: number): boolean {
  if (left.size !== right.size) return false;
  for (const [key, value] of left) {
    if (!right.has(key) || !equal(value, right.get(key), work, depth + 1)) return false;
  }
  return true;
}
