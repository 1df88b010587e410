// Finds which status codes the key of an integration response matches, by trying the engine's pattern on every one.
import { DEFAULT_LIMITS, Failure, InvalidPattern, StatusPattern } from '../../vtl/index.ts';

/** `invalid`: not a regular expression; `unknown`: the engine cannot run it, or it exceeds the steps for a pattern or for the document. */
export type StatusMatch = readonly number[] | 'invalid' | 'unknown';

/** Returns the status codes from 100 to 599 that a pattern matches as a whole. */
export type StatusMatcher = (pattern: string) => StatusMatch;

const STATUSES = Array.from({ length: 500 }, (_none, index) => 100 + index);

/** Steps for all patterns of one document, one or two seconds. A typical pattern needs 40,000, including its compilation. */
const STEPS = 5 * DEFAULT_LIMITS.regexSteps;
const STEPS_TO_COMPILE = 20_000;
/** The worst case is a class within a class with `(?i)`. */
const STEPS_PER_CHARACTER = 1000;

/** A matcher for one document. It counts steps, not time, so that findings are the same on every machine. */
export function createStatusMatcher(): StatusMatcher {
  const known = new Map<string, StatusMatch>();
  let steps = 0;
  const match = (key: string): StatusMatch => {
    if (steps > STEPS) return 'unknown';
    steps += STEPS_TO_COMPILE + key.length * STEPS_PER_CHARACTER;
    let pattern: StatusPattern | undefined;
    try {
      pattern = new StatusPattern(key);
      return STATUSES.filter((status) => pattern?.matches(String(status)));
    } catch (error) {
      if (error instanceof InvalidPattern) return 'invalid';
      if (error instanceof Failure) return 'unknown';
      throw error;
    } finally {
      steps += pattern?.steps ?? 0;
    }
  };
  return (key) => {
    const result = known.get(key) ?? match(key);
    known.set(key, result);
    return result;
  };
}
