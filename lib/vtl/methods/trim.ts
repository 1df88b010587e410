// Removes whitespace from the ends of a string: a loop, because a regular expression takes quadratic time for spaces inside.
import type { Budget } from '../limits/budget.ts';
import { CONVERTED } from '../limits/costs.ts';

/** What Java's trim removes. */
export function isJavaSpace(character: string): boolean {
  return character <= ' ';
}

/** What Java's strip removes: whitespace of Unicode. */
export function isUnicodeSpace(character: string): boolean {
  return /\s/.test(character);
}

export function trim(
  text: string,
  isSpace: (character: string) => boolean,
  ends: 'both' | 'start' | 'end',
  budget: Budget,
): string {
  let start = 0;
  let end = text.length;
  if (ends !== 'end') while (start < end && isSpace(text.charAt(start))) start++;
  if (ends !== 'start') while (end > start && isSpace(text.charAt(end - 1))) end--;
  budget.spend((start + text.length - end) * CONVERTED);
  return text.slice(start, end);
}
