// The mock integration: its mapped request gives the status of the response. The body is empty.
import { Budget, DEFAULT_LIMITS, Failure, JavaMap, readJson } from '../../vtl/index.ts';
import type { BackendResponse } from '../backend/backend.ts';
import { configurationError } from '../request/refusal.ts';

/** @throws Refusal 500 when the mapped request does not hold an integer statusCode, of 32 bits as in Java. */
export function mockResponse(request: Buffer): BackendResponse {
  const status = readStatusCode(request.toString('utf8'));
  if (typeof status !== 'number') {
    throw configurationError('Unable to parse statusCode. It should be an integer and match a declared response');
  }
  return { status, headers: {}, body: Buffer.alloc(0) };
}

/** Parsed as permissively as `$input` parses a body. Java's other numbers are objects. */
function readStatusCode(text: string): unknown {
  try {
    const value = readJson(text, new Budget(DEFAULT_LIMITS));
    return value instanceof JavaMap ? value.get('statusCode') : undefined;
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}
