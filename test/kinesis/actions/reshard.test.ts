// SplitShard, MergeShards and UpdateShardCount. Outputs and messages: recorded on the service by kinesalite's tests, that for scaling by
// an issue that quotes the service; quotas: Kinesis API reference.
import { describe, expect, it } from 'vitest';
import { parseSequenceNumber } from '../../../lib/kinesis/core/parse-sequence-number.ts';
import { makeKinesis, makeStream, type ShardOutput, START, type TestKinesis } from '../make-kinesis.ts';

const NAMED = { StreamName: 'orders' };
const LAST = '340282366920938463463374607431768211455';
const THIRD = '113427455640312821154458202477256070484';
const A = '000000000000';

async function shardsOf({ ok }: TestKinesis): Promise<readonly ShardOutput[]> {
  return (await ok('ListShards', NAMED)).Shards;
}

function isOpen({ SequenceNumberRange }: ShardOutput): boolean {
  return SequenceNumberRange.EndingSequenceNumber === undefined;
}

describe('SplitShard', () => {
  const SPLIT = { ...NAMED, ShardToSplit: 'shardId-0', NewStartingHashKey: '2' };

  it('closes the shard and opens two with its range', async () => {
    const made = await makeStream();
    expect(await made.ok('SplitShard', SPLIT)).toEqual({});
    const shards = await shardsOf(made);
    const family = shards.map(({ ShardId, ParentShardId, HashKeyRange }) => [ShardId, ParentShardId, HashKeyRange]);
    expect(family).toEqual([
      ['shardId-000000000000', undefined, { StartingHashKey: '0', EndingHashKey: LAST }],
      ['shardId-000000000001', 'shardId-000000000000', { StartingHashKey: '0', EndingHashKey: '1' }],
      ['shardId-000000000002', 'shardId-000000000000', { StartingHashKey: '2', EndingHashKey: LAST }],
    ]);
    expect(shards.map(isOpen)).toEqual([false, true, true]);
  });

  it('ends the numbers of the shard with the greatest index, and those of its children begin above', async () => {
    const made = await makeStream();
    await made.ok('SplitShard', SPLIT);
    const [parent, lower, upper] = await shardsOf(made);
    const end = parent?.SequenceNumberRange.EndingSequenceNumber ?? '';
    expect(BigInt(end).toString(16).slice(11, 27)).toBe('7fffffffffffffff');
    const starts = [lower, upper].map((shard) => shard?.SequenceNumberRange.StartingSequenceNumber ?? '');
    for (const start of starts) {
      expect(BigInt(start)).toBeGreaterThan(BigInt(end));
      expect(parseSequenceNumber(start)).toMatchObject({ index: 0, createdAt: START / 1000 + 1 });
    }
  });

  it('sends later records to the children, with greater numbers, within the same millisecond', async () => {
    const made = await makeStream();
    const record = { ...NAMED, Data: Buffer.from(''), PartitionKey: 'a', ExplicitHashKey: '1' };
    const before = await made.ok('PutRecord', record);
    await made.ok('SplitShard', SPLIT);
    const after = await made.ok('PutRecord', record);
    expect([before.ShardId, after.ShardId]).toEqual(['shardId-000000000000', 'shardId-000000000001']);
    expect(BigInt(after.SequenceNumber)).toBeGreaterThan(BigInt(before.SequenceNumber));
  });

  it('takes the time that the stream is UPDATING, while records go on', async () => {
    const made = await makeStream(1, { transitionMs: 500 });
    made.clock.now += 500;
    await made.ok('SplitShard', SPLIT);
    expect((await made.ok('DescribeStream', NAMED)).StreamDescription).toMatchObject({
      StreamStatus: 'UPDATING',
      Shards: [{ ShardId: 'shardId-000000000000' }],
    });
    expect(await made.refused('SplitShard', SPLIT)).toBe(
      `ResourceInUseException: Stream orders under account ${A} not ACTIVE, instead in state UPDATING`,
    );
    const record = { ...NAMED, Data: Buffer.from(''), PartitionKey: 'a' };
    expect((await made.ok('PutRecord', record)).ShardId).toBe('shardId-000000000000');
    made.clock.now += 500;
    expect((await made.ok('DescribeStream', NAMED)).StreamDescription.Shards).toHaveLength(3);
  });

  it.each([
    [
      '1',
      'shard-0',
      `NewStartingHashKey 1 used in SplitShard() on shard shardId-000000000000 in stream orders under account ${A} is not both greater than one plus the shard's StartingHashKey 0 and less than the shard's EndingHashKey ${THIRD}.`,
    ],
    [
      THIRD,
      'shard-0',
      `NewStartingHashKey ${THIRD} used in SplitShard() on shard shardId-000000000000 in stream orders under account ${A} is not both greater than one plus the shard's StartingHashKey 0 and less than the shard's EndingHashKey ${THIRD}.`,
    ],
    [
      '9'.repeat(39),
      'shard-2',
      `NewStartingHashKey ${'9'.repeat(39)} used in SplitShard() on shard shardId-000000000002 in stream orders under account ${A} is not both greater than one plus the shard's StartingHashKey 226854911280625642308916404954512140970 and less than the shard's EndingHashKey ${LAST}.`,
    ],
  ])('refuses %s for %s', async (NewStartingHashKey, ShardToSplit, message) => {
    const { refused } = await makeStream(3);
    expect(await refused('SplitShard', { ...NAMED, ShardToSplit, NewStartingHashKey })).toBe(
      `InvalidArgumentException: ${message}`,
    );
  });

  it.each([
    ['no', '2147483647', `Stream no under account ${A} not found.`],
    ['no', 'a-00002147483647', `Stream no under account ${A} not found.`],
    ['no', '2147483648', `Could not find shard 2147483648 in stream no under account ${A}.`],
    ['no', 'ABKLFD8', `Could not find shard ABKLFD8 in stream no under account ${A}.`],
    ['orders', 'shardId-5', `Could not find shard shardId-000000000005 in stream orders under account ${A}.`],
  ])('in the stream %s does not find %s', async (StreamName, ShardToSplit, message) => {
    const { refused } = await makeStream();
    expect(await refused('SplitShard', { StreamName, ShardToSplit, NewStartingHashKey: '0' })).toBe(
      `ResourceNotFoundException: ${message}`,
    );
  });

  it('refuses a shard that is closed, and a stream in on-demand mode', async () => {
    const { ok, refused } = await makeStream();
    await ok('SplitShard', SPLIT);
    expect(await refused('SplitShard', SPLIT)).toBe(
      `InvalidArgumentException: Shard shardId-000000000000 in stream orders under account ${A} has already been merged or split, and ` +
        'thus is not eligible for merging or splitting.',
    );
    await ok('CreateStream', { StreamName: 'b', StreamModeDetails: { StreamMode: 'ON_DEMAND' } });
    expect(await refused('SplitShard', { ...SPLIT, StreamName: 'b' })).toMatch(/^ValidationException: /);
  });
});

