// Methods of Integer, Long, BigInteger, Double and BigDecimal.
import { compareNumbers, toDouble, truncate } from '../values/arithmetic.ts';
import { classNameOf } from '../values/class-name.ts';
import { JavaDouble, JavaLong } from '../values/java-number.ts';
import type { JavaNumber } from '../values/value.ts';
import { methodTable } from './table.ts';

export const NUMBER_METHODS = methodTable<JavaNumber>({
  'intValue()': (self) =>
    self instanceof JavaDouble ? clamp(self.value, 2 ** 31) : Number(BigInt.asIntN(32, truncate(self))),
  'longValue()': (self) => new JavaLong(BigInt.asIntN(64, truncate(self))),
  'doubleValue()': (self) => new JavaDouble(toDouble(self)),
  'shortValue()': (self) => Number(BigInt.asIntN(16, truncate(self))),
  'byteValue()': (self) => Number(BigInt.asIntN(8, truncate(self))),
  'compareTo(number)': (self, [other]) => {
    // Java compares a number with its own kind only.
    if (other === undefined || other === null || classNameOf(self) !== classNameOf(other)) return null;
    return Math.sign(compareNumbers(self, other as JavaNumber));
  },
  'isNaN()': (self) => (self instanceof JavaDouble ? Number.isNaN(self.value) : null),
  'isInfinite()': (self) => (self instanceof JavaDouble ? Math.abs(self.value) === Number.POSITIVE_INFINITY : null),
});

/** A double too large for an int becomes the largest int. */
function clamp(value: number, bound: number): number {
  if (Number.isNaN(value)) return 0;
  return Math.trunc(Math.min(Math.max(value, -bound), bound - 1)) + 0;
}
