// The limits of Kinesis over each embedded one: both must behave alike, at the limit and one beyond it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { KinesisInUse } from '../../../lib/local/start/kinesis.ts';
import { startKinesis } from '../../../lib/local/start/start-kinesis.ts';
import { kinesisCall } from '../../gateway/kinesis-call.ts';

const MEBIBYTE = 1_048_576;
const record = (size: number, key = 'k') => ({ Data: Buffer.alloc(size).toString('base64'), PartitionKey: key });
const put = (...members: object[]) => kinesisCall('PutRecord', Object.assign({ StreamName: 'events' }, ...members));
const batch = (Records: unknown) => kinesisCall('PutRecords', { StreamName: 'events', Records });
const records = (ShardIterator: unknown) => kinesisCall('GetRecords', { ShardIterator });

const CASES: readonly (readonly [what: string, call: ReturnType<typeof put>, expected: 200 | string])[] = [
  ['a record of 1 MiB with its key', put(record(MEBIBYTE - 1)), 200],
  ['one byte more of data', put(record(MEBIBYTE)), 'ValidationException'],
  ['one byte more of key', put(record(MEBIBYTE - 1, 'é')), 'ValidationException'],
  ['500 records', batch(Array.from({ length: 500 }, () => record(1))), 200],
  ['501 records', batch(Array.from({ length: 501 }, () => record(1))), 'ValidationException'],
  ['no record', batch([]), 'ValidationException'],
  ['one record of a batch too large', batch([record(1), record(MEBIBYTE), record(1)]), 'ValidationException'],
  ['base64 with a character of its own', put({ Data: 'AA!A', PartitionKey: 'k' }), 'SerializationException'],
  ['base64 cut short', put({ Data: 'AAA', PartitionKey: 'k' }), 'SerializationException'],
  ['the largest hash key', put(record(1), { ExplicitHashKey: String(2n ** 128n - 1n) }), 200],
  ['a hash key with a leading zero', put(record(1), { ExplicitHashKey: '01' }), 'ValidationException'],
  ['an iterator without a character', records(''), 'ValidationException'],
  ['an iterator of 513 characters', records('A'.repeat(513)), 'ValidationException'],
  ['an iterator that is not base64', records('not an iterator'), 'InvalidArgumentException'],
];

describe.each(['kinesalite', 'kinesis-local'] as const)('over %s', (engine) => {
  let kinesis: KinesisInUse;
  beforeAll(async () => {
    kinesis = await startKinesis({ kinesis: { engine }, streams: ['events'], shards: 1, say: () => {} });
  });
  afterAll(() => kinesis.close());

  test.each(CASES)('%s', async (_what, call, expected) => {
    const { status, body } = await kinesis.call(call);
    const type = status === 200 ? 200 : JSON.parse(body.toString()).__type;
    expect([status, type]).toEqual([expected === 200 ? 200 : 400, expected]);
  });

  test.each(['', 'null', '[', '{"Records":1}', '{"Records":[1]}'])(
    'what is not a batch is left to it: %j',
    async (text) => {
      const { status } = await kinesis.call({ ...batch([]), body: Buffer.from(text) });
      expect(status).toBeGreaterThanOrEqual(400);
    },
  );
});
