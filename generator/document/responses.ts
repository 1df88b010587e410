// The `responses` of an operation: in API Gateway, its method responses.
import type { ResponseObject, ResponsesObject } from 'openapi3-ts/oas30';
import { RETRY_AFTER_HEADERS, RETRY_AFTER_STATUSES } from '../declaration/retry-after.ts';
import type { Answer, Route } from '../declaration/route.ts';
import { ERROR_ANSWERS } from './error-answers.ts';

/** Every answer the route can give, by status in ascending order. */
export function answersOf(route: Route): [status: string, answer: Answer][] {
  return Object.entries({ '200': route.answer, ...ERROR_ANSWERS, ...route.partialFailure }).sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
}

export function buildResponses(route: Route): ResponsesObject {
  return Object.fromEntries(answersOf(route).map(([status, answer]) => [status, buildResponse(status, answer)]));
}

function buildResponse(status: string, answer: Answer): ResponseObject {
  return {
    description: answer.description,
    ...(RETRY_AFTER_STATUSES.has(status) && { headers: RETRY_AFTER_HEADERS }),
    content: {
      'application/json': { schema: { $ref: `#/components/schemas/${answer.model.name}` }, example: answer.example },
    },
  };
}
