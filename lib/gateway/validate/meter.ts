// What one validation may cost: references followed, and steps of regular expressions. A body must not stop the gateway.
import { Budget, DEFAULT_LIMITS } from '../../vtl/index.ts';

/**
 * References that one validation may follow. A million take about a second and half a gigabyte when each fails within an anyOf
 * (measured); the largest body with a model of any JSON at all takes five times as many and is refused.
 */
export const MOST_REFERENCES = 1_000_000;

export class TooManyReferences extends Error {
  override readonly name = 'TooManyReferences';
}

/** One for all models of a document: a validation does not wait, so no two of them run at once. */
export class Meter {
  #budget = new Budget(DEFAULT_LIMITS);
  #left = 0;

  /** @param references that the validation may follow. */
  begin(references: number): void {
    this.#left = references;
    this.#budget = new Budget(DEFAULT_LIMITS);
  }

  /** For regular expressions. */
  get budget(): Budget {
    return this.#budget;
  }

  /** @throws TooManyReferences */
  follow(): true {
    this.#left -= 1;
    if (this.#left < 0) throw new TooManyReferences();
    return true;
  }
}
