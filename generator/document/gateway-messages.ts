// The messages of the gateway responses. They are ours, because those of API Gateway can repeat the credentials of a request, and account
// numbers, which only a template could mask.
import type { ResponseType } from '../../lib/apigateway/index.ts';
import { MEDIA_TYPES } from '../declaration/route.ts';

const FAILURE = 'The API could not process the request.';

/** A request with a credential to an unknown route may get any of these types: which one is not recorded. */
const DENIED = 'The caller is not authorized, or there is no such route.';

/** By response type, without those whose response depends on more than the type. */
export const GATEWAY_MESSAGES = {
  DEFAULT_4XX: DENIED,
  DEFAULT_5XX: FAILURE,
  ACCESS_DENIED: DENIED,
  API_CONFIGURATION_ERROR: FAILURE,
  AUTHORIZER_CONFIGURATION_ERROR: FAILURE,
  AUTHORIZER_FAILURE: FAILURE,
  EXPIRED_TOKEN: 'The security token of the request has expired.',
  INTEGRATION_FAILURE: 'The connection to Kinesis failed. Records that were sent may have been written.',
  INTEGRATION_TIMEOUT: 'Kinesis did not respond in time. Records that were sent may have been written.',
  INVALID_API_KEY: 'The API key is missing or invalid.',
  INVALID_SIGNATURE: DENIED,
  QUOTA_EXCEEDED: 'The quota of the API key is used up.',
  REQUEST_TOO_LARGE: 'The request is too large.',
  RESOURCE_NOT_FOUND: 'There is no such route.',
  THROTTLED: 'Too many requests. Wait, then send the request again.',
  UNAUTHORIZED: 'The credential of the request is missing, invalid, or expired, or it lacks a scope.',
  UNSUPPORTED_MEDIA_TYPE: `The Content-Type must be ${MEDIA_TYPES.json} or, to write records, ${MEDIA_TYPES.text} or ${MEDIA_TYPES.binary}.`,
  WAF_FILTERED: 'The request was blocked.',
} as const satisfies Readonly<Partial<Record<ResponseType, string>>>;
