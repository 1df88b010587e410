// A Java regular expression outside of a template: whether a text holds a match, found out in bounded time.
import type { Budget } from '../limits/budget.ts';
import { compileRegex } from './regex.ts';

/**
 * Compiles a pattern into a test of texts.
 * @throws Failure when the pattern is none; the test throws it when the steps of the budget are used up.
 */
export function compilePattern(pattern: string): (text: string, budget: Budget) => boolean {
  const regex = compileRegex(pattern);
  return (text, budget) => regex.find(text, 0, budget) !== undefined;
}
