// Decides whether an item satisfies the condition of a filter.

import { readNumber } from '../json/json-number.ts';
import type { Budget } from '../limits/budget.ts';
import { CHARACTER, searchCost, VALUE } from '../limits/costs.ts';
import { Failure } from '../limits/failure.ts';
import { compareNumbers, truncate } from '../values/arithmetic.ts';
import { javaEquals } from '../values/equality.ts';
import { isNumber } from '../values/is-number.ts';
import { numberText } from '../values/number-text.ts';
import { JavaList, JavaMap, type Value } from '../values/value.ts';
import type { Condition, JsonPath, Operand } from './path.ts';

/** What a condition needs from its evaluation. */
export interface PathValues {
  readonly budget: Budget;
  /** The value of a path; `undefined` when it matches nothing. `item` is the value of `@`. */
  valueOf(path: JsonPath, item: Value): Value | undefined;
}

export function holds(condition: Condition, item: Value, values: PathValues): boolean {
  switch (condition.kind) {
    case 'or':
      return condition.conditions.some((part) => holds(part, item, values));
    case 'and':
      return condition.conditions.every((part) => holds(part, item, values));
    case 'not':
      return !holds(condition.condition, item, values);
    case 'exists':
      return (values.valueOf(condition.path, item) !== undefined) === condition.expected;
    case 'compare':
      return compare(condition, item, values);
  }
}

function compare(condition: Condition & { readonly kind: 'compare' }, item: Value, values: PathValues): boolean {
  const { left, right, operator } = condition;
  if (operator === '=~') return matches(left, right, item, values);
  const a = operandValue(left, item, values);
  const b = operandValue(right, item, values);
  switch (operator) {
    case '==':
      return equal(a, b, values.budget);
    case '!=':
      return !equal(a, b, values.budget);
    case '===':
      return typeName(a) === typeName(b) && equal(a, b, values.budget);
    case '!==':
      return !(typeName(a) === typeName(b) && equal(a, b, values.budget));
    case '<':
      return ordered(a, b, values.budget, (difference) => difference < 0);
    case '<=':
      return ordered(a, b, values.budget, (difference) => difference <= 0);
    case '>':
      return ordered(a, b, values.budget, (difference) => difference > 0);
    case '>=':
      return ordered(a, b, values.budget, (difference) => difference >= 0);
    case 'CONTAINS':
      if (typeof a === 'string' && typeof b === 'string') return found(a, b, values.budget);
      return a instanceof JavaList && includes(a, b, values.budget);
    case 'SIZE':
      return isNumber(b ?? null) && sizeOf(a) === Number(truncate(b as never));
    case 'EMPTY':
      return sizeOf(a, true) !== undefined && (sizeOf(a, true) === 0) === b;
    default:
      return compareLists(operator, a, b, values.budget);
  }
}

/** IN and similar operators. They fail when a side is not a list; NIN too when its list is missing. */
function compareLists(operator: string, left: Value | undefined, right: Value | undefined, budget: Budget): boolean {
  if (!(right instanceof JavaList)) return operator === 'NIN' && right instanceof JavaMap;
  if (operator === 'IN') return includes(right, left, budget);
  if (operator === 'NIN') return !includes(right, left, budget);
  if (!(left instanceof JavaList)) return false;
  switch (operator) {
    case 'ALL':
      return right.items.every((item) => includes(left, item, budget));
    case 'SUBSETOF':
      return left.items.every((item) => includes(right, item, budget));
    case 'ANYOF':
      return left.items.some((item) => includes(right, item, budget));
    case 'NONEOF':
      return !left.items.some((item) => includes(right, item, budget));
    default:
      throw new Failure(`JSONPath filters have no operator ${operator}.`);
  }
}

function operandValue(operand: Operand, item: Value, values: PathValues): Value | undefined {
  if (operand.kind === 'path') return values.valueOf(operand.path, item);
  return operand.kind === 'value' ? operand.value : undefined;
}

/** The whole string has to match. */
function matches(left: Operand, right: Operand, item: Value, values: PathValues): boolean {
  const [pattern, other] = right.kind === 'pattern' ? [right, left] : [left, right];
  if (pattern.kind !== 'pattern' || other.kind === 'pattern') return false;
  const value = operandValue(other, item, values);
  values.budget.spendPattern(pattern.regex.pattern, pattern.regex.size);
  const strings = value instanceof JavaList ? value.items : [value];
  return strings.some((text) => pattern.regex.matches(patternInput(text), values.budget));
}

function patternInput(value: Value | undefined): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return String(value);
  return value !== undefined && isNumber(value) ? numberText(value) : '';
}

/** A number equals its string form. */
function equal(left: Value | undefined, right: Value | undefined, budget: Budget): boolean {
  budget.spend(VALUE);
  if (left === undefined || right === undefined) return false;
  if (isNumber(left) && isNumber(right)) return compareNumbers(left, right) === 0;
  if (isNumber(left) && typeof right === 'string') {
    const number = readNumber(right);
    return number !== undefined && compareNumbers(left, number) === 0;
  }
  if (typeof left === 'string' && isNumber(right)) return left === numberText(right);
  return javaEquals(left, right, budget);
}

function ordered(
  left: Value | undefined,
  right: Value | undefined,
  budget: Budget,
  test: (difference: number) => boolean,
): boolean {
  budget.spend(VALUE);
  if (left === undefined || right === undefined) return false;
  if (isNumber(left) && isNumber(right)) return test(compareNumbers(left, right));
  if (typeof left !== 'string' || typeof right !== 'string') return false;
  budget.spend(Math.min(left.length, right.length) * CHARACTER);
  return test(left < right ? -1 : left > right ? 1 : 0);
}

function found(text: string, part: string, budget: Budget): boolean {
  budget.spend(searchCost(text, part));
  return text.includes(part);
}

function includes(list: JavaList, value: Value | undefined, budget: Budget): boolean {
  return list.items.some((item) => equal(item, value, budget));
}

function sizeOf(value: Value | undefined, withMaps = false): number | undefined {
  if (typeof value === 'string') return value.length;
  if (value instanceof JavaList) return value.items.length;
  return withMaps && value instanceof JavaMap ? value.size : undefined;
}

function typeName(value: Value | undefined): string {
  if (value === undefined || value === null) return String(value);
  return isNumber(value) ? 'number' : typeof value;
}
