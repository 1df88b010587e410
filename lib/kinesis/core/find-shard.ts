// From what a caller names to a shard of a stream.
import type { Core } from './core.ts';
import { notFound, type Refused } from './refuse.ts';
import { readShardNumber, type Shard, shardIdOf } from './shard.ts';
import type { Stream } from './stream.ts';

/** The number in the id that a caller sent; it is looked at before the stream is. */
export function readShard({ account }: Core, stream: string, id: string): number | Refused {
  return readShardNumber(id) ?? notFound(`Could not find shard ${id} in stream ${stream} under account ${account.id}.`);
}

/** Undefined while the stream is being made, and for shards that are not there. */
export function shardNumbered({ shards, status }: Stream, number: number): Shard | undefined {
  return status === 'CREATING' ? undefined : shards.find((shard) => shard.number === number);
}

/** As reading actions say it. */
export function shardNotThere({ account }: Core, stream: string, number: number): Refused {
  return notFound(`Shard ${shardIdOf(number)} in stream ${stream} under account ${account.id} does not exist`);
}

/** As SplitShard and MergeShards say it. */
export function shardNotFound({ account }: Core, stream: string, number: number): Refused {
  return notFound(`Could not find shard ${shardIdOf(number)} in stream ${stream} under account ${account.id}.`);
}
