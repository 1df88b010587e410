// The mock integration: its mapped request says which status it "answers". The body of its answer is empty.
import { configurationError } from '../refusal.ts';
import type { BackendAnswer } from '../types.ts';
import { parseLenientJson } from './lenient-json.ts';

/** @throws Refusal 500 when the mapped request does not hold an integer statusCode. */
export function answerMock(request: Buffer): BackendAnswer {
  const value = parseLenientJson(request.toString('utf8'));
  const status = value instanceof Map ? value.get('statusCode') : undefined;
  if (typeof status !== 'number') {
    throw configurationError('Unable to parse statusCode. It should be an integer and match a declared response');
  }
  return { status, headers: {}, body: Buffer.alloc(0) };
}
