// A record may have 1 MiB with its partition key, in every payload format and through both write routes, and not one byte more.
import { describe, expect, it } from 'vitest';
import { MEDIA_TYPES, type PayloadFormat } from '../../../generator/declaration/route.ts';
import { readStream } from '../../support/read-stream.ts';
import { FORMATS } from './byte-values.ts';
import type { BytesTarget } from './bytes-suite.ts';

/** Bytes. Kinesis API reference, PutRecord: data before base64 and partition key together are at most 1 MiB. */
const MAX_RECORD_BYTES = 1_048_576;

interface WriteResponse {
  readonly status: number;
  readonly body: unknown;
}

/** `target` is asked when the first test runs. */
export function largestRecordSuite(target: () => BytesTarget): void {
  describe.each(FORMATS)('in the format %s', (format) => {
    it('the largest record is stored whole by both routes', async () => {
      const key = `largest ${format}`;
      const length = largestWith(key, target());
      expect(await putOne(target(), format, key, length)).toMatchObject({ status: 200 });
      expect(await putBatch(target(), format, key, length)).toMatchObject({ status: 200 });
      const expected = Buffer.from(storedText(format, length));
      expect((await storedOf(target(), key)).map((data) => data.equals(expected))).toEqual([true, true]);
    });

    it('one byte more is refused by both routes', async () => {
      const key = `too large ${format}`;
      const length = largestWith(key, target()) + 1;
      const isAlone = target().differences.has('large-record-alone');
      const code = isAlone ? 'InvalidArgumentException' : 'ValidationException';
      const refused = { status: 400, body: { code } };
      const refusedAlone = { status: 207, body: { FailedRecordCount: 1, Records: [{ ErrorCode: code }] } };
      expect(await putOne(target(), format, key, length)).toMatchObject(refused);
      expect(await putBatch(target(), format, key, length)).toMatchObject(isAlone ? refusedAlone : refused);
      expect(await storedOf(target(), key)).toEqual([]);
    });
  });
}

/** The length of the data. */
function largestWith(partitionKey: string, { differences }: BytesTarget): number {
  return differences.has('key-not-counted') ? MAX_RECORD_BYTES : MAX_RECORD_BYTES - partitionKey.length;
}

async function storedOf({ kinesis, streamName }: BytesTarget, partitionKey: string): Promise<Buffer[]> {
  return (await readStream(kinesis, streamName)).filter(({ key }) => key === partitionKey).map(({ data }) => data);
}

/** So many bytes, as the stream holds them: text, or the JSON text of a string. */
function storedText(format: PayloadFormat, length: number): string {
  return format === 'json' ? JSON.stringify('x'.repeat(length - 2)) : 'x'.repeat(length);
}

function dataOf(format: PayloadFormat, length: number): string {
  const text = storedText(format, length);
  if (format === 'json') return text;
  return JSON.stringify(format === 'text' ? text : Buffer.from(text).toString('base64'));
}

function putOne(target: BytesTarget, format: PayloadFormat, key: string, length: number): Promise<WriteResponse> {
  return put(target, 'record', format, `{"Data":${dataOf(format, length)},"PartitionKey":"${key}"}`);
}

function putBatch(target: BytesTarget, format: PayloadFormat, key: string, length: number): Promise<WriteResponse> {
  return put(target, 'records', format, `{"records":[{"data":${dataOf(format, length)},"partition-key":"${key}"}]}`);
}

async function put(
  { baseUrl, streamName }: BytesTarget,
  route: 'record' | 'records',
  format: PayloadFormat,
  body: string,
): Promise<WriteResponse> {
  const headers = { 'Content-Type': MEDIA_TYPES[format] };
  const response = await fetch(`${baseUrl}/streams/${streamName}/${route}`, { method: 'PUT', headers, body });
  return { status: response.status, body: await response.json() };
}
