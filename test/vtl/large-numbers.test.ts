// Numbers of a body that are longer or larger than anybody writes: printed as they came, and calculated with in bounded time.
import { describe, expect, it } from 'vitest';
import { render } from './render.ts';

const inBody = (number: string, template: string) => render(template, { body: `{"n": ${number}}` });

describe('a number of forty million digits', () => {
  const digits = '7'.repeat(40_000_000);
  // Converting it to binary and back takes longer than the test may.
  it.each([digits, `-${digits}`, `0.${digits}`])(
    '%.3s… is printed within seconds',
    (number) => {
      expect(inBody(number, "$input.json('$.n')") === number).toBe(true);
    },
    20_000,
  );
});

describe('leading zeros do not count', () => {
  it.each([
    ['00000000000000000000012', '12'],
    ['-00000000000000000000012', '-12'],
    ['-00000000000000000000000', '0'],
    ['0000012345678901234567890', '12345678901234567890'],
    // BigDecimal has no negative zero, and writes very small ones with an exponent.
    ['-0.0000000000000000000', '0E-19'],
    ['-00.1000000000000000000', '-0.1000000000000000000'],
  ])('%s is printed as %s', (number, text) => {
    expect(inBody(number, "$input.path('$.n')")).toBe(text);
  });
});

describe('the integer of a decimal with a large exponent', () => {
  it.each([
    // Ten to the power of 64 and more ends with 64 zeros in binary, which are what intValue and longValue keep.
    ['1.000000000000000000e999999999', 'intValue', '0'],
    ['1.000000000000000000e999999999', 'longValue', '0'],
    ['1.000000000000000000e-999999999', 'intValue', '0'],
    // 10^31 modulo 2^32, and 10^63 modulo 2^64.
    ['1.000000000000000000e31', 'intValue', '-2147483648'],
    ['1.000000000000000000e63', 'longValue', '-9223372036854775808'],
    ['123456789.0123456789', 'intValue', '123456789'],
  ])('%s.%s() is %s', (number, method, value) => {
    expect(inBody(number, `$input.path('$.n').${method}()`)).toBe(value);
  });

  it('an exponent beyond an Integer of Java makes the body invalid JSON', () => {
    expect(() => inBody('1.000000000000000000e2147483667', "$input.json('$.n')")).toThrow(/exponent/);
    expect(inBody('1.000000000000000000e2147483647', "$input.json('$.n')")).toBe('1.000000000000000000E+2147483647');
  });
});
