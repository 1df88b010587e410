// A Java regular expression outside of a template: whether a text holds a match, found out in bounded time.
import { Budget } from './budget.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { compileRegex } from './regex/regex.ts';

/**
 * Compiles a pattern into a test of texts.
 * @throws Failure when the pattern is none; the test throws it when finding out takes more steps than a rendering may.
 */
export function compilePattern(pattern: string): (text: string) => boolean {
  const regex = compileRegex(pattern);
  return (text) => regex.find(text, 0, new Budget(DEFAULT_LIMITS)) !== undefined;
}
