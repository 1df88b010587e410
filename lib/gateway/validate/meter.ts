// Limits the cost of one validation: references followed, and steps of regular expressions. A body must not block the gateway.
import { Budget, DEFAULT_LIMITS } from '../../vtl/index.ts';

/**
 * References that one validation may follow. A million takes about a second and half a gigabyte when each fails in an anyOf
 * (measured). The largest body with a model of arbitrary JSON takes five times as many and is refused.
 */
export const MAX_REFERENCES = 1_000_000;

export class TooManyReferences extends Error {
  override readonly name = 'TooManyReferences';
}

/** One for all models of a document: validation is synchronous, so no two run at once. */
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
