// How much the renderings of an operation and of a document may cost. It is counted in steps of the template engine, not in time, so that
// the findings are the same on every machine.

/** A step takes at most a microsecond (docs/decisions/0012-limits.md), so that these are 20 ms and half a second. */
const STEPS_PER_OPERATION = 20_000;
const STEPS_PER_DOCUMENT = 500_000;

/** What is read and compared besides: characters of a template, of a body or of what is rendered, for one step. */
const CHARACTERS_PER_STEP = 128;

/** Of one document. */
export class Work {
  #ofDocument = 0;
  #ofOperation = 0;
  #isExceeded = false;

  beginOperation(): void {
    this.#ofOperation = 0;
    this.#isExceeded = false;
  }

  /** Whether something was not rendered since the operation began. */
  get isExceeded(): boolean {
    return this.#isExceeded;
  }

  /** The steps that are left for a rendering, at least one; none left is an excess. */
  get left(): number {
    const left = Math.min(STEPS_PER_OPERATION - this.#ofOperation, STEPS_PER_DOCUMENT - this.#ofDocument);
    if (left <= 0) this.exceed();
    return Math.max(0, Math.floor(left));
  }

  exceed(): void {
    this.#isExceeded = true;
  }

  spend(steps: number, characters: number): void {
    const spent = steps + characters / CHARACTERS_PER_STEP;
    this.#ofOperation += spent;
    this.#ofDocument += spent;
  }
}
