// Methods of Integer, Long, BigInteger, Double and BigDecimal.
import { Failure } from '../limits/failure.ts';
import { compareNumbers, toDouble, truncate } from '../values/arithmetic.ts';
import { classNameOf } from '../values/class-name.ts';
import { isNumber } from '../values/is-number.ts';
import { fitsInteger, JavaDouble, JavaLong, type JavaNumber } from '../values/java-number.ts';
import type { Value } from '../values/value.ts';
import { methodTable } from './table.ts';

export const NUMBER_METHODS = methodTable<JavaNumber>({
  'intValue()': (self) =>
    self instanceof JavaDouble ? clamp(self.value, 2 ** 31) : Number(BigInt.asIntN(32, truncate(self))),
  'longValue()': (self) =>
    new JavaLong(self instanceof JavaDouble ? clampLong(truncate(self)) : BigInt.asIntN(64, truncate(self))),
  'doubleValue()': (self) => new JavaDouble(toDouble(self)),
  // Float does not exist here: a double with a float's digits prints the same.
  'floatValue()': (self) => new JavaDouble(Number(Math.fround(toDouble(self)).toPrecision(7))),
  'shortValue()': (self) => Number(BigInt.asIntN(16, truncate(self))),
  'byteValue()': (self) => Number(BigInt.asIntN(8, truncate(self))),
  'compareTo(object)': (self, [other = null]) => {
    // Java compares a number with its own kind only.
    if (!isNumber(other) || classNameOf(self) !== classNameOf(other))
      throw new Failure('The numbers are of different types.');
    return Math.sign(compareNumbers(self, other));
  },
  // The static methods that templates call on any Integer, as in `#set($Integer = 0)$Integer.parseInt("5")`.
  'parseInt(text)': (self, [text]) => (typeof self === 'number' ? parseInteger(text) : null),
  'valueOf(text)': (self, [text]) => (typeof self === 'number' ? parseInteger(text) : null),
  'isNaN()': (self) => (self instanceof JavaDouble ? Number.isNaN(self.value) : null),
  'isInfinite()': (self) => (self instanceof JavaDouble ? Math.abs(self.value) === Number.POSITIVE_INFINITY : null),
});

const LONG_MAX = 2n ** 63n - 1n;

/** A double too large for a long becomes the largest long. */
function clampLong(value: bigint): bigint {
  if (value > LONG_MAX) return LONG_MAX;
  return value < -LONG_MAX ? -LONG_MAX - 1n : value;
}

/** A double too large for an int becomes the largest int. */
function clamp(value: number, bound: number): number {
  if (Number.isNaN(value)) return 0;
  return Math.trunc(Math.min(Math.max(value, -bound), bound - 1)) + 0;
}

function parseInteger(text: Value | undefined): number {
  const value = typeof text === 'string' && /^[-+]?\d+$/.test(text) ? BigInt(text.replace(/^\+/, '')) : undefined;
  if (value === undefined || !fitsInteger(value)) throw new Failure(`"${String(text)}" is not an integer.`);
  return Number(value);
}
