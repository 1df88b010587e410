import { describe, expect, it } from 'vitest';
import type { ApiResponse, Conversation } from '../../../lib/contract/run/conversation.ts';
import { differencesOf, type TargetName } from '../../../lib/contract/run/differences.ts';
import { type ExpectedError, expectError } from '../../../lib/contract/run/expect-error.ts';

const BAD_BODY: ExpectedError = { status: 400, by: 'gateway', code: 'BAD_REQUEST_BODY', message: /body/ };
const NO_STREAM: ExpectedError = {
  status: 404,
  by: 'Kinesis',
  code: 'ResourceNotFoundException',
  message: /not found/,
};

const BAD_BODY_RESPONSE = { code: 'BAD_REQUEST_BODY', message: 'Invalid request body', requestId: '1', errors: 'all' };
const NO_STREAM_RESPONSE = { code: 'ResourceNotFoundException', message: 'Stream s not found.', requestId: '1' };

describe('an expected error', () => {
  it('is met by the error shape', () => {
    expectOn('aws', 400, BAD_BODY_RESPONSE, BAD_BODY);
    expectOn('aws', 404, NO_STREAM_RESPONSE, NO_STREAM);
  });

  it.each([
    ['another status', 200, NO_STREAM_RESPONSE],
    ['another code', 404, { ...NO_STREAM_RESPONSE, code: 'InternalFailure' }],
    ['another message', 404, { ...NO_STREAM_RESPONSE, message: 'No.' }],
    ['no request id', 404, { ...NO_STREAM_RESPONSE, requestId: '' }],
    ['a member too many', 404, { ...NO_STREAM_RESPONSE, errors: 'x' }],
    ['a member too few', 404, { code: NO_STREAM_RESPONSE.code, message: NO_STREAM_RESPONSE.message }],
    ['an account number', 404, { ...NO_STREAM_RESPONSE, message: 'Stream s of 123456789012 not found.' }],
    ['the shape of LocalStack', 404, { message: NO_STREAM_RESPONSE.message }],
  ])('is not met by %s', (_name, status, body) => {
    expect(() => expectOn('aws', status, body, NO_STREAM)).toThrow();
  });

  it('takes digits inside of shard ids and sequence numbers for no account number', () => {
    const message = 'shardId-000000000001 at 49680465076041742419173506442500299353782847192229216258 not found';
    expectOn('aws', 404, { ...NO_STREAM_RESPONSE, message }, NO_STREAM);
  });

  it('of the gateway has the one member message in LocalStack, and no other shape', () => {
    expectOn('localstack', 400, { message: 'Invalid request body' }, BAD_BODY);
    expect(() => expectOn('localstack', 400, BAD_BODY_RESPONSE, BAD_BODY)).toThrow();
    expect(() => expectOn('localstack', 404, { message: 'not found' }, NO_STREAM)).toThrow();
  });
});

function expectOn(name: TargetName, status: number, body: unknown, expected: ExpectedError): void {
  const target = { name, baseUrl: 'http://127.0.0.1', streamName: 's', differences: differencesOf(name) };
  const conversation: Conversation = { target, exchanges: [], send: () => Promise.reject(new Error('not asked')) };
  const response: ApiResponse = { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  expectError(conversation, response, expected);
}
