// Where kinesalite 3.3.3 does otherwise. Its messages are mostly recorded from the service of 2015 to 2020.
import type { Step } from '../engine.ts';
import { type Difference, members, type NotSent, outcomes, type Pair, withMessages } from './difference.ts';

const CREATE: Step = { action: 'CreateStream', input: { StreamName: 'a', ShardCount: 2 } };
const NAMED = { StreamName: 'a' };
const [FIRST, SECOND] = ['shardId-000000000000', 'shardId-000000000001'];
const MERGE: Step = {
  action: 'MergeShards',
  input: { ...NAMED, ShardToMerge: FIRST, AdjacentShardToMerge: SECOND },
};
const SPLIT: Step = {
  action: 'SplitShard',
  input: { ...NAMED, ShardToSplit: FIRST, NewStartingHashKey: String(2n ** 126n) },
};
const PUT: Step = { action: 'PutRecord', input: { ...NAMED, Data: 'YQ==', PartitionKey: 'a', ExplicitHashKey: '0' } };
const ITERATE: Step = {
  action: 'GetShardIterator',
  input: { ...NAMED, ShardId: FIRST, ShardIteratorType: 'TRIM_HORIZON' },
};
const read = ($iterator: number, Limit?: number): Step => ({
  action: 'GetRecords',
  input: { ShardIterator: { $iterator }, ...(Limit === undefined ? {} : { Limit }) },
});

const MODEL = 'The service model of today.';

