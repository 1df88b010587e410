// Holds an answer that refuses a request against the contract: status, shape, and that it gives nothing away.
import { deepStrictEqual, doesNotMatch, match, strictEqual } from 'node:assert/strict';
import type { ApiResponse, Conversation } from './conversation.ts';
import { asObject, expectJson } from './expect-json.ts';

export interface ExpectedError {
  readonly status: number;
  /** Several where AWS may refuse by the gateway's model or by Kinesis, and documents both. */
  readonly code: string | readonly string[];
  readonly message: RegExp;
  /** The gateway refuses before Kinesis is asked. */
  readonly by: 'gateway' | 'Kinesis';
}

/** @throws AssertionError for any other answer. */
export function expectError({ target }: Conversation, response: ApiResponse, want: ExpectedError): void {
  strictEqual(response.status, want.status);
  const error = asObject(expectJson(response));
  match(String(error['message']), want.message);
  doesNotMatch(response.body, ACCOUNT_NUMBER);
  if (want.by === 'gateway' && target.differences.has('plain-gateway-errors')) {
    deepStrictEqual(Object.keys(error), ['message']);
    return;
  }
  const code = String(error['code']);
  strictEqual([want.code].flat().includes(code), true, `code is ${code}, expected ${want.code}`);
  match(String(error['requestId']), /./);
  deepStrictEqual(Object.keys(error), [
    'code',
    'message',
    'requestId',
    ...(code === 'BAD_REQUEST_BODY' ? ['errors'] : []),
  ]);
}

/** Twelve digits that stand alone; shard ids and sequence numbers have as many, but not alone. */
const ACCOUNT_NUMBER = /(?<![0-9-])[0-9]{12}(?![0-9])/;
