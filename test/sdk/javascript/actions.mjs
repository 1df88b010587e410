// What the test asks of every SDK, with the one for JavaScript as it comes: one line of JSON per step. node actions.mjs STREAM
import {
  CreateStreamCommand,
  DeleteStreamCommand,
  DescribeStreamConsumerCommand,
  DescribeStreamSummaryCommand,
  GetRecordsCommand,
  GetShardIteratorCommand,
  KinesisClient,
  ListShardsCommand,
  ListStreamsCommand,
  PutRecordCommand,
  PutRecordsCommand,
  RegisterStreamConsumerCommand,
  SplitShardCommand,
  SubscribeToShardCommand,
  waitUntilStreamExists,
} from '@aws-sdk/client-kinesis';

const HALF = '170141183460469231731687303715884105728';
const FIRST_SHARD = 'shardId-000000000000';
const StreamName = process.argv[2];
const kinesis = new KinesisClient({});
const call = (Command, input) => kinesis.send(new Command(input));
const say = (step, facts) => console.log(JSON.stringify({ step, ...facts }));
const dataOf = (records) => records.map(({ Data }) => Buffer.from(Data).toString());

async function read(where) {
  const { ShardIterator } = await call(GetShardIteratorCommand, where);
  return await call(GetRecordsCommand, { ShardIterator });
}

await call(CreateStreamCommand, { StreamName, ShardCount: 1 });
await waitUntilStreamExists({ client: kinesis, maxWaitTime: 60 }, { StreamName });
const { StreamDescriptionSummary: stream } = await call(DescribeStreamSummaryCommand, { StreamName });
const { StreamARN } = stream;
say('create', { name: stream.StreamName, status: stream.StreamStatus, at: stream.StreamCreationTimestamp.getTime() });
const { StreamNames } = await call(ListStreamsCommand, {});
say('list', { has: StreamNames.includes(StreamName) });

const put = await call(PutRecordCommand, { StreamName, PartitionKey: 'é', Data: Buffer.from('one') });
say('put by name', { shard: put.ShardId });
await new Promise((resolve) => setTimeout(resolve, 50));
const Records = ['two', 'three'].map((text) => ({ PartitionKey: 'k', Data: Buffer.from(text) }));
say('put by ARN', { failed: (await call(PutRecordsCommand, { StreamARN, Records })).FailedRecordCount });

const first = await read({ StreamName, ShardId: FIRST_SHARD, ShardIteratorType: 'TRIM_HORIZON' });
const arrivals = first.Records.map((record) => record.ApproximateArrivalTimestamp);
say('read by name', { data: dataOf(first.Records), keys: first.Records.map((record) => record.PartitionKey) });
say('arrivals', { at: arrivals.map((date) => date.getTime()) });
const where = { StreamARN, ShardId: FIRST_SHARD, ShardIteratorType: 'AT_TIMESTAMP', Timestamp: arrivals[1] };
say('read by ARN from a date', { data: dataOf((await read(where)).Records) });

await call(SplitShardCommand, { StreamName, ShardToSplit: FIRST_SHARD, NewStartingHashKey: HALF });
await waitUntilStreamExists({ client: kinesis, maxWaitTime: 60 }, { StreamName });
for (const ExplicitHashKey of ['0', HALF])
  await call(PutRecordCommand, { StreamARN, PartitionKey: 'k', ExplicitHashKey, Data: Buffer.from(ExplicitHashKey) });
const end = await call(GetRecordsCommand, { ShardIterator: first.NextShardIterator });
const children = end.ChildShards.map(({ ShardId }) => ShardId);
say('read to the end of a split shard', { more: end.NextShardIterator !== undefined, children });
const reads = children.map((ShardId) => read({ StreamARN, ShardId, ShardIteratorType: 'TRIM_HORIZON' }));
say('read its children', { data: (await Promise.all(reads)).flatMap(({ Records }) => dataOf(Records)) });
const { Shards } = await call(ListShardsCommand, { StreamARN });
say('list shards', { shards: Shards.map(({ ShardId }) => ShardId) });

const { Consumer } = await call(RegisterStreamConsumerCommand, { StreamARN, ConsumerName: 'consumer' });
const { ConsumerARN } = Consumer;
for (let status = ''; status !== 'ACTIVE'; )
  status = (await call(DescribeStreamConsumerCommand, { ConsumerARN })).ConsumerDescription.ConsumerStatus;
const StartingPosition = { Type: 'TRIM_HORIZON' };
const { EventStream } = await call(SubscribeToShardCommand, { ConsumerARN, ShardId: FIRST_SHARD, StartingPosition });
const events = [];
for await (const { SubscribeToShardEvent } of EventStream) events.push(SubscribeToShardEvent);
say('subscribe', {
  data: dataOf(events.flatMap((event) => event.Records)),
  children: events.at(-1).ChildShards.map(({ ShardId }) => ShardId),
});

await call(DeleteStreamCommand, { StreamName, EnforceConsumerDeletion: true });
const missing = { StreamName: `${StreamName}-missing`, ShardId: FIRST_SHARD, ShardIteratorType: 'LATEST' };
await call(GetShardIteratorCommand, missing).catch(({ name }) => say('error', { name }));
