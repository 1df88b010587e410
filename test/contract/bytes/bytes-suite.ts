// The bytes that reach the stream, value by value, in every payload format and through both write routes; read back without the API.
import type { KinesisClient } from '@aws-sdk/client-kinesis';
import { beforeAll, describe, expect, it } from 'vitest';
import { MEDIA_TYPES, type PayloadFormat } from '../../../generator/declaration/route.ts';
import type { Target } from '../../../lib/contract/run/target.ts';
import { readStream } from '../../support/read-stream.ts';
import { BYTE_VALUES, dataMember, FORMATS } from './byte-values.ts';

/** A target with a client that reads what was written. */
export interface BytesTarget extends Target {
  readonly kinesis: KinesisClient;
}

/** Takes off what the record options added, and throws unless it is what they say. */
export type Unwrap = (stored: Buffer, format: PayloadFormat) => Buffer;

export interface BytesOptions {
  /** Default: all. */
  readonly formats?: readonly PayloadFormat[];
  readonly unwrap?: Unwrap;
  /** What the target stores instead, before `unwrap`: by format and `what` of the value. */
  readonly instead?: { readonly [Format in PayloadFormat]?: Readonly<Record<string, RegExp>> };
}

/** One test per value and format; `target` is asked when the first of them runs. */
export function bytesSuite(
  target: () => BytesTarget,
  { formats = FORMATS, unwrap = (stored) => stored, instead = {} }: BytesOptions = {},
): void {
  describe.each(formats)('in the format %s, both routes store exactly', (format) => {
    /** By partition key. */
    let stored: ReadonlyMap<string, Buffer>;
    beforeAll(async () => {
      const { kinesis, streamName } = target();
      await putOneByOne(target(), format);
      await putTogether(target(), format);
      const records = await readStream(kinesis, streamName);
      stored = new Map(records.map(({ key, data }) => [key, data]));
    });

    it.each(BYTE_VALUES.map((value, index) => [value.what, value, index] as const))('%s', (what, value, index) => {
      const written = ['one', 'batch'].map((route) => stored.get(keyOf(route, format, index)) ?? Buffer.of());
      const other = instead[format]?.[what];
      if (other) {
        const matching: unknown = expect.stringMatching(other);
        return expect(written.map(String)).toEqual([matching, matching]);
      }
      const isReformatted = format === 'json' && target().differences.has('json-reformatted');
      const expected = isReformatted ? value.reformatted : value.stored[format];
      expect(written.map((data) => unwrap(data, format).toString('base64'))).toEqual([expected, expected]);
    });
  });
}

async function putOneByOne(target: BytesTarget, format: PayloadFormat): Promise<void> {
  for (const [index, value] of BYTE_VALUES.entries()) {
    const key = JSON.stringify(keyOf('one', format, index));
    const response = await put(target, 'record', format, `{"Data":${dataMember(value, format)},"PartitionKey":${key}}`);
    expect({ what: value.what, ...response }).toMatchObject({ status: 200 });
  }
}

async function putTogether(target: BytesTarget, format: PayloadFormat): Promise<void> {
  const records = BYTE_VALUES.map((value, index) => {
    const key = JSON.stringify(keyOf('batch', format, index));
    return `{"data":${dataMember(value, format)},"partition-key":${key}}`;
  });
  const response = await put(target, 'records', format, `{"records":[${records.join(',')}]}`);
  expect(response).toMatchObject({ status: 200 });
}

function keyOf(route: string, format: PayloadFormat, index: number): string {
  return `${route} ${format} ${index}`;
}

async function put(
  { baseUrl, streamName }: BytesTarget,
  route: 'record' | 'records',
  format: PayloadFormat,
  body: string,
): Promise<{ status: number; body: string }> {
  const response = await fetch(`${baseUrl}/streams/${streamName}/${route}`, {
    method: 'PUT',
    headers: { 'Content-Type': MEDIA_TYPES[format] },
    body,
  });
  return { status: response.status, body: await response.text() };
}
