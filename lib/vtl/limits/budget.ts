// Counts the cost of a rendering, and ends it when the cost exceeds a limit.
import { Failure } from './failure.ts';
import type { Limits } from './limits.ts';

export class Budget {
  readonly limits: Limits;
  #operations = 0;
  #regexSteps = 0;

  constructor(limits: Limits) {
    this.limits = limits;
  }

  /** @throws Failure when the rendering exceeds its limit of steps. */
  spend(operations: number): void {
    this.#operations += operations;
    if (this.#operations > this.limits.operations) {
      throw new Failure(`The template takes more than ${this.limits.operations} steps.`);
    }
  }

  spendRegexSteps(steps: number): void {
    this.#regexSteps += steps;
    if (this.#regexSteps > this.limits.regexSteps) throw new Failure('The regular expressions take too many steps.');
  }

  get regexStepsLeft(): number {
    return this.limits.regexSteps - this.#regexSteps;
  }

  /** @throws Failure when a string has more characters than a rendering may print. */
  checkSize(characters: number): void {
    if (characters > this.limits.outputSize) {
      throw new Failure(`A string is longer than ${this.limits.outputSize} characters.`);
    }
  }
}
