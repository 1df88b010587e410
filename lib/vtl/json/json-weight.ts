// How many values JSON may have. Ten megabytes can be five million values, and each object takes a hundred bytes or more.

/** By what they take to read and to keep; the unit is a short number in an array. */
export const JSON_WEIGHTS = {
  item: 1,
  text: 2,
  decimal: 3,
  /** Any other value without quotes. */
  unquoted: 10,
  container: 6,
  member: 2,
  /** Of an object with more than a few. */
  memberOfMany: 9,
} as const;
