// The response 400 of a route, with an example of a mistake that is possible there.
import { kinesisModel, patternOf } from '../../lib/aws/index.ts';
import { apiError } from '../declaration/api-error.ts';
import type { Route, RouteResponse } from '../declaration/route.ts';
import { REQUEST_ID } from './error-responses.ts';

/** A missing member of the body; without a body, a missing parameter; without either, a name that Kinesis rejects. */
export function badRequest(route: Route): RouteResponse {
  return {
    description: 'The request is invalid.',
    model: apiError,
    example: exampleWithBody(route) ?? exampleWithParameter(route) ?? EXAMPLE_OF_KINESIS,
  };
}

/** Source of the two messages: recorded on AWS; of the errors: API Gateway Developer Guide, "Set up basic request validation". */
function exampleWithBody({ bodies: [body] = [] }: Route): object | undefined {
  const missing = body?.model?.schema.required?.at(-1);
  if (missing === undefined) return undefined;
  const errors = `[object has missing required properties ([${JSON.stringify(missing)}])]`;
  return { code: 'BAD_REQUEST_BODY', message: 'Invalid request body', requestId: REQUEST_ID, errors };
}

function exampleWithParameter({ parameters }: Route): object | undefined {
  // Path parameters are never missing: without them, it is another route.
  const missing = parameters.find((parameter) => parameter.required && parameter.in !== 'path')?.name;
  if (missing === undefined) return undefined;
  const message = `Missing required request parameters: [${missing}]`;
  return { code: 'BAD_REQUEST_PARAMETERS', message, requestId: REQUEST_ID };
}

const EXAMPLE_OF_KINESIS = {
  code: 'ValidationException',
  message: `1 validation error detected: Value 'my stream' at 'streamName' failed to satisfy constraint: Member must satisfy regular expression pattern: ${patternOf(kinesisModel, 'PutRecord.StreamName')}`,
  requestId: REQUEST_ID,
};
