// CreateStream, DescribeStream, DescribeStreamSummary, ListStreams and DeleteStream. Outputs and messages: recorded on the service by
// kinesalite's tests; members that came later: Kinesis API reference.
import { describe, expect, it } from 'vitest';
import type { Message } from '../../../lib/kinesis/index.ts';
import { makeKinesis, makeStream, START } from '../make-kinesis.ts';

const ARN = 'arn:aws:kinesis:us-east-1:000000000000:stream/orders';
const NAMED = { StreamName: 'orders' };

describe('CreateStream', () => {
  it('makes a stream of shards of one size', async () => {
    const { ok } = makeKinesis();
    expect(await ok('CreateStream', { ...NAMED, ShardCount: 3 })).toEqual({});
    const range = (StartingHashKey: string, EndingHashKey: string) => ({ StartingHashKey, EndingHashKey });
    const started = { StartingSequenceNumber: expect.stringMatching(/^49\d{54}$/) };
    expect(await ok('DescribeStream', NAMED)).toEqual({
      StreamDescription: {
        StreamName: 'orders',
        StreamARN: ARN,
        StreamStatus: 'ACTIVE',
        StreamModeDetails: { StreamMode: 'PROVISIONED' },
        RetentionPeriodHours: 24,
        StreamCreationTimestamp: START / 1000,
        EnhancedMonitoring: [{ ShardLevelMetrics: [] }],
        EncryptionType: 'NONE',
        HasMoreShards: false,
        Shards: [
          {
            ShardId: 'shardId-000000000000',
            HashKeyRange: range('0', '113427455640312821154458202477256070484'),
            SequenceNumberRange: started,
          },
          {
            ShardId: 'shardId-000000000001',
            HashKeyRange: range('113427455640312821154458202477256070485', '226854911280625642308916404954512140969'),
            SequenceNumberRange: started,
          },
          {
            ShardId: 'shardId-000000000002',
            HashKeyRange: range('226854911280625642308916404954512140970', '340282366920938463463374607431768211455'),
            SequenceNumberRange: started,
          },
        ],
      },
    });
  });

  it('makes 4 shards in on-demand mode', async () => {
    const { ok } = makeKinesis();
    await ok('CreateStream', { ...NAMED, StreamModeDetails: { StreamMode: 'ON_DEMAND' } });
    expect((await ok('DescribeStreamSummary', NAMED)).StreamDescriptionSummary).toMatchObject({
      StreamModeDetails: { StreamMode: 'ON_DEMAND' },
      OpenShardCount: 4,
    });
  });

  // Recorded by LocalStack's tests on the service.
  it('creates 4 shards by default', async () => {
    const { ok } = makeKinesis();
    await ok('CreateStream', NAMED);
    expect((await ok('DescribeStream', NAMED)).StreamDescription.Shards).toHaveLength(4);
  });

  it('refuses a name that is taken', async () => {
    const { refused } = await makeStream();
    expect(await refused('CreateStream', { ...NAMED, ShardCount: 1 })).toBe(
      'ResourceInUseException: Stream orders under account 000000000000 already exists.',
    );
  });

  it('refuses more shards than an account may have', async () => {
    const { refused } = await makeStream(3);
    expect(await refused('CreateStream', { StreamName: 'b', ShardCount: 20_000 })).toBe(
      'LimitExceededException: This request would exceed the shard limit for the account 000000000000 in us-east-1. ' +
        'Current shard count for the account: 3. Limit: 20000. Number of additional shards that would have resulted from this request: ' +
        '20000. Refer to the AWS Service Limits page (http://docs.aws.amazon.com/general/latest/gr/aws_service_limits.html) for current ' +
        'limits and how to request higher limits.',
    );
  });

  it.each([
    [
      'no count in provisioned mode',
      { StreamModeDetails: { StreamMode: 'PROVISIONED' } },
      /Value null at 'shardCount'/,
    ],
    ['a count in on-demand mode', { ShardCount: 2, StreamModeDetails: { StreamMode: 'ON_DEMAND' } }, /ShardCount/],
    ['AUTO in provisioned mode', { ShardCount: 2, RecordDistributionStrategy: 'AUTO' }, /AUTO/],
    ['no shards', { ShardCount: 0 }, /'0' at 'shardCount'.*greater than or equal to 1$/],
  ])('refuses %s', async (_, input, message) => {
    const { refused, ok } = makeKinesis();
    expect(await refused('CreateStream', { ...NAMED, ...input })).toMatch(message);
    expect((await ok('ListStreams')).StreamNames).toEqual([]);
  });

  it('is over when the transition is, and gives no shards before', async () => {
    const made = await makeStream(2, { transitionMs: 500 });
    expect((await made.ok('DescribeStream', NAMED)).StreamDescription).toMatchObject({
      StreamStatus: 'CREATING',
      Shards: [],
    });
    const missing = 'Stream orders under account 000000000000 not found.';
    const record = { Data: Buffer.from(''), PartitionKey: 'a' };
    expect(await made.refused('PutRecord', { ...NAMED, ...record })).toBe(`ResourceNotFoundException: ${missing}`);
    expect(await made.refused('PutRecords', { ...NAMED, Records: [record] })).toBe(
      `ResourceNotFoundException: ${missing}`,
    );
    const iterator = { ...NAMED, ShardId: 'shardId-0', ShardIteratorType: 'LATEST' };
    expect(await made.refused('GetShardIterator', iterator)).toBe(
      'ResourceNotFoundException: Shard shardId-000000000000 in stream orders under account 000000000000 does not exist',
    );
    expect(await made.refused('SplitShard', { ...NAMED, ShardToSplit: 'shardId-0', NewStartingHashKey: '2' })).toBe(
      'ResourceInUseException: Stream orders under account 000000000000 not ACTIVE, instead in state CREATING',
    );
    made.clock.now += 500;
    expect((await made.ok('DescribeStream', NAMED)).StreamDescription).toMatchObject({ StreamStatus: 'ACTIVE' });
    await made.ok('PutRecord', { ...NAMED, ...record });
  });
});

