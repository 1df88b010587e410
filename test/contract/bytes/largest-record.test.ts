// A record may have 1 MiB with its partition key, in every payload format and through both write routes, and not one byte more.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MEDIA_TYPES } from '../../../generator/route.ts';
import { type LocalApi, startLocalApi } from '../../support/local-api.ts';
import { readStream } from '../../support/read-stream.ts';
import { FORMATS } from './byte-values.ts';

const KEY = 'some key';
/** Of stored bytes. Kinesis API reference, PutRecord: data before base64 and partition key together are at most 1 MiB. */
const LARGEST = 1_048_576 - KEY.length;

let api: LocalApi;
beforeAll(async () => {
  api = await startLocalApi({ streams: FORMATS.map(String) });
});
afterAll(() => api.close());

describe.each(FORMATS)('in the format %s', (format) => {
  it('the largest record is stored whole by both routes', async () => {
    const want = Buffer.from(storedText(format, LARGEST));
    expect(await putOne(format, LARGEST)).toMatchObject({ status: 200 });
    expect(await putBatch(format, LARGEST)).toMatchObject({ status: 200 });
    const stored = (await readStream(api.kinesis, format)).map(({ data }) => data);
    expect(stored.map((data) => data.equals(want))).toEqual([true, true]);
  });

  it('one byte more is refused by both routes', async () => {
    const refused = { status: 400, code: 'ValidationException' };
    expect(await putOne(format, LARGEST + 1)).toEqual(refused);
    expect(await putBatch(format, LARGEST + 1)).toEqual(refused);
  });
});

/** So many bytes, as the stream holds them: text, or the JSON text of a string. */
function storedText(format: string, length: number): string {
  return format === 'json' ? JSON.stringify('x'.repeat(length - 2)) : 'x'.repeat(length);
}

function dataOf(format: string, length: number): string {
  const text = storedText(format, length);
  if (format === 'json') return text;
  return JSON.stringify(format === 'text' ? text : Buffer.from(text).toString('base64'));
}

function putOne(format: keyof typeof MEDIA_TYPES, length: number): Promise<{ status: number; code: unknown }> {
  return put('record', format, `{"Data":${dataOf(format, length)},"PartitionKey":"${KEY}"}`);
}

function putBatch(format: keyof typeof MEDIA_TYPES, length: number): Promise<{ status: number; code: unknown }> {
  return put('records', format, `{"records":[{"data":${dataOf(format, length)},"partition-key":"${KEY}"}]}`);
}

async function put(route: string, format: keyof typeof MEDIA_TYPES, body: string) {
  const headers = { 'Content-Type': MEDIA_TYPES[format] };
  const response = await fetch(`${api.baseUrl}/streams/${format}/${route}`, { method: 'PUT', headers, body });
  const { code } = (await response.json()) as { code?: unknown };
  return { status: response.status, code };
}
