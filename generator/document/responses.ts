// The `responses` of an operation: in API Gateway, its method responses.
import type { ResponseObject, ResponsesObject } from 'openapi3-ts/oas30';
import { type Cors, declareCors } from '../declaration/cors.ts';
import { RETRY_AFTER_HEADERS, RETRY_AFTER_STATUSES } from '../declaration/retry-after.ts';
import { isEvent, type Route, type RouteResponse } from '../declaration/route.ts';
import { badRequest } from './bad-request.ts';
import { ERROR_RESPONSES, UNAUTHORIZED, withMessage } from './error-responses.ts';
import { describeEventTypes } from './media-type-messages.ts';

/** Every response that the route can give, by status code in ascending order. */
export function responsesOf(route: Route): [status: string, response: RouteResponse][] {
  const authorizer = route.access?.authorizer?.kind;
  const responses = {
    '200': route.response,
    '400': badRequest(route),
    // Without a signature, IAM responds as to an unknown route: 403.
    ...((authorizer === 'cognito' || authorizer === 'lambda') && { '401': UNAUTHORIZED }),
    ...ERROR_RESPONSES,
    ...(isEvent(route) && { '415': withMessage(ERROR_RESPONSES['415'], describeEventTypes(route)) }),
    ...route.partialFailure,
  };
  return Object.entries(responses).sort(([a], [b]) => (a < b ? -1 : 1));
}

export function buildResponses(route: Route, cors?: Cors): ResponsesObject {
  return Object.fromEntries(
    responsesOf(route).map(([status, response]) => [status, buildResponse(status, response, cors)]),
  );
}

function buildResponse(status: string, { description, model, example }: RouteResponse, cors?: Cors): ResponseObject {
  const headers = { ...(RETRY_AFTER_STATUSES.has(status) && RETRY_AFTER_HEADERS), ...(cors && declareCors(cors)) };
  return {
    description,
    ...(Object.keys(headers).length > 0 && { headers }),
    content: {
      'application/json': { schema: { $ref: `#/components/schemas/${model.name}` }, example },
    },
  };
}
