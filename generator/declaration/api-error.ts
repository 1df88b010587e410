// The one error shape of the API, whether API Gateway or Kinesis refused the request.
import type { Model } from './route.ts';

export const apiError = {
  name: 'ApiError',
  schema: {
    type: 'object',
    required: ['code', 'message', 'requestId'],
    properties: {
      code: {
        type: 'string',
        description:
          'The name of the Kinesis exception, or the response type of API Gateway, such as `BAD_REQUEST_BODY`.',
      },
      message: { type: 'string', description: 'What went wrong. Account numbers are masked.' },
      requestId: { type: 'string', description: 'Identifies the request in the API Gateway logs.' },
      errors: { type: 'string', description: 'With `BAD_REQUEST_BODY`: what is wrong with the body.' },
    },
  },
} satisfies Model;
