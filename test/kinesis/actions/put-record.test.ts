// PutRecord. Messages: recorded on the service by kinesalite's tests.
import { describe, expect, it } from 'vitest';
import { makeKinesis, makeStream, readAll, START } from '../make-kinesis.ts';

const DATA = Buffer.from('data');
const RECORD = { StreamName: 'orders', Data: DATA, PartitionKey: 'a' };
const HALF = '170141183460469231731687303715884105728';
const ACCOUNT = '000000000000';

describe('PutRecord', () => {
  it('returns the shard and a sequence number, and nothing else', async () => {
    const { ok } = await makeStream();
    expect(await ok('PutRecord', RECORD)).toEqual({
      ShardId: 'shardId-000000000000',
      SequenceNumber: expect.stringMatching(/^49\d{54}$/),
    });
  });

  it('keeps the record as it is', async () => {
    const made = await makeStream();
    const { SequenceNumber } = await made.ok('PutRecord', { ...RECORD, Data: Buffer.from([0, 255, 128]) });
    const { ShardIterator } = await made.ok('GetShardIterator', {
      StreamName: 'orders',
      ShardId: 'shardId-000000000000',
      ShardIteratorType: 'TRIM_HORIZON',
    });
    expect(await readAll(made, ShardIterator)).toEqual([
      {
        SequenceNumber,
        ApproximateArrivalTimestamp: START / 1000,
        Data: Buffer.from([0, 255, 128]),
        PartitionKey: 'a',
      },
    ]);
  });

  // MD5 of `a` is 0cc1…, of `b` 92eb….
  it.each([
    ['the lower half', { PartitionKey: 'a' }, 0],
    ['the upper half', { PartitionKey: 'b' }, 1],
    ['the lower half though its key hashes to the upper', { PartitionKey: 'b', ExplicitHashKey: '0' }, 0],
    ['the end of the lower half', { ExplicitHashKey: String(BigInt(HALF) - 1n) }, 0],
    ['the beginning of the upper half', { ExplicitHashKey: HALF }, 1],
    ['the end of the upper half', { ExplicitHashKey: String((1n << 128n) - 1n) }, 1],
  ])('puts a record of %s into its shard', async (_, keys, shard) => {
    const { ok } = await makeStream(2);
    expect((await ok('PutRecord', { ...RECORD, ...keys })).ShardId).toBe(`shardId-00000000000${shard}`);
  });

  it.each<[string, object, string]>([
    [
      'no data',
      { Data: undefined },
      "ValidationException: 1 validation error detected: Value null at 'data' failed to satisfy constraint: Member must not be null",
    ],
    [
      'no partition key',
      { PartitionKey: undefined },
      "ValidationException: 1 validation error detected: Value null at 'partitionKey' failed to satisfy constraint: Member must not be null",
    ],
    [
      'an empty partition key',
      { PartitionKey: '' },
      "ValidationException: 1 validation error detected: Value '' at 'partitionKey' failed to satisfy constraint: Member must have length greater than or equal to 1",
    ],
    [
      'data of more than a MiB',
      { Data: Buffer.alloc(1_048_577) },
      "ValidationException: 1 validation error detected: Value 'java.nio.HeapByteBuffer[pos=0 lim=1048577 cap=1048577]' at 'data' failed to satisfy constraint: Member must have length less than or equal to 1048576",
    ],
    [
      'a hash key of 2^128',
      { ExplicitHashKey: String(1n << 128n) },
      'InvalidArgumentException: Invalid ExplicitHashKey. ExplicitHashKey must be in the range: [0, 2^128-1]. Specified value was 340282366920938463463374607431768211456',
    ],
    [
      'a sequence number for ordering that is none',
      { SequenceNumberForOrdering: BigInt('0x20000000000000000000000000000000000000000000003').toString() },
      `InvalidArgumentException: ExclusiveMinimumSequenceNumber ${BigInt('0x20000000000000000000000000000000000000000000003')} used in PutRecord on stream orders under account ${ACCOUNT} is invalid.`,
    ],
    [
      'a stream that is not there',
      { StreamName: 'missing' },
      `ResourceNotFoundException: Stream missing under account ${ACCOUNT} not found.`,
    ],
  ])('refuses %s', async (_, change, message) => {
    const { refused } = await makeStream();
    expect(await refused('PutRecord', { ...RECORD, ...change })).toBe(message);
  });

  it('counts the partition key to the size of a record', async () => {
    const { ok, refused } = await makeStream();
    await ok('PutRecord', { ...RECORD, Data: Buffer.alloc(1_048_575) });
    expect(await refused('PutRecord', { ...RECORD, Data: Buffer.alloc(1_048_575), PartitionKey: 'ü' })).toContain(
      'lim=1048575',
    );
  });

  it('takes 10 MiB where the stream does', async () => {
    const { ok, refused } = makeKinesis();
    await ok('CreateStream', { StreamName: 'orders', ShardCount: 1, MaxRecordSizeInKiB: 10_240 });
    const most = 10 * 1024 * 1024;
    await ok('PutRecord', { ...RECORD, Data: Buffer.alloc(most - 1) });
    expect(await refused('PutRecord', { ...RECORD, Data: Buffer.alloc(most) })).toContain(
      'less than or equal to 10485760',
    );
  });

  it('takes the sequence number of an earlier record for ordering', async () => {
    const { ok } = await makeStream();
    const first = await ok('PutRecord', RECORD);
    const second = await ok('PutRecord', { ...RECORD, SequenceNumberForOrdering: first.SequenceNumber });
    expect(BigInt(second.SequenceNumber)).toBeGreaterThan(BigInt(first.SequenceNumber));
  });

  it('writes nothing on a dry run', async () => {
    const { ok, refused } = await makeStream();
    expect(await refused('PutRecord', { ...RECORD, DryRun: true })).toMatch(/^DryRunOperationException: /);
    expect(await refused('PutRecord', { ...RECORD, StreamName: 'missing', DryRun: true })).toMatch(/^ResourceNotFound/);
    const { ShardIterator } = await ok('GetShardIterator', {
      StreamName: 'orders',
      ShardId: 'shardId-0',
      ShardIteratorType: 'TRIM_HORIZON',
    });
    expect((await ok('GetRecords', { ShardIterator })).Records).toEqual([]);
  });
});
