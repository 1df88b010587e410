// GetShardIterator. Messages: recorded on the service by kinesalite's tests.
import { describe, expect, it } from 'vitest';
import { makeStream, readAll, START } from '../make-kinesis.ts';

const NAMED = { StreamName: 'orders' };
const LATEST = { ...NAMED, ShardIteratorType: 'LATEST' };
const A = '000000000000';
const hex = (digits: string) => BigInt(`0x${digits}`).toString();

/** Five records, one each second from START on. */
async function makeRecords() {
  const made = await makeStream(2);
  const numbers: string[] = [];
  for (let at = 0; at < 5; at++) {
    const record = { ...NAMED, Data: Buffer.from(String(at)), PartitionKey: 'a' };
    numbers.push((await made.ok('PutRecord', record)).SequenceNumber);
    made.clock.now += 1000;
  }
  return { made, numbers };
}

describe('an iterator', () => {
  it.each<[string, (numbers: readonly string[]) => object, string]>([
    ['TRIM_HORIZON', () => ({ ShardIteratorType: 'TRIM_HORIZON' }), '01234'],
    ['TRIM_HORIZON with a timestamp', () => ({ ShardIteratorType: 'TRIM_HORIZON', Timestamp: 1 }), '01234'],
    ['LATEST', () => ({ ShardIteratorType: 'LATEST' }), ''],
    ['AT the third', (n) => ({ ShardIteratorType: 'AT_SEQUENCE_NUMBER', StartingSequenceNumber: n[2] }), '234'],
    ['AFTER the third', (n) => ({ ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', StartingSequenceNumber: n[2] }), '34'],
    ['AFTER the last', (n) => ({ ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', StartingSequenceNumber: n[4] }), ''],
    ['AT the time of the fourth', () => ({ ShardIteratorType: 'AT_TIMESTAMP', Timestamp: START / 1000 + 3 }), '34'],
    ['just after the fourth', () => ({ ShardIteratorType: 'AT_TIMESTAMP', Timestamp: START / 1000 + 3.001 }), '4'],
    ['before all', () => ({ ShardIteratorType: 'AT_TIMESTAMP', Timestamp: 0 }), '01234'],
    ['now', () => ({ ShardIteratorType: 'AT_TIMESTAMP', Timestamp: START / 1000 + 5 }), ''],
  ])('%s reads from there', async (_, input, expected) => {
    const { made, numbers } = await makeRecords();
    const { ShardIterator } = await made.ok('GetShardIterator', { ...NAMED, ShardId: 'shardId-0', ...input(numbers) });
    const records = await readAll(made, ShardIterator);
    expect(records.map(({ Data }) => Data.toString()).join('')).toBe(expected);
  });

  it('at the start of the shard reads all', async () => {
    const { made } = await makeRecords();
    const [shard] = (await made.ok('DescribeStream', NAMED)).StreamDescription.Shards;
    const { ShardIterator } = await made.ok('GetShardIterator', {
      ...NAMED,
      ShardId: 'shardId-000000000000',
      ShardIteratorType: 'AT_SEQUENCE_NUMBER',
      StartingSequenceNumber: shard?.SequenceNumberRange.StartingSequenceNumber,
    });
    expect(await readAll(made, ShardIterator)).toHaveLength(5);
  });

  it('of LATEST reads what comes after it was made', async () => {
    const { made } = await makeRecords();
    const { ShardIterator } = await made.ok('GetShardIterator', { ...LATEST, ShardId: 'shardId-0' });
    await made.ok('PutRecord', { ...NAMED, Data: Buffer.from('new'), PartitionKey: 'a' });
    expect((await readAll(made, ShardIterator)).map(({ Data }) => Data.toString())).toEqual(['new']);
  });

  it('cannot be read, and is not longer than 512 characters', async () => {
    const made = await makeStream();
    const StreamName = 'x'.repeat(128);
    await made.ok('CreateStream', { StreamName, ShardCount: 1 });
    const output = await made.ok('GetShardIterator', { ...LATEST, StreamName, ShardId: 'shardId-0' });
    expect(output.ShardIterator.length).toBeLessThanOrEqual(512);
    expect(Buffer.from(output.ShardIterator, 'base64').toString('latin1')).not.toContain('xx');
    expect((await made.ok('GetShardIterator', { ...LATEST, StreamName, ShardId: 'shardId-0' })).ShardIterator).not.toBe(
      output.ShardIterator,
    );
  });
});

describe('a shard', () => {
  it.each(['shardId-000000000000', 'shardId-0', 'anything-0', '0', '-0', 'a-00000000000000'])(
    'is the one that %s means',
    async (id) => {
      const { ok } = await makeStream();
      await ok('GetShardIterator', { ...LATEST, ShardId: id });
    },
  );

  it.each<[string, object, string]>([
    ['2147483647', {}, `Shard shardId-002147483647 in stream orders under account ${A} does not exist`],
    [
      'a-00002147483647',
      { StreamName: 'no' },
      `Shard shardId-002147483647 in stream no under account ${A} does not exist`,
    ],
    ['2147483648', { StreamName: 'no' }, `Could not find shard 2147483648 in stream no under account ${A}.`],
    ['ABKLFD8', { StreamName: 'no' }, `Could not find shard ABKLFD8 in stream no under account ${A}.`],
    ['2.14E4', {}, `Could not find shard 2.14E4 in stream orders under account ${A}.`],
    ['shardId-5', {}, `Shard shardId-000000000005 in stream orders under account ${A} does not exist`],
  ])('%s with %j is not found', async (ShardId, input, message) => {
    const { refused } = await makeStream();
    expect(await refused('GetShardIterator', { ...LATEST, ShardId, ...input })).toBe(
      `ResourceNotFoundException: ${message}`,
    );
  });
});

describe('GetShardIterator', () => {
  const either =
    'Must either specify (1) AT_SEQUENCE_NUMBER or AFTER_SEQUENCE_NUMBER and StartingSequenceNumber or ' +
    '(2) TRIM_HORIZON or LATEST and no StartingSequenceNumber. Request specified';
  const far = hex('13bb2cc3d80000000000000000000000');
  const high = hex('20000000000800000000000000000000000000000000002');

  it.each<[string, object, string]>([
    ['AT_SEQUENCE_NUMBER', {}, `${either} AT_SEQUENCE_NUMBER and no StartingSequenceNumber.`],
    ['AFTER_SEQUENCE_NUMBER', {}, `${either} AFTER_SEQUENCE_NUMBER and no StartingSequenceNumber.`],
    ['LATEST', { StartingSequenceNumber: '5' }, `${either} LATEST and also a StartingSequenceNumber.`],
    ['TRIM_HORIZON', { StartingSequenceNumber: '5' }, `${either} TRIM_HORIZON and also a StartingSequenceNumber.`],
    [
      'AT_SEQUENCE_NUMBER',
      { StartingSequenceNumber: '5' },
      'Invalid StartingSequenceNumber. It encodes shardId-000000000005, while it was used in a call to a shard with shardId-000000000000',
    ],
    [
      'AT_SEQUENCE_NUMBER',
      { StartingSequenceNumber: hex('20000000000000000000000000000000000000800000002') },
      'Invalid StartingSequenceNumber. It encodes shardId--02147483648, while it was used in a call to a shard with shardId-000000000000',
    ],
    [
      'AT_SEQUENCE_NUMBER',
      { StartingSequenceNumber: far },
      `StartingSequenceNumber ${far} used in GetShardIterator on shard shardId-000000000000 in stream orders under account ${A} is invalid.`,
    ],
    [
      'AFTER_SEQUENCE_NUMBER',
      { StartingSequenceNumber: high },
      `StartingSequenceNumber ${high} used in GetShardIterator on shard shardId-000000000000 in stream orders under account ${A} is invalid.`,
    ],
    [
      'AT_TIMESTAMP',
      {},
      'Must specify timestampInMillis parameter for iterator of type AT_TIMESTAMP. Current request has no timestamp parameter.',
    ],
    [
      'AT_TIMESTAMP',
      { Timestamp: START / 1000 + 2 },
      `The timestampInMillis parameter cannot be greater than the currentTimestampInMillis. timestampInMillis: ${START + 2000}, currentTimestampInMillis: ${START}`,
    ],
  ])('refuses %s with %j', async (ShardIteratorType, input, message) => {
    const { refused } = await makeStream();
    expect(await refused('GetShardIterator', { ...NAMED, ShardId: 'shardId-0', ShardIteratorType, ...input })).toBe(
      `InvalidArgumentException: ${message}`,
    );
  });

  it('refuses the sequence number of another shard, and of a stream that was there before', async () => {
    const { made, numbers } = await makeRecords();
    const input = { ...NAMED, ShardIteratorType: 'AT_SEQUENCE_NUMBER', StartingSequenceNumber: numbers[0] };
    expect(await made.refused('GetShardIterator', { ...input, ShardId: 'shardId-1' })).toContain(
      'It encodes shardId-000000000000',
    );
    await made.ok('DeleteStream', NAMED);
    await made.ok('CreateStream', { ...NAMED, ShardCount: 1 });
    expect(await made.refused('GetShardIterator', { ...input, ShardId: 'shardId-0' })).toBe(
      `InvalidArgumentException: StartingSequenceNumber ${numbers[0]} used in GetShardIterator on shard shardId-000000000000 in stream ` +
        `orders under account ${A} is invalid because it did not come from this stream.`,
    );
  });

  // The service returns InternalFailure, which SDKs would repeat (kinesalite's tests; docs/kinesis.md). 2^124 and 2^185 + 1 are of its first two forms.
  it.each([
    ['0', 'is invalid because it did not come from this stream.'],
    [String(1n << 124n), 'is invalid because it did not come from this stream.'],
    [String((1n << 185n) + 1n), 'is invalid because it did not come from this stream.'],
    [String(1n << 200n), 'is invalid.'],
  ])('refuses %s, which is not a sequence number of today', async (number, what) => {
    const { made } = await makeRecords();
    for (const ShardIteratorType of ['AT_SEQUENCE_NUMBER', 'AFTER_SEQUENCE_NUMBER']) {
      const input = { ...NAMED, ShardId: 'shardId-0', ShardIteratorType, StartingSequenceNumber: number };
      expect(await made.refused('GetShardIterator', input)).toBe(
        `InvalidArgumentException: StartingSequenceNumber ${number} used in GetShardIterator on shard shardId-000000000000 in stream ` +
          `orders under account ${A} ${what}`,
      );
    }
  });
});
