// The gateway response types of API Gateway with their defaults, as data.
// Source: API Gateway Developer Guide, "Gateway response types"; messages and header values as recorded on the service.

interface ResponseTypeFacts {
  readonly status: number;
  /** Value of `x-amzn-ErrorType`. */
  readonly errorType: string;
  readonly message: string;
  /**
   * The stages up to authorization print `{"message":"…"}`, the later ones `{"message": "…"}`: 42 bytes for a missing
   * token, 36 for an internal error.
   */
  readonly spaced: boolean;
}

const facts = (status: number, errorType: string, message: string, spaced = false): ResponseTypeFacts => ({
  status,
  errorType: `${errorType}Exception`,
  message,
  spaced,
});

export const RESPONSE_TYPES = {
  ACCESS_DENIED: facts(403, 'AccessDenied', 'User is not authorized to access this resource'),
  API_CONFIGURATION_ERROR: facts(500, 'InternalServerError', 'Internal server error', true),
  AUTHORIZER_CONFIGURATION_ERROR: facts(500, 'AuthorizerConfiguration', 'Internal server error'),
  AUTHORIZER_FAILURE: facts(500, 'AuthorizerFailure', 'Internal server error'),
  BAD_REQUEST_BODY: facts(400, 'BadRequest', 'Invalid request body', true),
  BAD_REQUEST_PARAMETERS: facts(400, 'BadRequest', 'Invalid request parameters', true),
  EXPIRED_TOKEN: facts(403, 'ExpiredToken', 'The security token included in the request is expired'),
  INTEGRATION_FAILURE: facts(504, 'InternalServerError', 'Network error communicating with endpoint', true),
  INTEGRATION_TIMEOUT: facts(504, 'InternalServerError', 'Endpoint request timed out', true),
  INVALID_API_KEY: facts(403, 'Forbidden', 'Forbidden'),
  INVALID_SIGNATURE: facts(403, 'InvalidSignature', 'The request signature is not valid'),
  MISSING_AUTHENTICATION_TOKEN: facts(403, 'MissingAuthenticationToken', 'Missing Authentication Token'),
  QUOTA_EXCEEDED: facts(429, 'LimitExceeded', 'Limit Exceeded'),
  REQUEST_TOO_LARGE: facts(413, 'BadRequest', 'Request Too Long', true),
  RESOURCE_NOT_FOUND: facts(404, 'NotFound', 'Not Found'),
  THROTTLED: facts(429, 'TooManyRequests', 'Too Many Requests'),
  UNAUTHORIZED: facts(401, 'Unauthorized', 'Unauthorized'),
  UNSUPPORTED_MEDIA_TYPE: facts(415, 'BadRequest', 'Unsupported Media Type', true),
  WAF_FILTERED: facts(403, 'Forbidden', 'Forbidden'),
} as const satisfies Record<string, ResponseTypeFacts>;

/** A type that a rejected request can have. */
export type ConcreteResponseType = keyof typeof RESPONSE_TYPES;

/** The types that apply to all others of 4xx and of 5xx and have no status code of their own. */
const PARENT_TYPES = ['DEFAULT_4XX', 'DEFAULT_5XX'] as const;

/** A type that a document can customize. */
export type ResponseType = ConcreteResponseType | (typeof PARENT_TYPES)[number];

/** Every type that a document can customize. */
export const RESPONSE_TYPE_NAMES: ReadonlySet<string> = new Set([...Object.keys(RESPONSE_TYPES), ...PARENT_TYPES]);

export function isResponseType(name: string): name is ResponseType {
  return RESPONSE_TYPE_NAMES.has(name);
}

/** The type whose customization applies when a type has none of its own. */
export function parentType(type: ConcreteResponseType): ResponseType {
  return RESPONSE_TYPES[type].status < 500 ? 'DEFAULT_4XX' : 'DEFAULT_5XX';
}
