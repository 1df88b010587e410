// The mock integration: its mapped request gives the status of the response. The body is empty.
import { readMockStatus } from '../../apigateway/index.ts';
import type { BackendResponse } from '../backend/backend.ts';
import { configurationError } from '../request/refusal.ts';

/** @throws Refusal 500 when the mapped request does not hold an integer statusCode, of 32 bits as in Java. */
export function mockResponse(request: Buffer): BackendResponse {
  const status = readMockStatus(request.toString('utf8'));
  if (status === undefined) {
    throw configurationError('Unable to parse statusCode. It should be an integer and match a declared response');
  }
  return { status, headers: {}, body: Buffer.alloc(0) };
}
