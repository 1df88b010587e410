// Errors that every AWS service can return and no model declares.

/**
 * The HTTP status of each by its name in `__type`. Those that something here tells apart, no others.
 * Source: Kinesis API reference, "Common Error Types"; SerializationException is recorded, of a body that is not the input of its action.
 */
export const COMMON_ERRORS: Readonly<Record<string, number>> = {
  InternalFailure: 500,
  RequestEntityTooLargeException: 413,
  SerializationException: 400,
  ServiceUnavailable: 503,
};
