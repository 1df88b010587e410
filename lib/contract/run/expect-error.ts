// Checks an error response against the contract: status, shape, and that it leaks nothing.
import { deepStrictEqual, doesNotMatch, match, strictEqual } from 'node:assert/strict';
import type { ApiResponse, Conversation } from './conversation.ts';
import { asObject, expectJson } from './expect-json.ts';

export interface ExpectedError {
  readonly status: number;
  /** Several where AWS documents that either the gateway's model or Kinesis may refuse. */
  readonly code: string | readonly string[];
  readonly message: RegExp;
  /** `gateway` when the request is refused before Kinesis is called. */
  readonly by: 'gateway' | 'Kinesis';
}

/** @throws AssertionError for any other response. */
export function expectError({ target }: Conversation, response: ApiResponse, expected: ExpectedError): void {
  strictEqual(response.status, expected.status);
  const error = asObject(expectJson(response));
  match(String(error['message']), expected.message);
  doesNotMatch(response.body, ACCOUNT_NUMBER);
  if (expected.by === 'gateway' && target.differences.has('plain-gateway-errors')) {
    deepStrictEqual(Object.keys(error), ['message']);
    return;
  }
  const code = String(error['code']);
  strictEqual([expected.code].flat().includes(code), true, `code is ${code}, expected ${expected.code}`);
  match(String(error['requestId']), /./);
  deepStrictEqual(Object.keys(error), [
    'code',
    'message',
    'requestId',
    ...(code === 'BAD_REQUEST_BODY' ? ['errors'] : []),
  ]);
}

/** Twelve digits on their own; those in shard ids and sequence numbers are part of a longer string. */
const ACCOUNT_NUMBER = /(?<![0-9-])[0-9]{12}(?![0-9])/;
