// Which values are numbers of Java.
import { JavaBigInteger, JavaDecimal, JavaDouble, JavaLong, type JavaNumber } from './java-number.ts';
import type { Value } from './value.ts';

export function isNumber(value: Value): value is JavaNumber {
  return (
    typeof value === 'number' ||
    value instanceof JavaLong ||
    value instanceof JavaDouble ||
    value instanceof JavaBigInteger ||
    value instanceof JavaDecimal
  );
}