describe('a stream', () => {
  it.each<[string, Message, boolean]>([
    ['StreamName', NAMED, true],
    ['StreamARN', { StreamARN: ARN }, true],
    ['both', { ...NAMED, StreamARN: ARN }, true],
    ['an ARN of another partition', { StreamARN: ARN.replace('aws', 'aws-cn') }, true],
    ['two that differ', { StreamName: 'other', StreamARN: ARN }, false],
    ['neither', {}, false],
    ['StreamId', { ...NAMED, StreamId: 'abcdefghijklmnopqrst-abc' }, false],
  ])('is named by %s', async (_, input, isNamed) => {
    const { ok, refused } = await makeStream();
    if (isNamed) await ok('DescribeStreamSummary', input);
    else expect(await refused('DescribeStreamSummary', input)).toMatch(/^InvalidArgumentException: /);
  });

  it.each([
    ['another Region', ARN.replace('us-east-1', 'eu-west-1')],
    ['another account', ARN.replace('000000000000', '111111111111')],
  ])('is not found by an ARN of %s', async (_, arn) => {
    const { refused } = await makeStream();
    expect(await refused('DescribeStreamSummary', { StreamARN: arn })).toMatch(
      /^ResourceNotFoundException: Stream orders under account \d{12} not found\.$/,
    );
  });
});

describe('DescribeStream', () => {
  it('gives at most 100 shards, and those behind one that is named', async () => {
    const { ok } = await makeStream(250);
    const ids = async (input: object) => {
      const { StreamDescription } = await ok('DescribeStream', { ...NAMED, ...input });
      const last = StreamDescription.Shards.at(-1)?.ShardId;
      return [StreamDescription.Shards.length, last, StreamDescription['HasMoreShards']];
    };
    expect(await ids({})).toEqual([100, 'shardId-000000000099', true]);
    expect(await ids({ Limit: 10_000 })).toEqual([100, 'shardId-000000000099', true]);
    expect(await ids({ Limit: 3, ExclusiveStartShardId: 'shardId-000000000001' })).toEqual([
      3,
      'shardId-000000000004',
      true,
    ]);
    expect(await ids({ ExclusiveStartShardId: 'shardId-000000000199' })).toEqual([50, 'shardId-000000000249', false]);
  });
});

describe('DescribeStreamSummary', () => {
  it('counts open shards and consumers', async () => {
    const { ok } = await makeStream(2);
    await ok('SplitShard', { ...NAMED, ShardToSplit: 'shardId-000000000000', NewStartingHashKey: '99' });
    await ok('RegisterStreamConsumer', { StreamARN: ARN, ConsumerName: 'c' });
    expect(await ok('DescribeStreamSummary', NAMED)).toEqual({
      StreamDescriptionSummary: {
        StreamName: 'orders',
        StreamARN: ARN,
        StreamStatus: 'ACTIVE',
        StreamModeDetails: { StreamMode: 'PROVISIONED' },
        RetentionPeriodHours: 24,
        StreamCreationTimestamp: START / 1000,
        EnhancedMonitoring: [{ ShardLevelMetrics: [] }],
        EncryptionType: 'NONE',
        OpenShardCount: 3,
        ConsumerCount: 1,
        MaxRecordSizeInKiB: 1024,
      },
    });
  });
});

