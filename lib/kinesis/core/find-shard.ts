// Finds the shard that a request names.
import type { Core } from './core.ts';
import { notFound, type Refused } from './refuse.ts';
import { readShardNumber, type Shard, shardIdOf } from './shard.ts';
import type { Stream } from './stream.ts';

/** The number in the id that a caller sent; it is validated before the stream is looked up. */
export function readShard({ account }: Core, stream: string, id: string): number | Refused {
  return readShardNumber(id) ?? notFound(`Could not find shard ${id} in stream ${stream} under account ${account.id}.`);
}

/** Undefined while the stream is being created, and for shards that do not exist. */
export function shardNumbered({ shards, status }: Stream, number: number): Shard | undefined {
  return status === 'CREATING' ? undefined : shards.find((shard) => shard.number === number);
}

/** The message of reading actions. */
export function shardNotThere({ account }: Core, stream: string, number: number): Refused {
  return notFound(`Shard ${shardIdOf(number)} in stream ${stream} under account ${account.id} does not exist`);
}

/** The message of SplitShard and MergeShards. */
export function shardNotFound({ account }: Core, stream: string, number: number): Refused {
  return notFound(`Could not find shard ${shardIdOf(number)} in stream ${stream} under account ${account.id}.`);
}
