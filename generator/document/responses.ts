// The `responses` of an operation: in API Gateway, its method responses.
import type { HeaderObject, ResponseObject, ResponsesObject } from 'openapi3-ts/oas30';
import type { Answer, Route } from '../declaration/route.ts';
import { ERROR_ANSWERS } from './error-answers.ts';

const RETRY_AFTER: HeaderObject = {
  description: 'Seconds to wait before sending the request again.',
  schema: { type: 'integer' },
};
const STATUSES_WITH_RETRY_AFTER: ReadonlySet<string> = new Set(['429', '503']);

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
    ...(STATUSES_WITH_RETRY_AFTER.has(status) && { headers: { 'Retry-After': RETRY_AFTER } }),
    content: {
      'application/json': { schema: { $ref: `#/components/schemas/${answer.model.name}` }, example: answer.example },
    },
  };
}
