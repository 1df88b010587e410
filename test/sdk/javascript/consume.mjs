// Reads a stream from its beginning until it is stopped: node consume.mjs my-stream
import { GetRecordsCommand, GetShardIteratorCommand, KinesisClient, ListShardsCommand } from '@aws-sdk/client-kinesis';

const StreamName = process.argv[2];
const kinesis = new KinesisClient({});
const iterators = new Map();
const ended = new Set();

async function begin({ ShardId }) {
  const where = { StreamName, ShardId, ShardIteratorType: 'TRIM_HORIZON' };
  const { ShardIterator } = await kinesis.send(new GetShardIteratorCommand(where));
  iterators.set(ShardId, ShardIterator);
}

const ShardFilter = { Type: 'AT_TRIM_HORIZON' };
const { Shards } = await kinesis.send(new ListShardsCommand({ StreamName, ShardFilter }));
for (const shard of Shards) await begin(shard);

for (;;) {
  for (const [shardId, ShardIterator] of iterators) {
    const { Records, NextShardIterator, ChildShards } = await kinesis.send(new GetRecordsCommand({ ShardIterator }));
    for (const { ApproximateArrivalTimestamp, PartitionKey, Data } of Records)
      console.log(ApproximateArrivalTimestamp.toISOString(), PartitionKey, Buffer.from(Data).toString());
    if (NextShardIterator) {
      iterators.set(shardId, NextShardIterator);
      continue;
    }
    // Split or merged: its children begin when all their parents have ended, so that the records of a key stay in order.
    iterators.delete(shardId);
    ended.add(shardId);
    for (const child of ChildShards) if (child.ParentShards.every((parent) => ended.has(parent))) await begin(child);
  }
  // Each shard can be read five times a second, by all its consumers together.
  await new Promise((resolve) => setTimeout(resolve, 1000));
}
