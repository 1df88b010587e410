// Builds a long string from many short ones.
import type { Budget } from '../limits/budget.ts';

/** Parts after which they are made one. */
const MAX_PARTS = 512;

export class TextBuilder {
  readonly #budget: Budget;
  #text = '';
  /** The latest parts. */
  #tail = '';
  #parts = 0;

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  /** @throws Failure when the string becomes longer than a rendering may print. */
  add(part: string): void {
    this.#tail += part;
    if (++this.#parts >= MAX_PARTS) this.#flatten();
  }

  /** @throws Failure as above. */
  build(): string {
    const text = this.#text + this.#tail;
    this.#budget.checkSize(text.length);
    return text;
  }

  /** V8 keeps an object for each part of a string until a character of it is read: for a list of digits, thirty times the memory. */
  #flatten(): void {
    this.#budget.checkSize(this.#text.length + this.#tail.length);
    this.#tail.charCodeAt(0);
    this.#text += this.#tail;
    this.#tail = '';
    this.#parts = 0;
  }
}
