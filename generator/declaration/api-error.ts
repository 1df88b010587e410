// The one error shape of the API, whoever refused the request: API Gateway or Kinesis.
import type { Model } from './route.ts';

export const apiError = {
  name: 'ApiError',
  schema: {
    type: 'object',
    required: ['code', 'message', 'requestId'],
    properties: {
      code: {
        type: 'string',
        description: "The name of Kinesis' exception, or the response type of API Gateway, such as BAD_REQUEST_BODY.",
      },
      message: { type: 'string', description: 'What is wrong. Account numbers are masked.' },
      requestId: { type: 'string', description: 'Identifies the request in the logs of API Gateway.' },
      errors: { type: 'string', description: 'With BAD_REQUEST_BODY: what the body violates.' },
    },
  },
} satisfies Model;
