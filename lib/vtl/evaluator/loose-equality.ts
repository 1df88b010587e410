// The `==` of Velocity 1.7.
import type { Budget } from '../limits/budget.ts';
import { compareNumbers } from '../values/arithmetic.ts';
import { classNameOf } from '../values/class-name.ts';
import { javaEquals } from '../values/equality.ts';
import { isNumber } from '../values/is-number.ts';
import { toText } from '../values/to-text.ts';
import { JavaList, type Value } from '../values/value.ts';

/**
 * Numbers are compared by value, objects of one class with Java's `equals`, and anything else by its string form.
 * Null equals only null.
 */
export function looselyEqual(left: Value, right: Value, budget: Budget): boolean {
  if (typeof left === 'string' && typeof right === 'string') return javaEquals(left, right, budget);
  if (isNumber(left) && isNumber(right)) return compareNumbers(left, right) === 0;
  if (left === null || right === null) return left === right;
  if (haveOneClass(left, right)) return javaEquals(left, right, budget);
  return toText(left, budget) === toText(right, budget);
}

/** A list from JSON is a subclass of the plain list. */
function haveOneClass(left: Value, right: Value): boolean {
  if (left instanceof JavaList && right instanceof JavaList) {
    const isPlain = ({ kind }: JavaList) => kind === 'list' || kind === 'json';
    return left.kind === right.kind || (isPlain(left) && isPlain(right));
  }
  return classNameOf(left) === classNameOf(right);
}
