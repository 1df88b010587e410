// A Java regular expression outside of a template: tests in bounded time whether a string contains a match.
import type { Budget } from '../limits/budget.ts';
import { compileRegex } from './regex.ts';

/**
 * Compiles a pattern into a test for strings.
 * @throws Failure when the pattern is invalid. The test throws it when the steps of the budget are used up.
 */
export function compilePattern(pattern: string): (text: string, budget: Budget) => boolean {
  const regex = compileRegex(pattern);
  return (text, budget) => {
    regex.begin(text, budget);
    return regex.find(text, 0, budget) !== undefined;
  };
}
