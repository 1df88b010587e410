// What a value, a method or a path throws when a rendering cannot go on. It knows no place: the evaluator, which does, turns
// it into a VtlError.

export class Failure extends Error {
  override readonly name: string = 'Failure';
}

/** A pattern that is not a regular expression: Java refuses it, too. What only this engine refuses is a plain Failure. */
export class InvalidPattern extends Failure {
  override readonly name = 'InvalidPattern';
}
