// The limits of shards. Figures: Kinesis Developer Guide, "Quotas and limits", and API reference, GetRecords. The message: quoted in issues.
import { describe, expect, it } from 'vitest';
import { makeStream, type TestKinesis } from '../make-kinesis.ts';

const NAMED = { StreamName: 'orders' };
const MIB = 1024 * 1024;
const EXCEEDED =
  'ProvisionedThroughputExceededException: Rate exceeded for shard shardId-000000000000 in stream orders under account 000000000000.';
const record = (size: number, hash = '0') => ({ Data: Buffer.alloc(size), PartitionKey: 'a', ExplicitHashKey: hash });
const batch = (count: number, size: number) => ({
  ...NAMED,
  Records: Array.from({ length: count }, () => record(size)),
});

async function failures({ ok }: TestKinesis, count: number, size: number): Promise<number> {
  return (await ok('PutRecords', batch(count, size))).FailedRecordCount;
}

async function iterator({ ok }: TestKinesis): Promise<string> {
  const input = { ...NAMED, ShardId: 'shardId-0', ShardIteratorType: 'TRIM_HORIZON' };
  return (await ok('GetShardIterator', input)).ShardIterator;
}

describe('a shard with limits', () => {
  it('takes 1,000 records in a second', async () => {
    const made = await makeStream(1, { shardLimits: true });
    expect(await failures(made, 500, 1)).toBe(0);
    expect(await failures(made, 500, 1)).toBe(0);
    expect(await made.refused('PutRecord', { ...NAMED, ...record(1) })).toBe(EXCEEDED);
    made.clock.now += 500;
    expect(await failures(made, 500, 1)).toBe(0);
    expect(await failures(made, 500, 1)).toBe(500);
    made.clock.now += 1000;
    expect(await failures(made, 500, 1)).toBe(0);
  });

  it('takes 1 MiB in a second, keys included', async () => {
    const made = await makeStream(1, { shardLimits: true });
    expect(await failures(made, 8, MIB / 8 - 1)).toBe(0);
    expect(await made.refused('PutRecord', { ...NAMED, ...record(1) })).toBe(EXCEEDED);
  });

  it('refuses the records beyond it and takes the others', async () => {
    const made = await makeStream(2, { shardLimits: true });
    const other = String((1n << 128n) - 1n);
    const Records = [record(MIB - 1), record(1), record(1, other)];
    const output = await made.ok('PutRecords', { ...NAMED, Records });
    expect(output).toEqual({
      FailedRecordCount: 1,
      Records: [
        { ShardId: 'shardId-000000000000', SequenceNumber: expect.any(String) },
        {
          ErrorCode: 'ProvisionedThroughputExceededException',
          ErrorMessage: 'Rate exceeded for shard shardId-000000000000 in stream orders under account 000000000000.',
        },
        { ShardId: 'shardId-000000000001', SequenceNumber: expect.any(String) },
      ],
    });
    expect((await made.ok('GetRecords', { ShardIterator: await iterator(made) })).Records).toHaveLength(1);
  });

  it('takes a record of 10 MiB when it has been idle, and nothing for ten seconds after', async () => {
    const made = await makeStream(1, { shardLimits: true });
    const arn = 'arn:aws:kinesis:us-east-1:000000000000:stream/orders';
    await made.ok('UpdateMaxRecordSize', { StreamARN: arn, MaxRecordSizeInKiB: 10_240 });
    await made.ok('PutRecord', { ...NAMED, ...record(10 * MIB - 1) });
    made.clock.now += 9000;
    expect(await made.refused('PutRecord', { ...NAMED, ...record(1) })).toBe(EXCEEDED);
    made.clock.now += 1000;
    await made.ok('PutRecord', { ...NAMED, ...record(1) });
  });

  it('is read 5 times in a second', async () => {
    const made = await makeStream(1, { shardLimits: true });
    const ShardIterator = await iterator(made);
    for (let at = 0; at < 5; at++) await made.ok('GetRecords', { ShardIterator });
    expect(await made.refused('GetRecords', { ShardIterator })).toBe(EXCEEDED);
    made.clock.now += 200;
    await made.ok('GetRecords', { ShardIterator });
    expect(await made.refused('GetRecords', { ShardIterator })).toBe(EXCEEDED);
  });

  it('cannot be read for 5 seconds after a response of 10 MiB', async () => {
    const made = await makeStream(1, { shardLimits: true });
    for (let at = 0; at < 10; at++) {
      await made.ok('PutRecord', { ...NAMED, ...record(MIB - 1) });
      made.clock.now += 1000;
    }
    const ShardIterator = await iterator(made);
    expect((await made.ok('GetRecords', { ShardIterator })).Records).toHaveLength(10);
    made.clock.now += 4999;
    expect(await made.refused('GetRecords', { ShardIterator })).toBe(EXCEEDED);
    made.clock.now += 1;
    await made.ok('GetRecords', { ShardIterator });
  });

  it('goes on when the clock is set back', async () => {
    const made = await makeStream(1, { shardLimits: true });
    expect(await failures(made, 500, 1)).toBe(0);
    made.clock.now -= 3_600_000;
    expect(await failures(made, 500, 1)).toBe(0);
    made.clock.now += 1000;
    expect(await failures(made, 500, 1)).toBe(0);
  });
});

describe('a shard without limits', () => {
  it('takes and gives all', async () => {
    const made = await makeStream();
    for (let at = 0; at < 10; at++) expect(await failures(made, 500, 1000)).toBe(0);
    const ShardIterator = await iterator(made);
    for (let at = 0; at < 10; at++) await made.ok('GetRecords', { ShardIterator });
  });
});
