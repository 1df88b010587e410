// Every response of any route other than success: its status code, what it means and an example.
// Status codes come from templates/error.400.vtl (Kinesis exceptions), from the other integration responses and from API Gateway itself.
import { objectOf } from '../../lib/base/index.ts';
import { apiError } from '../declaration/api-error.ts';
import type { RouteResponse } from '../declaration/route.ts';
import type { ErrorStatus } from '../templates/template-files.ts';
import { GATEWAY_MESSAGES } from './gateway-messages.ts';

/**
 * The failures of Kinesis: a Java regular expression that matches its whole status code → the status code of the integration response, whose
 * body comes from `templates/error.<status>.vtl`. The patterns are disjoint and have distinct status codes, because API Gateway stores
 * integration responses by status code. A status code that no pattern matches is a failure.
 */
export const INTEGRATION_ERRORS: Readonly<Record<string, ErrorStatus>> = {
  '413': '413',
  '4(?!13)\\d{2}': '400',
  '503': '503',
  '5(?!03)\\d{2}': '502',
  default: '500',
};

export const REQUEST_ID = '7b1f6a2e-2f3c-4d5e-8f90-1a2b3c4d5e6f';

/** For routes with an authorizer that accepts a token. */
export const UNAUTHORIZED: RouteResponse = response(
  'The credential is missing, invalid, or expired, or it lacks a scope.',
  'UNAUTHORIZED',
  GATEWAY_MESSAGES.UNAUTHORIZED,
);

/** All except 400, whose example depends on the route, and 401, which depends on its authorization. */
export const ERROR_RESPONSES = {
  '403': response(
    'Access to this stream is denied, or the caller may not call this route.',
    'AccessDeniedException',
    'Access to this stream is denied.',
  ),
  '404': response(
    'The stream or shard does not exist.',
    'ResourceNotFoundException',
    'Stream my-stream under account ************ not found.',
  ),
  '409': response(
    'The stream is not in a state that allows this operation.',
    'ResourceInUseException',
    'Stream my-stream under account ************ not ACTIVE, instead in state CREATING',
  ),
  '410': response(
    'The shard iterator or token has expired. Get a new one.',
    'ExpiredIteratorException',
    'Iterator expired.',
  ),
  // From Kinesis. A body of more than 10 MB does not reach the API: the front end of API Gateway responds.
  '413': response(
    'The request is too large. Above 10 MB, API Gateway responds in plain text.',
    'RequestEntityTooLarge',
    'The request is too large for Kinesis. Send fewer or smaller records.',
  ),
  '415': response(
    'The route does not accept the `Content-Type` of the request.',
    'UNSUPPORTED_MEDIA_TYPE',
    GATEWAY_MESSAGES.UNSUPPORTED_MEDIA_TYPE,
  ),
  '429': response(
    'The request was throttled. Wait, then send it again.',
    'ProvisionedThroughputExceededException',
    'Rate exceeded for shard shardId-000000000000 in stream my-stream under account ************.',
  ),
  '500': response(
    'The API is misconfigured, or Kinesis returned an unknown error.',
    'InternalFailure',
    'Kinesis could not process the request.',
  ),
  '502': response('Kinesis failed.', 'InternalFailure', 'Kinesis failed to process the request.'),
  '503': response(
    'Kinesis is unavailable. Wait, then send the request again.',
    'ServiceUnavailable',
    'Kinesis is unavailable.',
  ),
  '504': response(
    'Kinesis did not respond in time. Records that were sent may have been written.',
    'INTEGRATION_TIMEOUT',
    GATEWAY_MESSAGES.INTEGRATION_TIMEOUT,
  ),
} as const satisfies Readonly<Record<string, RouteResponse>>;

function response(description: string, code: string, message: string): RouteResponse {
  return { description, model: apiError, example: { code, message, requestId: REQUEST_ID } };
}

/** The same response with another message in its example. */
export function withMessage(response: RouteResponse, message: string): RouteResponse {
  return { ...response, example: { ...objectOf(response.example), message } };
}
