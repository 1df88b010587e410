// GetRecords. Messages: recorded on the service by kinesalite's tests; limits: Kinesis API reference.
import { describe, expect, it } from 'vitest';
import { makeStream, START, type TestKinesis } from '../make-kinesis.ts';

const NAMED = { StreamName: 'orders' };
const HOUR = 3_600_000;
const MIB = 1024 * 1024;

async function iterator(
  { ok }: TestKinesis,
  ShardIteratorType = 'TRIM_HORIZON',
  ShardId = 'shardId-0',
): Promise<string> {
  return (await ok('GetShardIterator', { ...NAMED, ShardId, ShardIteratorType })).ShardIterator;
}

async function put({ ok }: TestKinesis, data: string | Buffer = 'x', PartitionKey = 'a'): Promise<string> {
  return (await ok('PutRecord', { ...NAMED, Data: Buffer.from(data), PartitionKey })).SequenceNumber;
}

describe('GetRecords', () => {
  it('gives as many as Limit says, and the next iterator goes on', async () => {
    const made = await makeStream();
    for (const data of ['1', '2', '3']) await put(made, data);
    const first = await made.ok('GetRecords', { ShardIterator: await iterator(made), Limit: 2 });
    expect(first.Records.map(({ Data }) => Data.toString())).toEqual(['1', '2']);
    const second = await made.ok('GetRecords', { ShardIterator: first.NextShardIterator, Limit: 2 });
    expect(second.Records.map(({ Data }) => Data.toString())).toEqual(['3']);
    const third = await made.ok('GetRecords', { ShardIterator: second.NextShardIterator });
    expect(third).toEqual({ Records: [], NextShardIterator: expect.any(String), MillisBehindLatest: 0 });
  });

  it('gives the same again from the same iterator', async () => {
    const made = await makeStream();
    await put(made);
    const from = await iterator(made);
    const { Records } = await made.ok('GetRecords', { ShardIterator: from });
    expect((await made.ok('GetRecords', { ShardIterator: from })).Records).toEqual(Records);
  });

  it('tells how far the last record that it gave is behind now, and 0 when it gave all', async () => {
    const made = await makeStream();
    for (let at = 0; at < 3; at++) {
      await put(made);
      made.clock.now += 1000;
    }
    const from = await iterator(made);
    const behind = async (Limit: number) =>
      (await made.ok('GetRecords', { ShardIterator: from, Limit })).MillisBehindLatest;
    expect([await behind(1), await behind(2), await behind(3)]).toEqual([3000, 2000, 0]);
  });

  it('gives at most 10,000 records', async () => {
    const made = await makeStream();
    const Records = Array.from({ length: 500 }, () => ({ Data: Buffer.from('x'), PartitionKey: 'a' }));
    for (let at = 0; at < 21; at++) await made.ok('PutRecords', { ...NAMED, Records });
    expect((await made.ok('GetRecords', { ShardIterator: await iterator(made) })).Records).toHaveLength(10_000);
  });

  it('gives at most 10 MiB, and one record at least', async () => {
    const made = await makeStream();
    await made.ok('UpdateMaxRecordSize', {
      StreamARN: 'arn:aws:kinesis:us-east-1:000000000000:stream/orders',
      MaxRecordSizeInKiB: 10_240,
    });
    for (const size of [10 * MIB - 1, 4 * MIB, 4 * MIB, 4 * MIB]) await put(made, Buffer.alloc(size));
    const counts: number[] = [];
    for (let next: string | undefined = await iterator(made); counts.length < 3; ) {
      const output = await made.ok('GetRecords', { ShardIterator: next });
      counts.push(output.Records.length);
      next = output.NextShardIterator;
    }
    expect(counts).toEqual([1, 2, 1]);
  });

  it('returns the children at the end of a shard, and no next iterator', async () => {
    const made = await makeStream();
    await put(made);
    await made.ok('SplitShard', { ...NAMED, ShardToSplit: 'shardId-0', NewStartingHashKey: '5' });
    const children = [
      {
        ShardId: 'shardId-000000000001',
        ParentShards: ['shardId-000000000000'],
        HashKeyRange: { StartingHashKey: '0', EndingHashKey: '4' },
      },
      {
        ShardId: 'shardId-000000000002',
        ParentShards: ['shardId-000000000000'],
        HashKeyRange: { StartingHashKey: '5', EndingHashKey: '340282366920938463463374607431768211455' },
      },
    ];
    const all = await made.ok('GetRecords', { ShardIterator: await iterator(made) });
    expect(all).toEqual({ Records: [expect.anything()], MillisBehindLatest: 0, ChildShards: children });
    const none = await made.ok('GetRecords', { ShardIterator: await iterator(made, 'LATEST') });
    expect(none).toEqual({ Records: [], MillisBehindLatest: 0, ChildShards: children });
  });

  it('goes on in a closed shard until its end', async () => {
    const made = await makeStream();
    for (const data of ['1', '2']) await put(made, data);
    await made.ok('SplitShard', { ...NAMED, ShardToSplit: 'shardId-0', NewStartingHashKey: '5' });
    const first = await made.ok('GetRecords', { ShardIterator: await iterator(made), Limit: 1 });
    expect(first.ChildShards).toBeUndefined();
    const second = await made.ok('GetRecords', { ShardIterator: first.NextShardIterator, Limit: 1 });
    expect([second.Records.length, second.NextShardIterator]).toEqual([1, undefined]);
  });

  it('takes an iterator for 5 minutes', async () => {
    const made = await makeStream();
    const from = await iterator(made);
    made.clock.now += 300_000;
    await made.ok('GetRecords', { ShardIterator: from });
    made.clock.now += 1;
    // START is 2026-11-29, 12:00:00.
    expect(await made.refused('GetRecords', { ShardIterator: from })).toBe(
      'ExpiredIteratorException: Iterator expired. The iterator was created at time Sun Nov 29 12:00:00 UTC 2026 while right now it is ' +
        'Sun Nov 29 12:05:00 UTC 2026 which is further in the future than the tolerated delay of 300000 milliseconds.',
    );
  });

  it('takes an iterator that was made before the clock was set back', async () => {
    const made = await makeStream();
    const from = await iterator(made);
    made.clock.now -= HOUR;
    await made.ok('GetRecords', { ShardIterator: from });
  });

  it.each(['a', 'AAAA', 'x'.repeat(512), `${'A'.repeat(200)}==`])('refuses %s', async (ShardIterator) => {
    const { refused } = await makeStream();
    expect(await refused('GetRecords', { ShardIterator })).toBe('InvalidArgumentException: Invalid ShardIterator.');
  });

  it('refuses an iterator of which one bit is another, wherever', async () => {
    const made = await makeStream();
    const bytes = Buffer.from(await iterator(made), 'base64');
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(await made.refused('GetRecords', { ShardIterator: changed.toString('base64') })).toBe(
        'InvalidArgumentException: Invalid ShardIterator.',
      );
    }
  });

  it('refuses an iterator of another Kinesis', async () => {
    const [one, other] = [await makeStream(), await makeStream()];
    expect(await other.refused('GetRecords', { ShardIterator: await iterator(one) })).toContain(
      'Invalid ShardIterator.',
    );
  });

  it('refuses the token of a list', async () => {
    const made = await makeStream(2);
    const { NextToken } = await made.ok('ListShards', { ...NAMED, MaxResults: 1 });
    expect(await made.refused('GetRecords', { ShardIterator: NextToken })).toContain('Invalid ShardIterator.');
  });

  it('requires a StreamARN to be that of the iterator', async () => {
    const made = await makeStream();
    await made.ok('CreateStream', { StreamName: 'other', ShardCount: 1 });
    const arn = 'arn:aws:kinesis:us-east-1:000000000000:stream/';
    const ShardIterator = await iterator(made);
    await made.ok('GetRecords', { ShardIterator, StreamARN: `${arn}orders` });
    expect(await made.refused('GetRecords', { ShardIterator, StreamARN: `${arn}other` })).toMatch(
      /^InvalidArgumentException/,
    );
    expect(await made.refused('GetRecords', { ShardIterator, StreamARN: `${arn}no` })).toMatch(
      /^ResourceNotFoundException/,
    );
  });

  it('gives records for 24 hours, or as long as the stream retains them', async () => {
    const made = await makeStream();
    const read = async () => (await made.ok('GetRecords', { ShardIterator: await iterator(made) })).Records.length;
    await put(made);
    made.clock.now = START + 24 * HOUR;
    expect(await read()).toBe(1);
    await made.ok('IncreaseStreamRetentionPeriod', { ...NAMED, RetentionPeriodHours: 48 });
    made.clock.now = START + 48 * HOUR;
    expect(await read()).toBe(1);
    made.clock.now += 1000;
    expect(await read()).toBe(0);
  });

  it('marks records that came while the stream was encrypted', async () => {
    const made = await makeStream();
    await put(made);
    await made.ok('StartStreamEncryption', { ...NAMED, EncryptionType: 'KMS', KeyId: 'alias/aws/kinesis' });
    await put(made);
    await made.ok('StopStreamEncryption', { ...NAMED, EncryptionType: 'KMS', KeyId: 'alias/aws/kinesis' });
    await put(made);
    const { Records } = await made.ok('GetRecords', { ShardIterator: await iterator(made) });
    const marks = Records.map((record) => ('EncryptionType' in record ? record.EncryptionType : undefined));
    expect(marks).toEqual([undefined, 'KMS', undefined]);
  });
});
