// PutRecords. Messages: recorded on the service by kinesalite's tests; that for a batch that is too large: by an issue of fluent-bit.
import { describe, expect, it } from 'vitest';
import { makeStream, readAll } from '../make-kinesis.ts';

const NAMED = { StreamName: 'orders' };
const MIB = 1024 * 1024;
const entry = (data: string, PartitionKey: string) => ({ Data: Buffer.from(data), PartitionKey });

describe('PutRecords', () => {
  it('returns a shard and a sequence number for each record', async () => {
    const { ok } = await makeStream(2);
    const output = await ok('PutRecords', { ...NAMED, Records: [entry('1', 'a'), entry('2', 'b'), entry('3', 'a')] });
    expect(output).toEqual({
      FailedRecordCount: 0,
      Records: ['0', '1', '0'].map((shard) => ({
        ShardId: `shardId-00000000000${shard}`,
        SequenceNumber: expect.stringMatching(/^49\d{54}$/),
      })),
    });
  });

  it('keeps the order of the records of a shard', async () => {
    const made = await makeStream();
    const Records = Array.from({ length: 500 }, (_, at) => entry(String(at), `k${at}`));
    const { Records: results } = await made.ok('PutRecords', { ...NAMED, Records });
    const { ShardIterator } = await made.ok('GetShardIterator', {
      ...NAMED,
      ShardId: 'shardId-0',
      ShardIteratorType: 'TRIM_HORIZON',
    });
    const read = await readAll(made, ShardIterator);
    expect(read.map(({ Data }) => Data.toString())).toEqual(Records.map(({ Data }) => Data.toString()));
    expect(read.map(({ SequenceNumber }) => SequenceNumber)).toEqual(
      results.map(({ SequenceNumber }) => SequenceNumber),
    );
    expect(new Set(results.map(({ SequenceNumber }) => SequenceNumber)).size).toBe(500);
  });

  it.each<[string, object, string]>([
    [
      'no records',
      { Records: [] },
      "1 validation error detected: Value '[]' at 'records' failed to satisfy constraint: Member must have length greater than or equal to 1",
    ],
    [
      'a record without a key, and one with an empty one',
      { Records: [entry('1', 'a'), { Data: Buffer.from('') }] },
      "1 validation error detected: Value null at 'records.2.member.partitionKey' failed to satisfy constraint: Member must not be null",
    ],
    [
      'a record without data and with an empty key',
      { Records: [entry('1', 'a'), { PartitionKey: '' }] },
      "2 validation errors detected: Value null at 'records.2.member.data' failed to satisfy constraint: Member must not be null; " +
        "Value '' at 'records.2.member.partitionKey' failed to satisfy constraint: Member must have length greater than or equal to 1",
    ],
    [
      'a record of more than a MiB',
      { Records: [entry('1', 'a'), { Data: Buffer.alloc(MIB + 1), PartitionKey: 'a' }] },
      "1 validation error detected: Value 'java.nio.HeapByteBuffer[pos=0 lim=1048577 cap=1048577]' at 'records.2.member.data' failed to " +
        'satisfy constraint: Member must have length less than or equal to 1048576',
    ],
  ])('refuses %s', async (_, input, message) => {
    const { refused } = await makeStream();
    expect(await refused('PutRecords', { ...NAMED, ...input })).toBe(`ValidationException: ${message}`);
  });

  it('refuses more than 500 records, and reports ten mistakes', async () => {
    const { refused } = await makeStream();
    const message = await refused('PutRecords', {
      ...NAMED,
      Records: Array.from({ length: 501 }, () => entry('', '')),
    });
    expect(message).toMatch(
      /^ValidationException: 10 validation errors detected: Value '\[com\.amazonaws\.kinesis\.v20131202\.Put/,
    );
    expect(message).toContain(
      "at 'records' failed to satisfy constraint: Member must have length less than or equal to 500; ",
    );
    expect(message).toContain("'records.9.member.partitionKey'");
    expect(message).not.toContain("'records.10.member.partitionKey'");
  });

  it('takes 10 MiB with keys, and refuses a byte more', async () => {
    const { ok, refused } = await makeStream();
    const Records = Array.from({ length: 10 }, () => ({ Data: Buffer.alloc(MIB - 1), PartitionKey: 'a' }));
    await ok('PutRecords', { ...NAMED, Records });
    expect(await refused('PutRecords', { ...NAMED, Records: [...Records, entry('', 'a')] })).toBe(
      'InvalidArgumentException: Records size exceeds 10 MB limit',
    );
  });

  it('writes nothing of a request that it refuses', async () => {
    const made = await makeStream();
    const bad = { ...entry('2', 'a'), ExplicitHashKey: String(1n << 128n) };
    expect(await made.refused('PutRecords', { ...NAMED, Records: [entry('1', 'a'), bad] })).toBe(
      'InvalidArgumentException: Invalid ExplicitHashKey. ExplicitHashKey must be in the range: [0, 2^128-1]. ' +
        'Specified value was 340282366920938463463374607431768211456',
    );
    const { ShardIterator } = await made.ok('GetShardIterator', {
      ...NAMED,
      ShardId: 'shardId-0',
      ShardIteratorType: 'TRIM_HORIZON',
    });
    expect(await readAll(made, ShardIterator)).toEqual([]);
  });
});

// Developer guide, "Service-managed record distribution".
describe('a stream that distributes its records itself', () => {
  const make = async () => {
    const made = await makeStream();
    const auto = {
      StreamName: 'auto',
      StreamModeDetails: { StreamMode: 'ON_DEMAND' },
      RecordDistributionStrategy: 'AUTO',
    };
    await made.ok('CreateStream', auto);
    return made;
  };

  it('takes records without keys and gives every shard some', async () => {
    const { ok } = await make();
    const Records = Array.from({ length: 8 }, () => ({ Data: Buffer.from('x') }));
    const output = await ok('PutRecords', { StreamName: 'auto', Records });
    expect(new Set(output.Records.map(({ ShardId }) => ShardId)).size).toBe(4);
    await ok('PutRecord', { StreamName: 'auto', Data: Buffer.from('x') });
  });

  it('ignores keys, and gives records without them', async () => {
    const made = await make();
    const { ok } = made;
    const record = { ...entry('x', 'a'), ExplicitHashKey: '0' };
    const { ShardId } = await ok('PutRecord', { StreamName: 'auto', ...record });
    expect((await ok('PutRecord', { StreamName: 'auto', ...record })).ShardId).not.toBe(ShardId);
    const input = { StreamName: 'auto', ShardId, ShardIteratorType: 'TRIM_HORIZON' };
    const [first] = await readAll(made, (await ok('GetShardIterator', input)).ShardIterator);
    expect(Object.keys(first ?? {}).sort()).toEqual(['ApproximateArrivalTimestamp', 'Data', 'SequenceNumber']);
  });

  it('refuses a sequence number for ordering', async () => {
    const { ok, refused } = await make();
    const { SequenceNumber } = await ok('PutRecord', { StreamName: 'auto', ...entry('x', 'a') });
    const input = { StreamName: 'auto', ...entry('x', 'a'), SequenceNumberForOrdering: SequenceNumber };
    expect(await refused('PutRecord', input)).toMatch(/^InvalidArgumentException: /);
  });
});
