// What a value, a method or a path throws when a rendering cannot go on. It knows no place: the evaluator, which does, turns
// it into a VtlError.

export class Failure extends Error {
  override readonly name = 'Failure';
}