describe('ListStreams', () => {
  const make = async (count: number) => {
    const made = makeKinesis();
    for (let at = 0; at < count; at++) {
      await made.ok('CreateStream', { StreamName: `s${String(at).padStart(3, '0')}`, ShardCount: 1 });
    }
    return made;
  };

  it('gives names in order, with a summary of each', async () => {
    const { ok } = makeKinesis();
    for (const name of ['b', 'a', '_']) await ok('CreateStream', { StreamName: name, ShardCount: 1 });
    const output = await ok('ListStreams');
    expect(output).toMatchObject({ StreamNames: ['_', 'a', 'b'], HasMoreStreams: false });
    expect(output['StreamSummaries']).toContainEqual({
      StreamName: 'a',
      StreamARN: 'arn:aws:kinesis:us-east-1:000000000000:stream/a',
      StreamStatus: 'ACTIVE',
      StreamModeDetails: { StreamMode: 'PROVISIONED' },
      StreamCreationTimestamp: START / 1000,
    });
  });

  it('gives at most 100 and goes on by token or by name', async () => {
    const { ok } = await make(205);
    const first = await ok('ListStreams', { Limit: 200 });
    expect(first).toMatchObject({ HasMoreStreams: true });
    expect([first.StreamNames.length, first.StreamNames.at(-1)]).toEqual([100, 's099']);
    const second = await ok('ListStreams', { NextToken: first.NextToken });
    expect([second.StreamNames.length, second.StreamNames[0], second.HasMoreStreams]).toEqual([100, 's100', true]);
    const last = await ok('ListStreams', { ExclusiveStartStreamName: 's199' });
    expect(last).toMatchObject({ StreamNames: ['s200', 's201', 's202', 's203', 's204'], HasMoreStreams: false });
    expect(last.NextToken).toBeUndefined();
  });

  it('refuses tokens of others, and its own after 5 minutes', async () => {
    const { ok, refused, clock } = await make(2);
    const { NextToken } = await ok('ListStreams', { Limit: 1 });
    clock.now += 300_000;
    await ok('ListStreams', { NextToken });
    clock.now += 1;
    expect(await refused('ListStreams', { NextToken })).toMatch(/^ExpiredNextTokenException: /);
    expect(await refused('ListStreams', { NextToken: 'abc' })).toMatch(/^InvalidArgumentException: /);
  });
});

describe('DeleteStream', () => {
  it('takes the stream and its records away', async () => {
    const { ok, refused } = await makeStream();
    await ok('PutRecord', { ...NAMED, Data: Buffer.from('x'), PartitionKey: 'a' });
    const iterator = { ...NAMED, ShardId: 'shardId-000000000000', ShardIteratorType: 'TRIM_HORIZON' };
    const old = await ok('GetShardIterator', iterator);
    expect(await ok('DeleteStream', NAMED)).toEqual({});
    expect(await refused('DeleteStream', NAMED)).toBe(
      'ResourceNotFoundException: Stream orders under account 000000000000 not found.',
    );
    const gone =
      'ResourceNotFoundException: Shard shardId-000000000000 in stream orders under account 000000000000 does not exist';
    expect(await refused('GetRecords', { ShardIterator: old.ShardIterator })).toBe(gone);
    await ok('CreateStream', { ...NAMED, ShardCount: 1 });
    expect(await refused('GetRecords', { ShardIterator: old.ShardIterator })).toBe(gone);
    const fresh = await ok('GetShardIterator', iterator);
    expect((await ok('GetRecords', { ShardIterator: fresh.ShardIterator })).Records).toEqual([]);
  });

  it('keeps a stream with consumers unless EnforceConsumerDeletion is set', async () => {
    const { ok, refused } = await makeStream();
    await ok('RegisterStreamConsumer', { StreamARN: ARN, ConsumerName: 'c' });
    // Quoted in an issue of Terraform's provider.
    expect(await refused('DeleteStream', NAMED)).toBe(
      "ResourceInUseException: DeleteStream can't delete 000000000000:orders because there are consumers associated with this data stream. " +
        'To delete orders anyway, set the EnforceConsumerDeletion parameter to true to force the deletion of all the consumers that are ' +
        'associated with it.',
    );
    await ok('DeleteStream', { ...NAMED, EnforceConsumerDeletion: true });
  });

  it('deletes a stream that is still being made', async () => {
    const { ok, refused, clock } = await makeStream(1, { transitionMs: 500 });
    await ok('DeleteStream', NAMED);
    expect((await ok('DescribeStream', NAMED)).StreamDescription.StreamStatus).toBe('DELETING');
    clock.now += 500;
    expect(await refused('DescribeStream', NAMED)).toMatch(/^ResourceNotFoundException: /);
  });
});
