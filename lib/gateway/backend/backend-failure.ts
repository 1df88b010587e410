// How a backend fails without an answer. An answer of any status is not a failure.

/** The backend did not answer within the integration's timeout: 504, INTEGRATION_TIMEOUT. */
export class BackendTimeout extends Error {
  override readonly name = 'BackendTimeout';
}

/** No connection, or one that broke before the whole answer was there: 504, INTEGRATION_FAILURE. */
export class BackendUnreachable extends Error {
  override readonly name = 'BackendUnreachable';
}

/** The answer is longer than the 10,485,760 bytes that API Gateway takes: 500, and a message that says to lower `limit`. */
export class BackendAnswerTooLarge extends Error {
  override readonly name = 'BackendAnswerTooLarge';
}