describe('MergeShards', () => {
  const merge = (lower: number, upper: number) => ({
    ...NAMED,
    ShardToMerge: `shardId-${lower}`,
    AdjacentShardToMerge: `shardId-${upper}`,
  });

  it('closes two shards and opens one with both ranges', async () => {
    const made = await makeStream(3);
    expect(await made.ok('MergeShards', merge(0, 1))).toEqual({});
    const shards = await shardsOf(made);
    expect(shards.map(isOpen)).toEqual([false, false, true, true]);
    expect(shards.at(-1)).toMatchObject({
      ShardId: 'shardId-000000000003',
      ParentShardId: 'shardId-000000000000',
      AdjacentParentShardId: 'shardId-000000000001',
      HashKeyRange: { StartingHashKey: '0', EndingHashKey: '226854911280625642308916404954512140969' },
    });
  });

  it.each([
    [0, 2],
    [1, 0],
  ])('refuses %d and %d', async (lower, upper) => {
    const { refused } = await makeStream(3);
    expect(await refused('MergeShards', merge(lower, upper))).toBe(
      `InvalidArgumentException: Shards shardId-00000000000${lower} and shardId-00000000000${upper} in stream orders under account ${A} ` +
        'are not an adjacent pair of shards eligible for merging',
    );
  });

  it('refuses shards that are closed', async () => {
    const { ok, refused } = await makeStream(2);
    await ok('MergeShards', merge(0, 1));
    expect(await refused('MergeShards', merge(0, 1))).toContain('not an adjacent pair of shards eligible for merging');
  });
});

