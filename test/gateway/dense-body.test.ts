// Bodies of up to ten megabytes that have millions of values, or are nested without end: refused before anything is made of them.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createHandler, loadApi } from '../../lib/gateway/index.ts';
import { readDocument } from '../../lib/source/source-document.ts';

const { api } = loadApi(readDocument(readFileSync('spec/openapi.yaml', 'utf8'), 'spec/openapi.yaml'), { stage: 'dev' });
const handler = createHandler(api, { kinesis: async () => ({ status: 200, headers: {}, body: Buffer.from('{}') }) });

async function put(data: string): Promise<{ readonly status: number; readonly errors: unknown }> {
  const { status, body } = await handler({
    method: 'PUT',
    rawPath: '/dev/streams/a/record',
    rawQuery: '',
    headers: [['Content-Type', 'application/json']],
    body: Buffer.from(`{"PartitionKey": "k", "Data": ${data}}`),
    sourceIp: '127.0.0.1',
    protocol: 'HTTP/1.1',
  });
  return { status, errors: JSON.parse(body.toString()).errors };
}

const times = (part: string, count: number) => `[${part.repeat(count)}1]`;
const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);

describe('a body', () => {
  it.each([
    ['of three million objects', times('{},', 3_000_000), '[the body has too many values]'],
    ['of three million arrays', times('[],', 3_000_000), '[the body has too many values]'],
    ['of a million objects with a member', times('{"a":1},', 1_000_000), '[the body has too many values]'],
    ['of two million strings', times('"a",', 2_000_000), '[the body has too many values]'],
    ['of five million brackets', nested(5_000_000), '[the body is nested more than 400 levels deep]'],
    ['nested 401 levels deep', nested(400), '[the body is nested more than 400 levels deep]'],
    ['of unclosed brackets', '['.repeat(1_000_000), '[the body is nested more than 400 levels deep]'],
  ])('%s is a 400', async (_what, data, errors) => {
    expect(await put(data)).toEqual({ status: 400, errors });
  });

  it.each([
    ['of four million numbers', times('1,', 4_000_000)],
    ['nested 400 levels deep', nested(399)],
    ['of 200,000 small records', times('{"id":123,"v":4.5},', 200_000)],
    ['of brackets in a string', `"${'[{'.repeat(100_000)}\\"${'[{'.repeat(100_000)}"`],
  ])(
    '%s is taken',
    async (_what, data) => {
      expect((await put(data)).status).toBe(200);
    },
    20_000,
  );
});
