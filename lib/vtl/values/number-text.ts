// Numbers as Java prints them.
import type { Budget } from '../limits/budget.ts';
import { CHARACTER, DOUBLE, EXPONENT, VALUE } from '../limits/costs.ts';
import { JavaBigInteger, type JavaDecimal, JavaDouble, JavaLong, type JavaNumber } from './java-number.ts';

export function numberText(value: JavaNumber): string {
  if (typeof value === 'number') return String(value);
  if (value instanceof JavaLong) return String(value.value);
  if (value instanceof JavaBigInteger) return value.text;
  return value instanceof JavaDouble ? doubleText(value.value) : decimalText(value);
}

/** The same, charged for. */
export function writeNumber(value: JavaNumber, budget: Budget): string {
  const text = numberText(value);
  if (typeof value === 'number') budget.spend(text.length * CHARACTER);
  else if (!(value instanceof JavaDouble)) budget.spend(VALUE + text.length * CHARACTER);
  else budget.spend(DOUBLE + (text.includes('E') ? EXPONENT : 0));
  return text;
}

/** Double.toString: plain between 10⁻³ and 10⁷, otherwise `d.dddE±x`. */
function doubleText(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? 'Infinity' : '-Infinity';
  if (Object.is(value, -0)) return '-0.0';
  if (value === 0) return '0.0';
  const size = Math.abs(value);
  if (size >= 1e-3 && size < 1e7) {
    const text = String(value);
    return text.includes('.') ? text : `${text}.0`;
  }
  const shortest = value.toExponential();
  // Before Java 19 there are at least two digits, and the second one is exact: 4.9E-324 is the smallest double.
  const exact = value.toExponential(1);
  const keepsExponent = exact.split('e')[1] === shortest.split('e')[1];
  const text = shortest.includes('.') ? shortest : keepsExponent ? exact : shortest.replace('e', '.0e');
  const [digits = '', exponent = ''] = text.split('e');
  return `${digits}E${exponent.replace('+', '')}`;
}

/** BigDecimal.toString: plain unless the scale is negative or the number very small. */
function decimalText({ unscaledText, scale }: JavaDecimal): string {
  const sign = unscaledText.startsWith('-') ? '-' : '';
  const digits = unscaledText.slice(sign.length);
  const exponent = digits.length - 1 - scale;
  if (scale === 0) return sign + digits;
  if (scale > 0 && exponent >= -6) {
    const padded = digits.padStart(scale + 1, '0');
    return `${sign}${padded.slice(0, -scale)}.${padded.slice(-scale)}`;
  }
  const fraction = digits.length > 1 ? `.${digits.slice(1)}` : '';
  return `${sign}${digits.charAt(0)}${fraction}E${exponent >= 0 ? '+' : ''}${exponent}`;
}
