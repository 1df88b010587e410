// Java's `equals`, deep for lists and maps.
import type { Budget } from '../limits/budget.ts';
import { BIG_NUMBER, CHARACTER, ENTRY, ITEM } from '../limits/costs.ts';
import { Failure } from '../limits/failure.ts';
import { JavaBigInteger, JavaDecimal, JavaDouble, JavaLong } from './java-number.ts';
import { JavaCharacter, JavaClass } from './java-object.ts';
import { JavaEntry, JavaList, JavaMap, type ListKind, type Value } from './value.ts';

const MAX_DEPTH = 1000;

/** @throws Failure when the values are too deeply nested to compare, or comparing them exceeds the budget. */
export function javaEquals(left: Value, right: Value, budget: Budget): boolean {
  return equal(left, right, budget, 0);
}

function equal(left: Value, right: Value, budget: Budget, depth: number): boolean {
  budget.spend(ITEM);
  if (typeof left === 'string' && typeof right === 'string') {
    if (left.length !== right.length) return false;
    budget.spend(left.length * CHARACTER);
    return left === right;
  }
  if (left === right) return true;
  if (left === null || right === null || typeof left !== 'object' || typeof right !== 'object') return false;
  if (depth > MAX_DEPTH) throw new Failure('The values are too deeply nested to compare.');
  if (left instanceof JavaLong) return right instanceof JavaLong && left.value === right.value;
  if (left instanceof JavaBigInteger) {
    budget.spend(BIG_NUMBER + left.text.length * CHARACTER);
    return right instanceof JavaBigInteger && left.text === right.text;
  }
  if (left instanceof JavaDouble) return right instanceof JavaDouble && Object.is(left.value, right.value);
  if (left instanceof JavaDecimal) {
    budget.spend(BIG_NUMBER + left.unscaledText.length * CHARACTER);
    return right instanceof JavaDecimal && left.scale === right.scale && left.unscaledText === right.unscaledText;
  }
  if (left instanceof JavaCharacter) return right instanceof JavaCharacter && left.text === right.text;
  if (left instanceof JavaClass) return right instanceof JavaClass && left.className === right.className;
  if (left instanceof JavaEntry) {
    return (
      right instanceof JavaEntry &&
      equal(left.key, right.key, budget, depth + 1) &&
      equal(left.value, right.value, budget, depth + 1)
    );
  }
  if (left instanceof JavaList) return right instanceof JavaList && equalLists(left, right, budget, depth);
  if (left instanceof JavaMap) return right instanceof JavaMap && equalMaps(left, right, budget, depth);
  return false;
}

function equalLists(left: JavaList, right: JavaList, budget: Budget, depth: number): boolean {
  if (family(left.kind) === undefined || family(left.kind) !== family(right.kind)) return false;
  if (left.items.length !== right.items.length) return false;
  if (family(left.kind) === 'set') {
    return left.items.every((item) => right.items.some((other) => equal(item, other, budget, depth + 1)));
  }
  return left.items.every((item, index) => equal(item, right.items[index] ?? null, budget, depth + 1));
}

/** Lists equal lists, sets equal sets; arrays and a map's values equal only themselves. */
function family(kind: ListKind): 'list' | 'set' | undefined {
  if (kind === 'list' || kind === 'json') return 'list';
  return kind === 'keys' || kind === 'entries' ? 'set' : undefined;
}

function equalMaps(left: JavaMap, right: JavaMap, budget: Budget, depth: number): boolean {
  budget.spend(ENTRY);
  if (left.size !== right.size) return false;
  for (const [key, value] of left) {
    budget.spend(ENTRY);
    if (!right.has(key) || !equal(value, right.get(key), budget, depth + 1)) return false;
  }
  return true;
}
