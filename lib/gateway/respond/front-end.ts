// What AWS's front end answers before there is an API. No document can shape it.
import { PAYLOAD_MAX_BYTES } from '../../apigateway/index.ts';
import type { HttpResponse } from '../http/http-message.ts';
import type { Transaction } from '../request/transaction.ts';
import { ownHeaders } from './answer-headers.ts';

/**
 * A body of more than PAYLOAD_MAX_BYTES, as captured: plain text, and none of the headers that an API's answer has. The handler answers
 * with it, and a server that stops reading before there is a request.
 */
export const PAYLOAD_TOO_LARGE: HttpResponse = {
  status: 413,
  headers: [['Content-Type', 'text; charset=utf-8']],
  body: Buffer.from(`HTTP content length exceeded ${PAYLOAD_MAX_BYTES} bytes.`),
};

/** No API is deployed under this stage. */
export function answerUnknownStage(transaction: Transaction): HttpResponse {
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
