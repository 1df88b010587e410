// What a store rejects with when it could not write.

/** The caller gets InternalFailureException with the message; the store itself has told the person, as often as that helps. */
export class NotWrittenError extends Error {
  override readonly name = 'NotWrittenError';
}
