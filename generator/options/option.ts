// What an option of `generate` is. There are two kinds: one of some values, and a list of some values.

export type SingleValue = string | number;

export interface Option<Value = SingleValue | readonly string[]> {
  /** What it is about, to be followed by a colon and the values. */
  readonly description: string;
  readonly default: Value;
  /** Every value, or every value that a list of them may have. */
  readonly allowed: readonly SingleValue[];
  /** The values as people read them; shorter than `allowed` where those are many. */
  readonly values: string;
  readonly list: boolean;
}

export function oneOf<const Value extends SingleValue>(
  allowed: readonly Value[],
  initial: NoInfer<Value>,
  description: string,
): Option<Value> {
  return { description, default: initial, allowed, values: allowed.join(', '), list: false };
}

/** One or more of the values. */
export function someOf(
  allowed: readonly string[],
  initial: readonly string[],
  description: string,
  values: string,
): Option<readonly string[]> {
  return { description, default: initial, allowed, values, list: true };
}

/** As it is written on the command line: a list with commas. */
export function formatValue(value: Option['default']): string {
  return typeof value === 'object' ? value.join(',') : String(value);
}