export const KINESALITE: readonly Difference[] = [
  {
    name: 'members that are newer than it are not there',
    source: MODEL,
    remove: members(/^(Describe|ListStreams$)/, 'StreamModeDetails', 'MaxRecordSizeInKiB', 'StreamSummaries'),
    example: [CREATE, { action: 'DescribeStreamSummary', input: NAMED }],
  },
  {
    name: 'the children of a shard that is read to its end are not told',
    source: MODEL,
    remove: members(/^GetRecords$/, 'ChildShards'),
    example: [CREATE, MERGE, ITERATE, read(0)],
  },
  {
    name: 'StreamName, ShardCount and partition keys are required',
    source: `${MODEL} StreamARN replaces the first; some streams in on-demand mode do without the others.`,
    remove: outcomes(
      /./,
      /./,
      /^Validation.*Value null at '(streamName|shardCount|(records\.\d+\.member\.)?partitionKey)'/,
    ),
    example: [{ action: 'DescribeStream', input: {} }],
  },
  {
    name: 'bounds of numbers, lists and data are those of then',
    source: MODEL,
    remove: outcomes(
      /./,
      /./,
      /^Validation.* at '(shardCount|retentionPeriodHours|tagKeys|limit|(records\.\d+\.member\.)?data)' failed to satisfy constraint: Member must have (value|length) /,
    ),
    example: [CREATE, { action: 'IncreaseStreamRetentionPeriod', input: { ...NAMED, RetentionPeriodHours: 169 } }],
  },
  {
    name: 'the size of a partition key does not count as the size of its record',
    source:
      'API reference, PutRecord: "the payload before base64-encoding … plus the total size of the partition key".',
    remove: outcomes(/^PutRecord/, /^Validation.*HeapByteBuffer.*data' failed/, /./),
    example: [CREATE, { action: 'PutRecord', input: { ...NAMED, Data: { $bytes: 1_048_576 }, PartitionKey: 'a' } }],
  },
  {
    name: 'a body of 7 MiB is too large',
    source: 'API reference, PutRecords: 10 MiB of records, which are more in base64. It was 5 MiB.',
    remove: outcomes(/^PutRecords$/, /^200$/, /^413/),
    example: [
      CREATE,
      {
        action: 'PutRecords',
        input: { ...NAMED, Records: Array(6).fill({ Data: { $bytes: 1_000_000 }, PartitionKey: 'a' }) },
      },
    ],
  },
  {
    name: 'patterns of numbers are printed without anchors',
    source: `${MODEL} Which of the two the service prints today is not recorded.`,
    remove: (pair) =>
      withMessages(pair, (message) =>
        message.replaceAll(/\^\((0\|\(\[1-9\]\\d\{0,\d+\}\))\)\$/g, (_, pattern: string) => pattern),
      ),
    example: [CREATE, { action: 'SplitShard', input: { ...NAMED, ShardToSplit: FIRST, NewStartingHashKey: 'x' } }],
  },
  {
    name: 'a number may have other characters around it',
    source: `${MODEL} Its expression binds ^ to the first alternative and $ to the second.`,
    remove: outcomes(/./, /^Validation.*pattern: \^\(0\|/, /./),
    example: [
      CREATE,
      { action: 'SplitShard', input: { ...NAMED, ShardToSplit: FIRST, NewStartingHashKey: 'shardId-1' } },
    ],
  },
  {
    name: 'a sequence number of an old form is an internal failure',
    source: 'It is recorded of the service; here the caller hears what is wrong (docs/kinesis.md).',
    remove: outcomes(/^GetShardIterator$/, /^InvalidArgument.*did not come from this stream/, /^InternalFailure/),
    example: [
      CREATE,
      {
        action: 'GetShardIterator',
        input: { ...NAMED, ShardId: FIRST, ShardIteratorType: 'AT_SEQUENCE_NUMBER', StartingSequenceNumber: '0' },
      },
    ],
  },
  {
    name: 'tags may not have colons',
    source: 'mhart/kinesalite#107: the service takes them, whatever its documentation says.',
    remove: (pair) =>
      JSON.stringify(pair.step.input).includes('ü:1')
        ? outcomes(/Tags/, /./, /^InvalidArgument.*tags contain invalid characters/)(pair)
        : pair,
    example: [CREATE, { action: 'AddTagsToStream', input: { ...NAMED, Tags: { 'ü:1': 'b' } } }],
  },
  {
    name: 'DescribeStream lists all shards',
    source: 'API reference, DescribeStream: Limit and ExclusiveStartShardId.',
    remove: (pair) => {
      const { Limit, ExclusiveStartShardId } = pair.step.input as Readonly<Record<string, unknown>>;
      if ((Limit ?? ExclusiveStartShardId ?? undefined) === undefined) return pair;
      return members(/^DescribeStream$/, 'Shards', 'HasMoreShards')(pair);
    },
    example: [CREATE, { action: 'DescribeStream', input: { ...NAMED, Limit: 1 } }],
  },
  {
    name: 'ListShards lists all shards',
    source: 'API reference, ListShards: MaxResults.',
    remove: (pair) => {
      const { MaxResults } = pair.step.input as Readonly<Record<string, unknown>>;
      return MaxResults == null ? pair : members(/^ListShards$/, 'Shards', 'NextToken')(pair);
    },
    example: [CREATE, { action: 'ListShards', input: { ...NAMED, MaxResults: 1 } }],
  },
  {
    name: 'an ExclusiveStartShardId is compared as a string',
    source: 'Its tests of other actions: the service reads the number in the id, however it is written.',
    remove: (pair) => {
      const { ExclusiveStartShardId: id } = pair.step.input as Readonly<Record<string, unknown>>;
      return typeof id !== 'string' || /^shardId-\d{12}$/.test(id) ? pair : members(/^ListShards$/, 'Shards')(pair);
    },
    example: [CREATE, { action: 'ListShards', input: { ...NAMED, ExclusiveStartShardId: 'shardId-0' } }],
  },
  {
    name: 'ListStreams does not give a NextToken',
    source: MODEL,
    remove: members(/^ListStreams$/, 'NextToken'),
    example: [
      CREATE,
      { action: 'CreateStream', input: { StreamName: 'b', ShardCount: 1 } },
      { action: 'ListStreams', input: { Limit: 1 } },
    ],
  },
  {
    name: 'the response with the last records of a closed shard has another iterator',
    source: 'API reference, GetRecords: none when the shard is closed and nothing is left.',
    remove: (pair) => {
      const { output } = pair.ours;
      const hasNext = typeof output === 'object' && output !== null && 'NextShardIterator' in output;
      return hasNext ? pair : members(/^GetRecords$/, 'NextShardIterator')(pair);
    },
    example: [CREATE, PUT, MERGE, ITERATE, read(0)],
  },
  {
    name: 'shards that were split or merged can be split and merged again',
    source: 'mhart/kinesalite#109 quotes the service.',
    remove: outcomes(/^(Split|Merge)/, /^InvalidArgument.*(already been merged or split|not an adjacent pair)/, /./),
    example: [CREATE, SPLIT, SPLIT],
  },
  {
    name: 'a record of a new child is of a second that has not come, and does not count as one before',
    source: 'No record comes before it is put.',
    remove: outcomes(/^PutRecord$/, /^200$/, /^InvalidArgument.*ExclusiveMinimumSequenceNumber/),
    example: [
      CREATE,
      SPLIT,
      PUT,
      { ...PUT, input: { ...(PUT.input as object), SequenceNumberForOrdering: { $number: 0 } } },
    ],
  },
  {
    name: 'an iterator behind the number that a child begins with skips its first record, within a second',
    source: 'No record has that number.',
    remove: (pair) => (isUnread(pair) ? { ...pair, theirs: pair.ours } : pair),
    example: [
      CREATE,
      SPLIT,
      { action: 'ListShards', input: { ...NAMED, ExclusiveStartShardId: SECOND } },
      {
        action: 'GetShardIterator',
        input: {
          ...NAMED,
          ShardId: 'shardId-000000000002',
          ShardIteratorType: 'AFTER_SEQUENCE_NUMBER',
          StartingSequenceNumber: { $number: 0 },
        },
      },
      { action: 'Wait', input: { ms: 1020 } },
      PUT,
      read(0),
    ],
  },
  {
    name: 'the account has 500 shards',
    source: 'start-kinesalite.ts sets it; the account of the embedded Kinesis has 20,000.',
    remove: outcomes(/^CreateStream$/, /^200$/, /^LimitExceeded/),
    example: [{ action: 'CreateStream', input: { StreamName: 'a', ShardCount: 501 } }],
  },
  {
    name: 'an iterator of a deleted stream reads the next one of its name',
    source: 'They are two streams. What the service does is not recorded.',
    remove: outcomes(/^GetRecords$/, /^ResourceNotFound.*does not exist/, /^200$/),
    example: [CREATE, ITERATE, { action: 'DeleteStream', input: NAMED }, CREATE, read(0)],
  },
];

/** Theirs does not have a record that ours has. */
function isUnread({ step, ours, theirs }: Pair): boolean {
  if (step.action !== 'GetRecords' || ours.status !== 200 || theirs.status !== 200) return false;
  const countOf = ({ output }: Pair['ours']) => (output as { readonly Records: readonly unknown[] }).Records.length;
  return countOf(theirs) === 0 && countOf(ours) > 0;
}

export const NOT_SENT_TO_KINESALITE: readonly NotSent[] = [
  {
    name: 'encryption',
    source: 'It responds with UnknownOperationException.',
    isMeant: ({ action }) => action.endsWith('StreamEncryption'),
  },
  {
    name: 'iterators from a time',
    source: 'It does not respond if the shard has no record from then on.',
    isMeant: ({ input }) => (input as Readonly<Record<string, unknown>>)['ShardIteratorType'] === 'AT_TIMESTAMP',
  },
];
