// The ways a backend fails without a response. A response with any status is not a failure.

/** The backend did not respond within the integration's timeout: 504, INTEGRATION_TIMEOUT. */
export class BackendTimeout extends Error {
  override readonly name = 'BackendTimeout';
}

/** No connection, or one that broke before the response was complete: 504, INTEGRATION_FAILURE. */
export class BackendUnreachable extends Error {
  override readonly name = 'BackendUnreachable';
}

/** The response exceeds API Gateway's 10,485,760 bytes: 500, with a message that says to lower `limit`. */
export class BackendResponseTooLarge extends Error {
  override readonly name = 'BackendResponseTooLarge';
}
