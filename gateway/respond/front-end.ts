// The answers of AWS's front end, which come before the API and which no document can shape.
import { PAYLOAD_LIMIT } from '../payload-limit.ts';
import type { Transaction } from '../transaction.ts';
import type { GatewayResponse } from '../types.ts';
import { ownHeaders } from './answer-headers.ts';

/** Plain text, without any of the API's headers, as captured from the service. */
export function answerTooLarge(): GatewayResponse {
  return {
    status: 413,
    headers: [['Content-Type', 'text; charset=utf-8']],
    body: Buffer.from(`HTTP content length exceeded ${PAYLOAD_LIMIT} bytes.`),
  };
}

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
