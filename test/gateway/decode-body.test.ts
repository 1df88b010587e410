// Compressed request bodies, which API Gateway decompresses by default.
import { deflateSync, gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { kinesisOperation, makeOperation } from './make-gateway.ts';

const JSON_BODY = '{"a": "é"}';
const LIMIT = 10 * 1_048_576;
const zeros = (length: number) => gzipSync(Buffer.alloc(length, '0'));

const gateway = () =>
  makeOperation(
    kinesisOperation({
      requestTemplates: { 'application/json': '$input.json("$.a")', 'text/plain': '$input.body.length()' },
    }),
  );

it.each([
  ['gzip', gzipSync(JSON_BODY)],
  ['GZIP', gzipSync(JSON_BODY)],
  ['deflate', deflateSync(JSON_BODY)],
  ['identity', Buffer.from(JSON_BODY)],
  ['deflate, gzip', gzipSync(deflateSync(JSON_BODY))],
  ['', Buffer.from(JSON_BODY)],
])('a body with Content-Encoding %j is decompressed before the template', async (coding, body) => {
  const { send, calls } = gateway();
  await send('POST /dev/x', { headers: { 'Content-Encoding': coding }, body });
  expect(calls.map((call) => call.body.toString())).toEqual(['"é"']);
});

it.each([
  ['br', Buffer.from(JSON_BODY), 415],
  ['gzip', Buffer.from(JSON_BODY), 400],
  ['gzip', gzipSync(JSON_BODY).subarray(0, -4), 400],
  ['gzip', zeros(LIMIT + 1), 413],
  ['gzip', gzipSync(zeros(20 * LIMIT)), 200],
  ['gzip, gzip', gzipSync(zeros(20 * LIMIT)), 413],
])('a body with Content-Encoding %j that cannot be used is refused: %#', async (coding, body, status) => {
  const { send } = gateway();
  const headers = { 'Content-Encoding': coding, 'Content-Type': 'text/plain' };
  expect((await send('POST /dev/x', { headers, body })).status).toBe(status);
});

it('a body of the largest size is decompressed', async () => {
  const { send, calls } = gateway();
  const headers = { 'Content-Encoding': 'gzip', 'Content-Type': 'text/plain' };
  await send('POST /dev/x', { headers, body: zeros(LIMIT) });
  expect(calls.map((call) => call.body.toString())).toEqual([String(LIMIT)]);
});
