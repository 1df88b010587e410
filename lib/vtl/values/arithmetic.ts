// + - * / % and comparison of numbers, as Velocity 1.7 does them: in the wider of both types, and wider still on overflow.
import { Failure } from '../limits/failure.ts';
import {
  fitsInteger,
  fitsLong,
  JavaBigInteger,
  JavaDecimal,
  JavaDouble,
  JavaLong,
  type JavaNumber,
  refuseDigits,
  refuseMagnitude,
} from './java-number.ts';

export type Arithmetic = '+' | '-' | '*' | '/' | '%';

/** The result, or null for a division by zero. */
export function calculate(operator: Arithmetic, left: JavaNumber, right: JavaNumber): JavaNumber | null {
  if ((operator === '/' || operator === '%') && isZero(right)) return null;
  if (isInteger(left) && isInteger(right)) return calculateIntegers(operator, left, right);
  if (isWide(left) || isWide(right)) return calculateDecimals(operator, toDecimal(left), toDecimal(right));
  return new JavaDouble(calculateDoubles(operator, toDouble(left), toDouble(right)));
}

/** Negative, zero or positive; NaN compares as equal. */
export function compareNumbers(left: JavaNumber, right: JavaNumber): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  if (isInteger(left) && isInteger(right)) return sign(toBigInt(left) - toBigInt(right));
  if (isWide(left) || isWide(right)) {
    const [a, b] = sameScale(toDecimal(left), toDecimal(right));
    return sign(a - b);
  }
  const difference = toDouble(left) - toDouble(right);
  return Number.isNaN(difference) ? 0 : difference;
}

/** Number.doubleValue. */
export function toDouble(value: JavaNumber): number {
  if (typeof value === 'number') return value;
  if (value instanceof JavaDecimal) return Number(`${value.unscaledText}e${-value.scale}`);
  if (value instanceof JavaBigInteger) return Number(value.text);
  return Number(value.value);
}

/** The integer part, of any size; intValue and longValue truncate it. For a larger decimal its last 64 bits, all zero. */
export function truncate(value: JavaNumber): bigint {
  if (value instanceof JavaDecimal) {
    // Ten has a factor of two, and anything below one is zero. Otherwise 1e999999999 would become a billion digits.
    if (value.scale <= -64 || value.scale > value.unscaledText.length) return 0n;
    return value.scale <= 0
      ? value.unscaled * 10n ** BigInt(-value.scale)
      : value.unscaled / 10n ** BigInt(value.scale);
  }
  if (value instanceof JavaDouble) return Number.isFinite(value.value) ? BigInt(Math.trunc(value.value)) : 0n;
  return toBigInt(value);
}

type Integral = number | JavaLong | JavaBigInteger;

function isInteger(value: JavaNumber): value is Integral {
  return typeof value === 'number' || value instanceof JavaLong || value instanceof JavaBigInteger;
}

function isWide(value: JavaNumber): boolean {
  return value instanceof JavaDecimal || value instanceof JavaBigInteger;
}

function isZero(value: JavaNumber): boolean {
  return value instanceof JavaDecimal ? value.unscaled === 0n : toDouble(value) === 0;
}

function toBigInt(value: Integral): bigint {
  return typeof value === 'number' ? BigInt(value) : value.value;
}

function calculateIntegers(operator: Arithmetic, left: Integral, right: Integral): Integral {
  if (typeof left === 'number' && typeof right === 'number') {
    const result = calculateDoubles(operator, left, right);
    const whole = operator === '/' ? Math.trunc(result) : result;
    // Adding zero turns the negative zero that JavaScript knows into zero.
    if (whole >= -2147483648 && whole <= 2147483647) return whole + 0;
  }
  const result = calculateBigInts(operator, toBigInt(left), toBigInt(right));
  refuseMagnitude(result);
  if (left instanceof JavaBigInteger || right instanceof JavaBigInteger || !fitsLong(result))
    return new JavaBigInteger(result);
  const isLong = left instanceof JavaLong || right instanceof JavaLong || !fitsInteger(result);
  return isLong ? new JavaLong(result) : Number(result);
}

function calculateBigInts(operator: Arithmetic, left: bigint, right: bigint): bigint {
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
    case '%':
      return remainder(left, right);
  }
}

/** Of two 64-bit integers as in Java; BigInteger.mod, which is never negative, is the caller's. */
function remainder(left: bigint, right: bigint): bigint {
  if (fitsLong(left) && fitsLong(right)) return left % right;
  if (right < 0n) throw new Failure('A big integer has no remainder by a negative number.');
  return ((left % right) + right) % right;
}

function calculateDoubles(operator: Arithmetic, left: number, right: number): number {
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
    case '%':
      return left % right;
  }
}

function calculateDecimals(operator: Arithmetic, left: JavaDecimal, right: JavaDecimal): JavaDecimal {
  const scale = Math.max(left.scale, right.scale);
  const [a, b] = sameScale(left, right);
  switch (operator) {
    case '+':
      return decimal(a + b, scale);
    case '-':
      return decimal(a - b, scale);
    case '*':
      return decimal(left.unscaled * right.unscaled, left.scale + right.scale);
    case '/':
      refuseDigits(left.scale);
      return decimal(divideHalfDown(a * 10n ** BigInt(Math.max(left.scale, 0)), b), Math.max(left.scale, 0));
    case '%':
      throw new Failure('Velocity cannot calculate the remainder of big decimals.');
  }
}

function decimal(unscaled: bigint, scale: number): JavaDecimal {
  refuseMagnitude(unscaled);
  return new JavaDecimal(unscaled, scale);
}

/** The quotient rounded to the nearest integer, a half towards zero. */
function divideHalfDown(left: bigint, right: bigint): bigint {
  const quotient = left / right;
  const rest = left % right;
  const doubled = (rest < 0n ? -rest : rest) * 2n;
  const away = left < 0n !== right < 0n ? -1n : 1n;
  return doubled > (right < 0n ? -right : right) ? quotient + away : quotient;
}

function sameScale(left: JavaDecimal, right: JavaDecimal): [bigint, bigint] {
  const scale = Math.max(left.scale, right.scale);
  // A JSON number such as 1e999999999 would otherwise become a billion digits.
  refuseDigits(scale - Math.min(left.scale, right.scale));
  return [left.unscaled * 10n ** BigInt(scale - left.scale), right.unscaled * 10n ** BigInt(scale - right.scale)];
}

function toDecimal(value: JavaNumber): JavaDecimal {
  if (value instanceof JavaDecimal) return value;
  if (value instanceof JavaBigInteger) return new JavaDecimal(value.value, 0);
  return exactDecimal(toDouble(value));
}

/** Java's `new BigDecimal(double)`: every binary digit of it. */
function exactDecimal(value: number): JavaDecimal {
  if (!Number.isFinite(value)) throw new Failure('A number that is not finite has no decimal digits.');
  let scaled = value;
  let halvings = 0;
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    halvings++;
  }
  return new JavaDecimal(BigInt(scaled) * 5n ** BigInt(halvings), halvings);
}

function sign(value: bigint): number {
  return value < 0n ? -1 : value > 0n ? 1 : 0;
}
