// Java's number types other than Integer, which is a JavaScript number.

export type JavaNumber = number | JavaLong | JavaBigInteger | JavaDouble | JavaDecimal;

export class JavaLong {
  // Keeps the compiler from taking it for a JavaBigInteger.
  declare private readonly brand: 'long';
  readonly value: bigint;
  constructor(value: bigint) {
    this.value = value;
  }
}

export class JavaBigInteger {
  declare private readonly brand: 'big integer';
  readonly value: bigint;
  constructor(value: bigint) {
    this.value = value;
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
  readonly unscaled: bigint;
  readonly scale: number;
  constructor(unscaled: bigint, scale: number) {
    this.unscaled = unscaled;
    this.scale = scale;
  }
}

const INT_MIN = -2147483648n;
const INT_MAX = 2147483647n;
const LONG_MIN = -9223372036854775808n;
const LONG_MAX = 9223372036854775807n;

/** The smallest of Integer, Long and BigInteger that holds it: how literals and JSON are read. */
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

/** Java's `new BigDecimal(text)`: digits, a point, an exponent. */
export function decimalOf(text: string): JavaDecimal {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^([-+]?)(\d*)\.?(\d*)(?:[eE]([-+]?\d+))?$/.exec(text) ?? [];
  const unscaled = BigInt(`${whole}${fraction}` || '0');
  return new JavaDecimal(sign === '-' ? -unscaled : unscaled, fraction.length - Number(exponent));
}
