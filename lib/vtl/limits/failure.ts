// Thrown by a value, a method or a path when a rendering cannot continue. It has no position: the evaluator adds one and turns
// it into a VtlError.

export class Failure extends Error {
  override readonly name: string = 'Failure';
}

/** A pattern that is not a regular expression in Java either. What only this engine refuses is a plain Failure. */
export class InvalidPattern extends Failure {
  override readonly name = 'InvalidPattern';
}

/** JSON that is nested too deeply, or has too many values, to be read. Of a body, that is the fault of whoever sent it. */
export class UnreadableJson extends Failure {
  override readonly name = 'UnreadableJson';
  /** As findExcess has it. */
  readonly excess: string;

  constructor(excess: string) {
    super(`The JSON ${excess}.`);
    this.excess = excess;
  }
}
