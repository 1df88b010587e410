// Limits how many requests of one connection are handled at once. A client that sends many requests and reads slowly has to wait;
// otherwise all its responses, up to 10 MB each, would be in memory.

export class Turns {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(limit: number) {
    this.#free = limit;
  }

  /** Resolves when it is the caller's turn, in the order of the calls, to a function that ends the turn; calling that again has no effect. */
  async take(): Promise<() => void> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      const next = this.#waiting.shift();
      if (next) next();
      else this.#free += 1;
    };
  }
}
