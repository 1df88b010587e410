// Where kinesis-local 0.6.2 does otherwise. It was written from the documentation, so that its word is worth less than kinesalite's.
import type { Step } from '../engine.ts';
import { type Difference, members, outcomes, type Pair, withMessages, withOutputs } from './difference.ts';

const CREATE: Step = { action: 'CreateStream', input: { StreamName: 'a', ShardCount: 2 } };
const NAMED = { StreamName: 'a' };
const DESCRIBE: Step = { action: 'DescribeStream', input: NAMED };
const [FIRST, SECOND] = ['shardId-000000000000', 'shardId-000000000001'];
const MERGE: Step = {
  action: 'MergeShards',
  input: { ...NAMED, ShardToMerge: FIRST, AdjacentShardToMerge: SECOND },
};
const PUT: Step = { action: 'PutRecord', input: { ...NAMED, Data: 'YQ==', PartitionKey: 'a', ExplicitHashKey: '0' } };

const MODEL = 'The service model of today.';
const KINESALITE = "kinesalite's tests, which ran against the service.";

export const KINESIS_LOCAL: readonly Difference[] = [
  {
    name: 'members that are not there are null',
    source: KINESALITE,
    remove: (pair) => withOutputs(pair, withoutNulls),
    example: [CREATE, DESCRIBE],
  },
  {
    name: 'two shards are cut one hash key too low',
    source: KINESALITE,
    remove: (pair) => withOutputs(pair, withRoundedKeys),
    example: [CREATE, DESCRIBE],
  },
  {
    name: 'the number that ends a shard is not a sequence number, and a merged shard may begin with that of its parent',
    source: `${KINESALITE} Later shards have greater numbers.`,
    remove: members(/^(DescribeStream|ListShards)$/, 'SequenceNumberRange'),
    example: [CREATE, MERGE, DESCRIBE],
  },
  {
    name: 'members that are newer than it are not there',
    source: MODEL,
    remove: members(/^(DescribeStreamSummary|ListStreams)$/, 'MaxRecordSizeInKiB', 'StreamSummaries', 'NextToken'),
    example: [CREATE, { action: 'ListStreams', input: {} }],
  },
  {
    name: 'records of streams without encryption have EncryptionType NONE',
    source: "A recording of PutRecord by LocalStack's tests leaves it out.",
    remove: (pair) => withOutputs(pair, withoutNone),
    example: [CREATE, PUT],
  },
  {
    name: 'a list that begins behind what is not there begins at its beginning',
    source: KINESALITE,
    remove: (pair) => (beginsBehindNothing(pair) ? withOutputs(pair, () => ({})) : pair),
    example: [CREATE, { action: 'ListShards', input: { ...NAMED, ExclusiveStartShardId: 'shardId-000000000004' } }],
  },
  {
    name: 'a sequence number of another shard is taken, or said not to be found',
    source: 'boto/boto3#1478 quotes the service: InvalidArgumentException.',
    remove: outcomes(/^GetShardIterator$/, /^InvalidArgument/, /^(200|ResourceNotFound)/),
    example: [
      CREATE,
      PUT,
      {
        action: 'GetShardIterator',
        input: {
          ...NAMED,
          ShardId: SECOND,
          ShardIteratorType: 'AT_SEQUENCE_NUMBER',
          StartingSequenceNumber: { $number: 0 },
        },
      },
    ],
  },
  {
    name: 'a shard that was split or merged is in use',
    source: 'mhart/kinesalite#109 quotes the service: InvalidArgumentException.',
    remove: outcomes(/^(Split|Merge)/, /^InvalidArgument/, /^ResourceInUse/),
    example: [
      CREATE,
      MERGE,
      { action: 'SplitShard', input: { ...NAMED, ShardToSplit: FIRST, NewStartingHashKey: '9' } },
    ],
  },
  {
    name: 'a shard can be split at its first hash key',
    source: KINESALITE,
    remove: outcomes(/^SplitShard$/, /^InvalidArgument/, /^200$/),
    example: [CREATE, { action: 'SplitShard', input: { ...NAMED, ShardToSplit: FIRST, NewStartingHashKey: '0' } }],
  },
  {
    name: 'a record that is too large is an invalid argument, and does not refuse the others of its request',
    source: KINESALITE,
    remove: outcomes(/^PutRecords?$/, /^Validation/, /^(200|InvalidArgument)/),
    example: [
      CREATE,
      {
        action: 'PutRecords',
        input: { ...NAMED, Records: [{ Data: { $bytes: 1_048_577 }, PartitionKey: 'a' }] },
      },
    ],
  },
  {
    name: 'an iterator of a deleted stream reads the next one of its name',
    source: 'They are two streams. What the service does is not recorded.',
    remove: outcomes(/^GetRecords$/, /^ResourceNotFound.*does not exist/, /^200$/),
    example: [
      CREATE,
      { action: 'GetShardIterator', input: { ...NAMED, ShardId: FIRST, ShardIteratorType: 'TRIM_HORIZON' } },
      { action: 'DeleteStream', input: NAMED },
      CREATE,
      { action: 'GetRecords', input: { ShardIterator: { $iterator: 0 } } },
    ],
  },
  {
    name: 'messages are its own',
    source: `${KINESALITE} Where they are silent, other recordings.`,
    remove: (pair) => withMessages(pair, () => ''),
    example: [{ action: 'DeleteStream', input: NAMED }],
  },
];

function withoutNulls(output: unknown): unknown {
  return replaceMembers(output, (_, value) => (value === null ? undefined : value));
}

function withoutNone(output: unknown): unknown {
  const isOfRecords = typeof output === 'object' && output !== null && !('StreamDescription' in output);
  return isOfRecords
    ? replaceMembers(output, (name, value) => (name === 'EncryptionType' && value === 'NONE' ? undefined : value))
    : output;
}

/** To multiples of 16. */
function withRoundedKeys(output: unknown): unknown {
  return replaceMembers(output, (name, value) =>
    name.endsWith('HashKey') ? `${(BigInt(String(value)) + 8n) >> 4n}` : value,
  );
}

/** Members for which the function gives undefined go. */
function replaceMembers(value: unknown, replace: (name: string, value: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((entry) => replaceMembers(entry, replace));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, entry]) => [name, replaceMembers(replace(name, entry), replace)]);
  return Object.fromEntries(entries.filter(([, entry]) => entry !== undefined));
}

/** Tags have any order in their names; of the others, what is not there is behind the last. */
function beginsBehindNothing({ step, ours }: Pair): boolean {
  const start = Object.keys(step.input as object).find((name) => name.startsWith('ExclusiveStart'));
  if (start === undefined) return false;
  return start === 'ExclusiveStartTagKey' || /"(Shards|StreamNames)":\[\]/.test(JSON.stringify(ours.output) ?? '');
}
