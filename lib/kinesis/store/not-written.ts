// The error of a store that could not write.

/** The caller gets InternalFailureException with this message. The store itself reports the failure to the user, at a limited rate. */
export class NotWrittenError extends Error {
  override readonly name = 'NotWrittenError';
}
