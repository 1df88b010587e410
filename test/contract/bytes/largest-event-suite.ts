// The largest event and the largest body: stored whole, and not one byte more.
import { describe, expect, it } from 'vitest';
import type { BytesTarget } from './bytes-suite.ts';
import { postEvent, storedOf } from './post-event.ts';

/** Bytes. Kinesis API reference, PutRecord: data before base64 and partition key together are at most 1 MiB. */
const MAX_RECORD_BYTES = 1_048_576;
/** Bytes. API Gateway quotas, "Payload size"; Kinesis takes as much in one PutRecords, with the partition keys. */
const MAX_BODY_BYTES = 10_485_760;
const TYPES = ['application/json', 'text/plain', 'application/octet-stream'] as const;
const LINES_TYPE = 'application/x-ndjson';
const ONE_MORE = Buffer.from('x');

/** `target` is asked when the first test runs. */
export function largestEventSuite(target: () => BytesTarget): void {
  const post = (type: string, key: string, ...parts: readonly Buffer[]) =>
    postEvent(target(), type === LINES_TYPE ? 'events/batch' : 'events', { type, key, body: Buffer.concat(parts) });

  describe.each(TYPES)('of %s', (type) => {
    it('the largest event is stored whole, and one byte more is refused', async () => {
      const key = `largest ${type}`;
      const body = Buffer.alloc(MAX_RECORD_BYTES - key.length, type === 'application/octet-stream' ? 0xff : 'x');
      expect(await post(type, key, body)).toMatchObject({ status: 200 });
      expect(await post(type, key, body, ONE_MORE)).toMatchObject({
        status: 400,
        body: { code: 'ValidationException' },
      });
      expect((await storedOf(target(), key)).map((data) => data.equals(body))).toEqual([true]);
    });

    it('10 MB reach Kinesis, which refuses them, and one byte more does not', async () => {
      const body = Buffer.alloc(MAX_BODY_BYTES, 'x');
      expect(await post(type, 'too large', body)).toMatchObject({ status: 400 });
      expect((await post(type, 'too large', body, ONE_MORE)).status).toBe(413);
      expect(await storedOf(target(), 'too large')).toEqual([]);
    });
  });

  it('a batch of 10 MB is stored whole, and one byte more is refused', async () => {
    // The keys of the lines take as many bytes as their ends.
    const lines = Array.from({ length: 16 }, (_line, index) => String.fromCharCode(0x61 + index).repeat(655_359));
    const body = Buffer.from(lines.map((line) => `${line}\n`).join(''));
    expect(body).toHaveLength(MAX_BODY_BYTES);
    expect(await post(LINES_TYPE, 'm', body)).toMatchObject({ status: 200 });
    const isWhole = (await storedOf(target(), 'm')).map((data, index) => data.equals(Buffer.from(lines[index] ?? '')));
    expect(isWhole).toEqual(lines.map(() => true));
    expect((await post(LINES_TYPE, 'n', body, ONE_MORE)).status).toBe(413);
    expect(await storedOf(target(), 'n')).toEqual([]);
  });

  it('a line of a batch may be as large as an event', async () => {
    const line = Buffer.alloc(MAX_RECORD_BYTES - 'line'.length, 'x');
    expect(await post(LINES_TYPE, 'line', line, Buffer.from('\n'), line, ONE_MORE)).toMatchObject({
      status: 400,
      body: { code: 'ValidationException' },
    });
    expect(await post(LINES_TYPE, 'line', line, Buffer.from('\n'))).toMatchObject({ status: 200 });
    expect((await storedOf(target(), 'line')).map((data) => data.equals(line))).toEqual([true]);
  });
}
