// Every status other than success that any route can answer, with what it means and an example.
// Statuses come from templates/error.400.vtl (Kinesis' exceptions), from the other integration responses and from API Gateway itself.
import { apiError } from '../declaration/api-error.ts';
import type { Answer } from '../declaration/route.ts';
import type { ErrorStatus } from '../templates/template-files.ts';

/**
 * Kinesis' failures by its HTTP status, a Java regular expression over the whole of it: the status of the integration response, whose
 * body `templates/error.<status>.vtl` makes. The patterns are disjoint and each serves a status of its own, because API Gateway keeps
 * integration responses by status; a status that none matches is a failure.
 */
export const INTEGRATION_ERRORS: Readonly<Record<string, ErrorStatus>> = {
  '413': '413',
  '4(?!13)\\d{2}': '400',
  '503': '503',
  '5(?!03)\\d{2}': '502',
  default: '500',
};

const REQUEST_ID = '7b1f6a2e-2f3c-4d5e-8f90-1a2b3c4d5e6f';

export const ERROR_ANSWERS = {
  '400': answer('The request is not what this route takes.', 'BAD_REQUEST_BODY', 'Invalid request body', {
    errors: '[object has missing required properties (["PartitionKey"])]',
  }),
  '403': answer(
    'The API may not do that on this stream, or the route does not exist.',
    'AccessDeniedException',
    'This API may not do that on this stream.',
  ),
  '404': answer(
    'There is no such stream or shard.',
    'ResourceNotFoundException',
    'Stream my-stream under account ************ not found.',
  ),
  '409': answer(
    'The stream is not in a state that allows this.',
    'ResourceInUseException',
    'Stream my-stream under account ************ not ACTIVE, instead in state CREATING',
  ),
  '410': answer(
    'The shard iterator or the token has expired: get a new one.',
    'ExpiredIteratorException',
    'Iterator expired.',
  ),
  // Of Kinesis. A body of more than 10 MB does not reach the API: its front end answers by itself.
  '413': answer(
    'The request is too large. Above 10 MB API Gateway answers in plain text.',
    'RequestEntityTooLarge',
    'Kinesis does not take a request of this size: send fewer or smaller records.',
  ),
  '415': answer(
    'The Content-Type is none of those this route takes.',
    'UNSUPPORTED_MEDIA_TYPE',
    'Unsupported Media Type',
  ),
  '429': answer(
    'Throttled: wait, then send again.',
    'ProvisionedThroughputExceededException',
    'Rate exceeded for shard shardId-000000000000 in stream my-stream under account ************.',
  ),
  '500': answer(
    'Something is wrong with the API or its configuration.',
    'InternalFailure',
    'Kinesis could not carry out the request.',
  ),
  '502': answer('Kinesis failed.', 'InternalFailure', 'Kinesis failed to carry out the request.'),
  '503': answer('Kinesis is not available: wait, then send again.', 'ServiceUnavailable', 'Kinesis is not available.'),
  '504': answer(
    'Kinesis did not answer in time. What was sent may have been written.',
    'INTEGRATION_TIMEOUT',
    'Kinesis did not answer in time. What was sent may have been written.',
  ),
} as const satisfies Readonly<Record<string, Answer>>;

function answer(
  description: string,
  code: string,
  message: string,
  more: Readonly<Record<string, string>> = {},
): Answer {
  return { description, model: apiError, example: { code, message, requestId: REQUEST_ID, ...more } };
}