describe('UpdateShardCount', () => {
  const to = (TargetShardCount: number) => ({ ...NAMED, TargetShardCount, ScalingType: 'UNIFORM_SCALING' });
  const starts = async (made: TestKinesis) =>
    (await shardsOf(made))
      .filter(isOpen)
      .map(({ HashKeyRange }) => BigInt(HashKeyRange.StartingHashKey))
      .sort((a, b) => (a < b ? -1 : 1));

  it.each([
    [1, 2],
    [2, 4],
    [3, 4],
    [4, 3],
    [4, 2],
    [7, 5],
    [5, 9],
    [4, 4],
  ])('from %d to %d gives shards of one size', async (from, target) => {
    const made = await makeStream(from);
    expect(await made.ok('UpdateShardCount', to(target))).toEqual({
      StreamName: 'orders',
      StreamARN: `arn:aws:kinesis:us-east-1:${A}:stream/orders`,
      CurrentShardCount: from,
      TargetShardCount: target,
    });
    const size = (1n << 128n) / BigInt(target);
    expect(await starts(made)).toEqual(Array.from({ length: target }, (_, at) => size * BigInt(at)));
  });

  // Drawn from the service in an issue of RisingWave.
  it('from 4 to 3 leaves the shards 6, 9 and 10 open', async () => {
    const made = await makeStream(4);
    await made.ok('UpdateShardCount', to(3));
    const open = (await shardsOf(made)).filter(isOpen).map(({ ShardId }) => Number(ShardId.slice(-12)));
    expect(open).toEqual([6, 9, 10]);
  });

  it('gives every shard the parents that its range was of', async () => {
    const made = await makeStream(3);
    await made.ok('UpdateShardCount', to(4));
    const shards = await shardsOf(made);
    const range = ({ HashKeyRange }: ShardOutput) => [
      BigInt(HashKeyRange.StartingHashKey),
      BigInt(HashKeyRange.EndingHashKey),
    ];
    for (const shard of shards.slice(3)) {
      const [first = 0n, last = 0n] = range(shard);
      const parents = shards.filter(({ ShardId }) =>
        [shard.ParentShardId, shard.AdjacentParentShardId].includes(ShardId),
      );
      const bounds = parents.flatMap(range).sort((a, b) => (a < b ? -1 : 1));
      expect((bounds[0] ?? 0n) <= first && last <= (bounds.at(-1) ?? 0n)).toBe(true);
    }
  });

  it.each([
    [2, 5, 'up over double'],
    [4, 1, 'down below half'],
  ])('refuses to go from %d to %d', async (from, target, how) => {
    const { refused } = await makeStream(from);
    expect(await refused('UpdateShardCount', to(target))).toBe(
      `LimitExceededException: UpdateShardCount cannot scale ${how} your current open shard count. ` +
        `Current open shard count: ${from} Target shard count: ${target}`,
    );
  });
});

describe('shards that ended longer ago than the retention', () => {
  it('are gone', async () => {
    const made = makeKinesis();
    await made.ok('CreateStream', { ...NAMED, ShardCount: 1 });
    await made.ok('SplitShard', { ...NAMED, ShardToSplit: 'shardId-0', NewStartingHashKey: '2' });
    made.clock.now += 24 * 3_600_000 + 1000;
    expect((await shardsOf(made)).map(({ ShardId }) => ShardId)).toEqual([
      'shardId-000000000001',
      'shardId-000000000002',
    ]);
    expect(
      await made.refused('GetShardIterator', { ...NAMED, ShardId: 'shardId-0', ShardIteratorType: 'TRIM_HORIZON' }),
    ).toMatch(/^ResourceNotFoundException: /);
  });
});
