// The type of an option of `generate`: one value or a list of values, each one of some choices, an integer, or a string of some form.
import type { AllowedValues, SingleValue } from './allowed-values.ts';

export interface Option<Value = SingleValue | readonly string[]> {
  /** Followed by a colon and the values. */
  readonly description: string;
  readonly default: Value;
  /** For the value, or for each value of a list. */
  readonly allowed: AllowedValues;
  /** The values, for people; shorter than the allowed ones if those are many. */
  readonly values: string;
  /** Absent: a single value. */
  readonly list?: { readonly mayBeEmpty: boolean };
}

export function oneOf<const Value extends SingleValue>(
  choices: readonly Value[],
  initial: NoInfer<Value>,
  description: string,
): Option<Value> {
  return { description, default: initial, allowed: { kind: 'choice', choices }, values: choices.join(', ') };
}

/** An integer from `min` to `max`. */
export function integerBetween(min: number, max: number, initial: number, description: string): Option<number> {
  return { description, default: initial, allowed: { kind: 'integer', min, max }, values: `${min} to ${max}` };
}

/** A string of some form. */
export function oneString(
  allowed: AllowedValues,
  initial: string,
  description: string,
  values: string,
): Option<string> {
  return { description, default: initial, allowed, values };
}

/** One or more of the values; with an empty default, also none. */
export function someOf(
  allowed: AllowedValues,
  initial: readonly string[],
  description: string,
  values: string,
): Option<readonly string[]> {
  return { description, default: initial, allowed, values, list: { mayBeEmpty: initial.length === 0 } };
}

/** The empty list, on the command line and in the file. */
export const EMPTY_LIST = 'none';

/** As it is written on the command line: a list with commas. */
export function formatValue(value: Option['default']): string {
  if (typeof value !== 'object') return String(value);
  return value.length === 0 ? EMPTY_LIST : value.join(',');
}
