// The tables of what the JSON format changes are what the API does.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalApi, startLocalApi } from '../support/local-api.ts';
import { codeSpans, readTable } from '../support/markdown-table.ts';
import { readStream } from '../support/read-stream.ts';

const STREAM = 'payloads';
const PAGE = 'docs/payloads.md';
const rows = [
  ...readTable(PAGE, 'sent', 'stored: another value'),
  ...readTable(PAGE, 'sent', 'stored: the same value, in another spelling'),
].map(([sent = '', stored = '']) => ({ sent: codeSpans(sent)[0] ?? '', stored: codeSpans(stored)[0] ?? '' }));

let api: LocalApi;
beforeAll(async () => {
  api = await startLocalApi({ streams: [STREAM] });
});
afterAll(() => api.close());

describe('what the JSON format changes', () => {
  it('is twelve rows in two tables', () => {
    expect(rows).toHaveLength(12);
  });

  it.each(rows)('$sent is stored as $stored by both routes', async ({ sent, stored }) => {
    const one = await put('record', `{"Data":${sent},"PartitionKey":${JSON.stringify(sent)}}`);
    const batch = await put('records', `{"records":[{"data":${sent},"partition-key":${JSON.stringify(sent)}}]}`);
    expect([one, batch]).toEqual([200, 200]);
    const records = await readStream(api.kinesis, STREAM);
    const values = records.filter(({ key }) => key === sent).map(({ data }) => data.toString());
    expect(values).toEqual([stored, stored]);
  });

  it('half a surrogate pair is a question mark in the text format too', async () => {
    const body = '{"Data":"\\ud800","PartitionKey":"text"}';
    expect(await put('record', body, 'application/vnd.kinesis.text+json')).toBe(200);
    const records = await readStream(api.kinesis, STREAM);
    expect(records.find(({ key }) => key === 'text')?.data.toString()).toBe('?');
  });
});

async function put(route: string, body: string, format = 'application/json'): Promise<number> {
  const url = `${api.baseUrl}/streams/${STREAM}/${route}`;
  const response = await fetch(url, { method: 'PUT', headers: { 'Content-Type': format }, body });
  return response.status;
}
