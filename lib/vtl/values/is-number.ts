// Which values are numbers of Java.
import { JavaBigInteger, JavaDecimal, JavaDouble, JavaLong, type JavaNumber } from './java-number.ts';
import type { Value } from './value.ts';

export function isNumber(value: Value): value is JavaNumber {
  if (typeof value === 'number') return true;
  // A template's values are mostly strings, for which `instanceof` is the slower test.
  if (typeof value !== 'object') return false;
  return (
    value instanceof JavaLong ||
    value instanceof JavaDouble ||
    value instanceof JavaBigInteger ||
    value instanceof JavaDecimal
  );
}
