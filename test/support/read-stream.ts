// Everything a stream holds, read with the AWS SDK: what was stored, without the API in between.
import {
  GetRecordsCommand,
  GetShardIteratorCommand,
  type KinesisClient,
  ListShardsCommand,
} from '@aws-sdk/client-kinesis';

export interface StoredRecord {
  readonly key: string;
  readonly data: Buffer;
  readonly sequenceNumber: string;
  readonly shardId: string;
}

/** In the order of each shard, shard by shard. */
export async function readStream(kinesis: KinesisClient, streamName: string): Promise<StoredRecord[]> {
  const { Shards = [] } = await kinesis.send(new ListShardsCommand({ StreamName: streamName }));
  const found: StoredRecord[] = [];
  for (const { ShardId = '' } of Shards) found.push(...(await readShard(kinesis, streamName, ShardId)));
  return found;
}

async function readShard(kinesis: KinesisClient, streamName: string, shardId: string): Promise<StoredRecord[]> {
  const found: StoredRecord[] = [];
  const from = { StreamName: streamName, ShardId: shardId, ShardIteratorType: 'TRIM_HORIZON' } as const;
  let { ShardIterator: iterator } = await kinesis.send(new GetShardIteratorCommand(from));
  while (iterator !== undefined) {
    const response = await kinesis.send(new GetRecordsCommand({ ShardIterator: iterator }));
    for (const { PartitionKey = '', Data = new Uint8Array(), SequenceNumber = '' } of response.Records ?? []) {
      found.push({ key: PartitionKey, data: Buffer.from(Data), sequenceNumber: SequenceNumber, shardId });
    }
    const isAtTheEnd = response.MillisBehindLatest === 0 && response.Records?.length === 0;
    iterator = isAtTheEnd ? undefined : (response.NextShardIterator ?? undefined);
  }
  return found;
}
