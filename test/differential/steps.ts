// Random requests: mostly such as work, on two streams with few shards, and some with a member that cannot be.
import fc from 'fast-check';
import type { Step } from './engine.ts';

const END = 1n << 128n;

const stream = fc.constantFrom('a', 'b');
const shard = fc.nat(6).map((number) => `shardId-${String(number).padStart(12, '0')}`);
/** Sixteenths of all hash keys: where splits are likely to be possible. */
const sixteenth = fc.nat(16).map((part) => String((END / 16n) * BigInt(part)));
const partitionKey = fc.constantFrom('a', 'b', 'c', 'd', 'schlüssel', '💣', '\u0000', 'x'.repeat(256));
const data = fc.uint8Array({ maxLength: 30 }).map((bytes) => Buffer.from(bytes).toString('base64'));
/** Around the size of the largest record. */
const large = fc.constantFrom(1_048_319, 1_048_320, 1_048_576, 1_048_577).map(($bytes) => ({ $bytes }));
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 3 });
const iterator = fc.nat(100).map(($iterator) => ({ $iterator }));
const number = fc.nat(100).map(($number) => ({ $number }));
const tagKey = fc.constantFrom('k', 'l', 'm n', 'ü:1', 'a=b');

const anyData = fc.oneof({ weight: 60, arbitrary: data }, { weight: 1, arbitrary: large });
const entry = fc.record({ Data: anyData, PartitionKey: partitionKey, ExplicitHashKey: maybe(sixteenth) });
const fromNumber = fc.record({
  ShardIteratorType: fc.constantFrom('AT_SEQUENCE_NUMBER', 'AFTER_SEQUENCE_NUMBER'),
  StartingSequenceNumber: number,
});
const fromTime = fc.record({
  ShardIteratorType: fc.constant('AT_TIMESTAMP'),
  Timestamp: fc.oneof(
    fc.constantFrom(-3600, -0.5, 3600).map(($now) => ({ $now })),
    fc.constantFrom(0, 1.5e9),
  ),
});
const from = fc.oneof(
  { weight: 3, arbitrary: fc.record({ ShardIteratorType: fc.constantFrom('TRIM_HORIZON', 'LATEST') }) },
  { weight: 2, arbitrary: fromNumber },
  { weight: 1, arbitrary: fromTime },
);

/** By action: how often, and the members of the input. */
const ACTIONS: Readonly<Record<string, readonly [weight: number, input: fc.Arbitrary<object>]>> = {
  CreateStream: [3, fc.record({ StreamName: stream, ShardCount: fc.integer({ min: 1, max: 3 }) })],
  DeleteStream: [1, fc.record({ StreamName: stream })],
  DescribeStream: [
    2,
    fc.record({
      StreamName: stream,
      Limit: maybe(fc.integer({ min: 1, max: 4 })),
      ExclusiveStartShardId: maybe(shard),
    }),
  ],
  DescribeStreamSummary: [2, fc.record({ StreamName: stream })],
  ListStreams: [
    1,
    fc.record({ Limit: maybe(fc.integer({ min: 1, max: 2 })), ExclusiveStartStreamName: maybe(stream) }),
  ],
  ListShards: [
    3,
    fc.record({
      StreamName: stream,
      MaxResults: maybe(fc.integer({ min: 1, max: 4 })),
      ExclusiveStartShardId: maybe(shard),
    }),
  ],
  PutRecord: [
    8,
    fc
      .tuple(entry, stream, fc.option(number, { nil: undefined, freq: 10 }))
      .map(([record, StreamName, SequenceNumberForOrdering]) => ({ StreamName, ...record, SequenceNumberForOrdering })),
  ],
  PutRecords: [4, fc.record({ StreamName: stream, Records: fc.array(entry, { minLength: 1, maxLength: 6 }) })],
  GetShardIterator: [
    8,
    fc.tuple(stream, shard, from).map(([StreamName, ShardId, start]) => ({ StreamName, ShardId, ...start })),
  ],
  GetRecords: [10, fc.record({ ShardIterator: iterator, Limit: maybe(fc.integer({ min: 1, max: 4 })) })],
  SplitShard: [3, fc.record({ StreamName: stream, ShardToSplit: shard, NewStartingHashKey: sixteenth })],
  MergeShards: [3, fc.record({ StreamName: stream, ShardToMerge: shard, AdjacentShardToMerge: shard })],
  IncreaseStreamRetentionPeriod: [
    1,
    fc.record({ StreamName: stream, RetentionPeriodHours: fc.integer({ min: 23, max: 60 }) }),
  ],
  DecreaseStreamRetentionPeriod: [
    1,
    fc.record({ StreamName: stream, RetentionPeriodHours: fc.integer({ min: 23, max: 60 }) }),
  ],
  AddTagsToStream: [2, fc.record({ StreamName: stream, Tags: fc.dictionary(tagKey, tagKey, { minKeys: 1 }) })],
  RemoveTagsFromStream: [1, fc.record({ StreamName: stream, TagKeys: fc.uniqueArray(tagKey, { minLength: 1 }) })],
  ListTagsForStream: [
    1,
    fc.record({
      StreamName: stream,
      Limit: maybe(fc.integer({ min: 1, max: 3 })),
      ExclusiveStartTagKey: maybe(tagKey),
    }),
  ],
  StartStreamEncryption: [
    1,
    fc.record({ StreamName: stream, EncryptionType: fc.constant('KMS'), KeyId: fc.constant('alias/aws/kinesis') }),
  ],
  StopStreamEncryption: [
    1,
    fc.record({ StreamName: stream, EncryptionType: fc.constant('KMS'), KeyId: fc.constant('alias/aws/kinesis') }),
  ],
};

/** In place of a member: of every type, beyond every bound. */
const HOSTILE: readonly unknown[] = [
  undefined,
  null,
  '',
  'none',
  'a/b',
  'shardId-1',
  'shardId-00000000000x',
  'x'.repeat(129),
  'x'.repeat(257),
  'x'.repeat(2000),
  0,
  1,
  -1,
  1.5,
  10_001,
  2 ** 31,
  '1',
  '0',
  '-1',
  '340282366920938463463374607431768211456',
  '9'.repeat(130),
  true,
  [],
  ['a'],
  ['a', 'a%b', ''],
  {},
  { a: 'b' },
  { '': '' },
  { 'a%': 'b;' },
  { k: 'x'.repeat(257) },
  [{}],
  [{ Data: 'YQ==' }],
  [{ Data: 'YQ==', PartitionKey: '', ExplicitHashKey: 'x' }],
  'YQ',
  '!',
  'KMS',
];

export const valid: fc.Arbitrary<Step> = fc.oneof(
  ...Object.entries(ACTIONS).map(([action, [weight, input]]) => ({
    weight,
    arbitrary: input.map((members) => ({ action, input: members })),
  })),
);

const broken: fc.Arbitrary<Step> = fc
  .tuple(valid, fc.nat(10), fc.constantFrom(...HOSTILE))
  .map(([{ action, input }, place, value]) => {
    const names = Object.keys(input as object);
    return { action, input: { ...(input as object), [names[place % Math.max(names.length, 1)] ?? 'Limit']: value } };
  });

export const step = fc.oneof({ weight: 4, arbitrary: valid }, { weight: 1, arbitrary: broken });
