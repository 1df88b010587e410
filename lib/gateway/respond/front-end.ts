// Responses of AWS's front end, before the API is reached. A document cannot change them.
import { PAYLOAD_MAX_BYTES } from '../../apigateway/index.ts';
import type { HttpResponse } from '../http/http-message.ts';
import type { Transaction } from '../request/transaction.ts';
import { ownHeaders } from './response-headers.ts';

/**
 * For a body of more than PAYLOAD_MAX_BYTES, as captured: plain text, without the headers of an API's responses. The server also
 * sends it when it stops reading a request.
 */
export const PAYLOAD_TOO_LARGE: HttpResponse = {
  status: 413,
  headers: [['Content-Type', 'text; charset=utf-8']],
  body: Buffer.from(`HTTP content length exceeded ${PAYLOAD_MAX_BYTES} bytes.`),
};

/**
 * @param isDeployed whether the stage of the request exists.
 * @returns undefined for a request that reaches the API.
 */
export function respondFromFrontEnd(transaction: Transaction, isDeployed: boolean): HttpResponse | undefined {
  if (transaction.request.body.length > PAYLOAD_MAX_BYTES) return PAYLOAD_TOO_LARGE;
  if (isDeployed) return undefined;
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
