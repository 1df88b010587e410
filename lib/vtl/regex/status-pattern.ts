// The key of an integration response: a Java regular expression for the whole status of the backend. Used by check and gateway.
import { Budget } from '../limits/budget.ts';
import { Failure } from '../limits/failure.ts';
import { DEFAULT_LIMITS } from '../limits/limits.ts';
import { parseRegex } from './parse-regex.ts';
import { type CompiledRegex, compileProgram } from './program.ts';
import { runProgram } from './run-program.ts';

/** Per status. All statuses from 200 to 599, joined by `|`, take about 1,300 steps. */
const MAX_STEPS = 10_000;
/** Characters of a pattern. All statuses, joined by `|`, have 2,000. */
const MAX_LENGTH = 4000;
/** Groups and repetitions: a look-ahead copies the position of each. */
const MAX_REGISTERS = 200;

/**
 * A compiled pattern. It always runs on the engine that counts steps, never on JavaScript's: the same pattern and status give the same
 * result on every machine (docs/decisions/0015-status-patterns.md).
 */
export class StatusPattern {
  /** Steps taken so far. */
  steps = 0;
  readonly #regex: CompiledRegex;
  readonly #known = new Map<string, boolean>();

  /** @throws InvalidPattern when Java refuses the pattern, another Failure when this engine does. */
  constructor(pattern: string) {
    if (pattern.length > MAX_LENGTH) throw new Failure(`The pattern is longer than ${MAX_LENGTH} characters.`);
    this.#regex = compileProgram(parseRegex(pattern));
    if (this.#regex.registers > MAX_REGISTERS) throw new Failure('The pattern has too many groups and repetitions.');
  }

  /**
   * Whether the pattern matches the whole status, as in Java's `String.matches`.
   * @throws Failure when that takes too many steps.
   */
  matches(status: string): boolean {
    const known = this.#known.get(status);
    if (known !== undefined) return known;
    const budget = new Budget({ ...DEFAULT_LIMITS, regexSteps: MAX_STEPS });
    try {
      const result = runProgram(this.#regex, status, 0, status.length, budget) !== undefined;
      // A client can make a mock respond with any number: only real statuses are cached.
      if (/^\d{3}$/.test(status)) this.#known.set(status, result);
      return result;
    } finally {
      this.steps += MAX_STEPS - budget.regexStepsLeft;
    }
  }
}
