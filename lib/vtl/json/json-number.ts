// Numbers in JSON: integers of any size, doubles, and decimals where a double would be too coarse.
import { decimalOf, integerOf, JavaDouble, type JavaNumber } from '../values/java-number.ts';

/** A longer decimal is a BigDecimal, regardless of its digits. */
const MAX_DOUBLE_CHARACTERS = 18;

/** The number, or `undefined` when the string is not one. */
export function readNumber(text: string): JavaNumber | undefined {
  if (text === '-') return 0;
  if (text === 'NaN') return new JavaDouble(Number.NaN);
  if (!/^-?\d/.test(text)) return undefined;
  if (/^-?\d+$/.test(text)) return text.length < 10 ? Number(text) + 0 : integerOf(text);
  if (!/^-?\d+(?:\.\d*)?(?:[eE][-+]?\d+)?$/.test(text)) return undefined;
  return text.length > MAX_DOUBLE_CHARACTERS ? decimalOf(text) : new JavaDouble(Number(text));
}
