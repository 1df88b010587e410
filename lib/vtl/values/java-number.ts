// Java's number types other than Integer, which is a JavaScript number.
import { Failure } from '../limits/failure.ts';

/**
 * Digits that are calculated with; more are only printed. The work grows with their square, and converting ten million of them takes
 * seconds (measured).
 */
const MAX_DIGITS = 2000;

/** @throws Failure for a number with more digits. */
export function refuseDigits(digits: number): void {
  if (digits > MAX_DIGITS) throw new Failure('The number has too many digits.');
}

const MAX_MAGNITUDE = 10n ** BigInt(MAX_DIGITS);

/** @throws Failure for a number with more than MAX_DIGITS digits. */
export function refuseMagnitude(value: bigint): void {
  if (value > MAX_MAGNITUDE || value < -MAX_MAGNITUDE) refuseDigits(Number.POSITIVE_INFINITY);
}

export type JavaNumber = number | JavaLong | JavaBigInteger | JavaDouble | JavaDecimal;

export class JavaLong {
  // Keeps the compiler from taking it for a JavaBigInteger.
  declare private readonly brand: 'long';
  readonly value: bigint;
  constructor(value: bigint) {
    this.value = value;
  }
}

/** An integer, kept as its value or its decimal digits; the other form is computed when needed: most numbers are only printed again. */
class BigDigits {
  #value: bigint | undefined;
  #text: string | undefined;
  constructor(source: bigint | string) {
    if (typeof source === 'bigint') this.#value = source;
    else this.#text = /^-?0/.test(source) ? source.replace(/^(-?)0+(?=\d)/, '$1').replace(/^-0$/, '0') : source;
  }
  /** @throws Failure when it has too many digits to calculate with. */
  get value(): bigint {
    if (this.#value === undefined) {
      const text = this.#text ?? '0';
      refuseDigits(text.length);
      this.#value = BigInt(text);
    }
    return this.#value;
  }
  get text(): string {
    this.#text ??= String(this.#value);
    return this.#text;
  }
}

export class JavaBigInteger {
  declare private readonly brand: 'big integer';
  readonly #digits: BigDigits;
  constructor(source: bigint | string) {
    this.#digits = new BigDigits(source);
  }
  get value(): bigint {
    return this.#digits.value;
  }
  get text(): string {
    return this.#digits.text;
  }
}

export class JavaDouble {
  readonly value: number;
  constructor(value: number) {
    this.value = value;
  }
}

/** BigDecimal: `unscaled` divided by ten to the power of `scale`. */
export class JavaDecimal {
  readonly #digits: BigDigits;
  readonly scale: number;
  constructor(unscaled: bigint | string, scale: number) {
    this.#digits = new BigDigits(unscaled);
    this.scale = scale;
  }
  get unscaled(): bigint {
    return this.#digits.value;
  }
  get unscaledText(): string {
    return this.#digits.text;
  }
}

const INT_MIN = -2147483648n;
const INT_MAX = 2147483647n;
const LONG_MIN = -9223372036854775808n;
const LONG_MAX = 9223372036854775807n;

/** The smallest of Integer, Long and BigInteger that can represent it, as for literals and JSON. */
export function integerValue(value: bigint): number | JavaLong | JavaBigInteger {
  if (value >= INT_MIN && value <= INT_MAX) return Number(value);
  return fitsLong(value) ? new JavaLong(value) : new JavaBigInteger(value);
}

export function fitsLong(value: bigint): boolean {
  return value >= LONG_MIN && value <= LONG_MAX;
}

export function fitsInteger(value: bigint): boolean {
  return value >= INT_MIN && value <= INT_MAX;
}

/** A number with more digits than this is a BigInteger. */
const MAX_LONG_DIGITS = 19;

/** An integer from its decimal digits, as it is read. */
export function integerOf(text: string): number | JavaLong | JavaBigInteger {
  if (text.length <= MAX_LONG_DIGITS) return integerValue(BigInt(text));
  const significant = /^-?0*(\d*)$/.exec(text)?.[1] ?? '';
  return significant.length > MAX_LONG_DIGITS ? new JavaBigInteger(text) : integerValue(BigInt(text));
}

const MAX_SCALE = 2147483647;

/**
 * Java's `new BigDecimal(text)`: digits, a point, an exponent.
 * @throws Failure for an exponent that is not a Java Integer.
 */
export function decimalOf(text: string): JavaDecimal {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^([-+]?)(\d*)\.?(\d*)(?:[eE]([-+]?\d+))?$/.exec(text) ?? [];
  const scale = fraction.length - Number(exponent);
  if (Math.abs(scale) > MAX_SCALE) throw new Failure('The exponent of a number is too large.');
  return new JavaDecimal(`${sign === '-' ? '-' : ''}${whole}${fraction}` || '0', scale);
}
