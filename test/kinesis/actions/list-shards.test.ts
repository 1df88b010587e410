// ListShards. Messages: recorded on the service by kinesalite's tests and quoted in issues; filters: Kinesis API reference, ShardFilter.
import { describe, expect, it } from 'vitest';
import { makeStream, START, type TestKinesis } from '../make-kinesis.ts';

const NAMED = { StreamName: 'orders' };
const SECOND = 1000;

async function idsOf({ ok }: TestKinesis, input: object = {}): Promise<number[]> {
  const { Shards } = await ok('ListShards', { ...NAMED, ...input });
  return Shards.map(({ ShardId }) => Number(ShardId.slice(-12)));
}

/** Shards 0 and 1 from START on, 1 split into 2 and 3 after 10 s, 2 and 3 merged to 4 after 20 s; it is 30 s after START. */
async function makeFamily(): Promise<TestKinesis> {
  const made = await makeStream(2);
  made.clock.now += 10 * SECOND;
  await made.ok('SplitShard', {
    ...NAMED,
    ShardToSplit: 'shardId-1',
    NewStartingHashKey: '255211775190703847597530955573826158592',
  });
  made.clock.now += 10 * SECOND;
  await made.ok('MergeShards', { ...NAMED, ShardToMerge: 'shardId-2', AdjacentShardToMerge: 'shardId-3' });
  made.clock.now += 10 * SECOND;
  return made;
}

describe('ListShards', () => {
  it.each<[object, number[]]>([
    [{}, [0, 1, 2, 3, 4]],
    [{ ExclusiveStartShardId: 'shardId-000000000002' }, [3, 4]],
    [{ ShardFilter: { Type: 'AFTER_SHARD_ID', ShardId: 'shardId-000000000003' } }, [4]],
    [{ ShardFilter: { Type: 'AT_LATEST' } }, [0, 4]],
    [{ ShardFilter: { Type: 'AT_TRIM_HORIZON' } }, [0, 1]],
    [{ ShardFilter: { Type: 'FROM_TRIM_HORIZON' } }, [0, 1, 2, 3, 4]],
    [{ ShardFilter: { Type: 'AT_TIMESTAMP', Timestamp: START / SECOND + 5 } }, [0, 1]],
    [{ ShardFilter: { Type: 'AT_TIMESTAMP', Timestamp: START / SECOND + 10 } }, [0, 2, 3]],
    [{ ShardFilter: { Type: 'AT_TIMESTAMP', Timestamp: START / SECOND + 15 } }, [0, 2, 3]],
    [{ ShardFilter: { Type: 'AT_TIMESTAMP', Timestamp: START / SECOND + 25 } }, [0, 4]],
    [{ ShardFilter: { Type: 'FROM_TIMESTAMP', Timestamp: START / SECOND + 15 } }, [0, 2, 3, 4]],
    [{ ShardFilter: { Type: 'FROM_TIMESTAMP', Timestamp: START / SECOND + 25 } }, [0, 4]],
    [{ ShardFilter: { Type: 'FROM_TIMESTAMP', Timestamp: 1 } }, [0, 1, 2, 3, 4]],
  ])('with %j gives %j', async (input, expected) => {
    expect(await idsOf(await makeFamily(), input)).toEqual(expected);
  });

  it('gives the trim horizon as it moves', async () => {
    const made = await makeFamily();
    made.clock.now = START + 24 * 3_600_000 + 15 * SECOND;
    expect(await idsOf(made, { ShardFilter: { Type: 'AT_TRIM_HORIZON' } })).toEqual([0, 2, 3]);
  });

  it('gives at most 1000, and goes on by token with the same filter', async () => {
    const made = await makeStream(1500);
    const filter = { ShardFilter: { Type: 'AFTER_SHARD_ID', ShardId: 'shardId-000000000099' } };
    const first = await made.ok('ListShards', { ...NAMED, ...filter, MaxResults: 10_000 });
    expect([first.Shards.length, first.Shards[0]?.ShardId]).toEqual([1000, 'shardId-000000000100']);
    const second = await made.ok('ListShards', { NextToken: first.NextToken, MaxResults: 300 });
    expect([second.Shards.length, second.Shards[0]?.ShardId]).toEqual([300, 'shardId-000000001100']);
    const third = await made.ok('ListShards', { NextToken: second.NextToken });
    expect([third.Shards.length, third.NextToken]).toEqual([100, undefined]);
  });

  it('takes a token for 300 seconds', async () => {
    const { ok, refused, clock } = await makeStream(2);
    const { NextToken } = await ok('ListShards', { ...NAMED, MaxResults: 1 });
    clock.now += 300_000;
    await ok('ListShards', { NextToken });
    clock.now += 1;
    expect(await refused('ListShards', { NextToken })).toMatch(/^ExpiredNextTokenException: /);
  });

  it('refuses the token of a stream that was there before', async () => {
    const { ok, refused } = await makeStream(2);
    const { NextToken } = await ok('ListShards', { ...NAMED, MaxResults: 1 });
    await ok('DeleteStream', NAMED);
    expect(await refused('ListShards', { NextToken })).toMatch(/^ResourceNotFoundException: /);
    await ok('CreateStream', { ...NAMED, ShardCount: 2 });
    expect(await refused('ListShards', { NextToken })).toMatch(/^InvalidArgumentException: /);
  });

  it.each<[string, object, string]>([
    ['nothing', { StreamName: undefined }, 'Either NextToken or StreamName should be provided.'],
    ['a name and a token', { NextToken: 'x' }, 'NextToken and StreamName cannot be provided together.'],
    [
      'an ARN and a token',
      { StreamName: undefined, StreamARN: 'arn:aws:kinesis:us-east-1:000000000000:stream/orders', NextToken: 'x' },
      'NextToken and StreamARN cannot be provided together.',
    ],
    [
      'a filter and a token',
      { StreamName: undefined, ShardFilter: { Type: 'AT_LATEST' }, NextToken: 'x' },
      'NextToken and ShardFilter cannot be provided together.',
    ],
    [
      'a start and a token',
      { StreamName: undefined, ExclusiveStartShardId: 'shardId-0', NextToken: 'x' },
      'NextToken and ExclusiveStartShardId cannot be provided together.',
    ],
    ['a token that is none', { StreamName: undefined, NextToken: 'x' }, 'Invalid NextToken.'],
    [
      'a filter without its shard',
      { ShardFilter: { Type: 'AFTER_SHARD_ID' } },
      'ShardFilter of type AFTER_SHARD_ID needs a ShardId.',
    ],
    [
      'a filter without its time',
      { ShardFilter: { Type: 'AT_TIMESTAMP' } },
      'ShardFilter of type AT_TIMESTAMP needs a Timestamp.',
    ],
  ])('refuses %s', async (_, input, message) => {
    const { refused } = await makeStream();
    expect(await refused('ListShards', { ...NAMED, ...input })).toBe(`InvalidArgumentException: ${message}`);
  });
});
