// End to end: the embedded Kinesis behind its port, and the AWS SDK for JavaScript with default settings.
import {
  CreateStreamCommand,
  DescribeStreamSummaryCommand,
  GetRecordsCommand,
  GetShardIteratorCommand,
  KinesisClient,
  ListShardsCommand,
  PutRecordCommand,
  PutRecordsCommand,
  RegisterStreamConsumerCommand,
  SplitShardCommand,
  SubscribeToShardCommand,
} from '@aws-sdk/client-kinesis';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createKinesis, type KinesisServer, startKinesisServer } from '../../../lib/kinesis/index.ts';

const HALF = '170141183460469231731687303715884105728';
const defects: unknown[] = [];
let server: KinesisServer;
let client: KinesisClient;
beforeAll(async () => {
  const kinesis = createKinesis({ onEvent: (event) => defects.push(event) });
  server = await startKinesisServer({ ...kinesis, port: 0, onDefect: (...defect) => defects.push(defect) });
  const credentials = { accessKeyId: 'x', secretAccessKey: 'y' };
  client = new KinesisClient({ endpoint: server.url, region: 'us-east-1', credentials });
});
afterAll(async () => {
  client.destroy();
  await server.close();
  expect(defects).toEqual([]);
});

it('the SDK writes, reads across a split by name and by ARN, and subscribes', async () => {
  await client.send(new CreateStreamCommand({ StreamName: 's', ShardCount: 1 }));
  const { StreamDescriptionSummary } = await client.send(new DescribeStreamSummaryCommand({ StreamName: 's' }));
  const StreamARN = StreamDescriptionSummary?.StreamARN;
  expect(Math.abs(Number(StreamDescriptionSummary?.StreamCreationTimestamp) - Date.now())).toBeLessThan(60_000);
  await client.send(new PutRecordCommand({ StreamName: 's', PartitionKey: 'k', Data: Buffer.from('before') }));
  const ShardToSplit = 'shardId-000000000000';
  await client.send(new SplitShardCommand({ StreamARN, ShardToSplit, NewStartingHashKey: HALF }));
  const hashes = ['0', HALF];
  const Records = hashes.map((hash) => ({ PartitionKey: 'k', ExplicitHashKey: hash, Data: Buffer.from(`at ${hash}`) }));
  expect(await client.send(new PutRecordsCommand({ StreamARN, Records }))).toMatchObject({ FailedRecordCount: 0 });

  const { Shards = [] } = await client.send(new ListShardsCommand({ StreamARN }));
  const byShard = await Promise.all(Shards.map(({ ShardId = '' }) => readShard(ShardId)));
  expect(byShard).toEqual([['before'], ['at 0'], [`at ${HALF}`]]);

  const { Consumer } = await client.send(new RegisterStreamConsumerCommand({ StreamARN, ConsumerName: 'c' }));
  const { EventStream } = await client.send(
    new SubscribeToShardCommand({
      ConsumerARN: Consumer?.ConsumerARN,
      ShardId: ShardToSplit,
      StartingPosition: { Type: 'TRIM_HORIZON' },
    }),
  );
  const events = [];
  // The shard is closed, so the subscription ends by itself.
  for await (const { SubscribeToShardEvent } of EventStream ?? []) events.push(SubscribeToShardEvent);
  const data = events.flatMap((event) => event?.Records ?? []).map((record) => `${Buffer.from(record.Data ?? [])}`);
  expect(data).toEqual(['before']);
  expect(events.at(-1)?.ChildShards?.map(({ ShardId }) => ShardId)).toEqual(
    Shards.slice(1).map(({ ShardId }) => ShardId),
  );
});

async function readShard(ShardId: string): Promise<readonly string[]> {
  const { ShardIterator } = await client.send(
    new GetShardIteratorCommand({ StreamName: 's', ShardId, ShardIteratorType: 'TRIM_HORIZON' }),
  );
  const { Records = [] } = await client.send(new GetRecordsCommand({ ShardIterator }));
  return Records.map(({ Data }) => Buffer.from(Data ?? []).toString());
}
