// Counts the cost of a rendering, and ends it when the cost exceeds a limit.
import { MANY_REGEX, REGEX, REGEX_SOURCE, REGEX_STEP, STEP } from './costs.ts';
import { Failure } from './failure.ts';
import type { Limits } from './limits.ts';

const FEW = 8;

export class Budget {
  readonly limits: Limits;
  /** In units: see costs.ts. */
  #spent = 0;
  readonly #maximum: number;
  #regexSteps = 0;
  #kept = 0;
  /** Compiled patterns, almost always few. */
  readonly #patterns: string[] = [];
  #morePatterns: Set<string> | undefined;

  constructor(limits: Limits) {
    this.limits = limits;
    this.#maximum = limits.operations * STEP;
  }

  /** Steps that were spent so far. The same template and data always take the same. */
  get steps(): number {
    return this.#spent / STEP;
  }

  /**
   * @param units as in costs.ts: a step has STEP of them.
   * @throws Failure when the rendering exceeds its limit of steps.
   */
  spend(units: number): void {
    this.#spent += units;
    if (this.#spent > this.#maximum) {
      throw new Failure(`The template takes more than ${this.limits.operations} steps.`);
    }
  }

  spendRegexSteps(steps: number): void {
    this.#regexSteps += steps;
    if (this.#regexSteps > this.limits.regexSteps) throw new Failure('The regular expressions take too many steps.');
    this.spend(steps * REGEX_STEP);
  }

  get regexStepsLeft(): number {
    const left = (this.#maximum - this.#spent) / REGEX_STEP;
    return Math.min(this.limits.regexSteps - this.#regexSteps, Math.floor(left));
  }

  /** Charges for compiling a pattern, at its first use: whether another rendering has compiled it must not matter. */
  spendPattern(pattern: string, size: number): void {
    if (this.#patterns.includes(pattern) || this.#morePatterns?.has(pattern)) return;
    if (this.#patterns.length < FEW) {
      this.#patterns.push(pattern);
      this.spend(REGEX + size * REGEX_SOURCE);
      return;
    }
    this.#morePatterns = (this.#morePatterns ?? new Set<string>()).add(pattern);
    this.spend(MANY_REGEX + size * REGEX_SOURCE);
  }

  /**
   * Counts characters that variables, lists and maps hold, or, if negative, no longer hold.
   * @throws Failure when they are more than a rendering may keep.
   */
  keep(characters: number): void {
    this.#kept += characters;
    if (this.#kept > this.limits.keptSize) {
      throw new Failure(`Variables, lists and maps hold more than ${this.limits.keptSize} characters.`);
    }
  }

  /** @throws Failure when a string has more characters than a rendering may print. */
  checkSize(characters: number): void {
    if (characters > this.limits.outputSize) {
      throw new Failure(`A string is longer than ${this.limits.outputSize} characters.`);
    }
  }
}
