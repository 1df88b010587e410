// The answer of AWS's front end where there is no API, which no document can shape.

import type { GatewayResponse } from '../http/types.ts';
import type { Transaction } from '../request/transaction.ts';
import { ownHeaders } from './answer-headers.ts';

/** No API is deployed under this stage. */
export function answerUnknownStage(transaction: Transaction): GatewayResponse {
  return {
    status: 403,
    headers: [
      ...ownHeaders(transaction, false),
      ['x-amzn-ErrorType', 'ForbiddenException'],
      ['Content-Type', 'application/json'],
    ],
    body: Buffer.from('{"message":"Forbidden"}'),
  };
}
