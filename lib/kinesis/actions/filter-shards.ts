// The filters of ListShards. Source: Kinesis API reference, ShardFilter.
import type { Core } from '../core/core.ts';
import { invalidArgument, type Refused } from '../core/refuse.ts';
import { readShardNumber, type Shard } from '../core/shard.ts';
import type { Stream } from '../core/stream.ts';

export interface ShardFilter {
  readonly Type: string;
  readonly ShardId?: string;
  /** In seconds since 1970. */
  readonly Timestamp?: number;
}

const HOUR = 3_600_000;

/** The messages are ours: no public recording of the service has them. */
export function filterShards(
  { now }: Core,
  { shards, settings }: Stream,
  filter: ShardFilter | undefined,
): { readonly shards: readonly Shard[] } | Refused {
  if (filter === undefined) return { shards };
  const { Type: type, ShardId: id, Timestamp: timestamp } = filter;
  if (type === 'AFTER_SHARD_ID') {
    if (id === undefined) return invalidArgument('ShardFilter of type AFTER_SHARD_ID needs a ShardId.');
    const after = readShardNumber(id) ?? Number.POSITIVE_INFINITY;
    return { shards: shards.filter(({ number }) => number > after) };
  }
  if (type === 'AT_LATEST') return { shards: shards.filter(({ closedAt }) => closedAt === undefined) };
  const horizon = now() - settings.retentionHours * HOUR;
  if (type === 'FROM_TRIM_HORIZON') return { shards };
  if (type === 'AT_TRIM_HORIZON') return { shards: shards.filter((shard) => wasOpenAt(shard, horizon)) };
  if (timestamp === undefined) return invalidArgument(`ShardFilter of type ${type} needs a Timestamp.`);
  const time = Math.max(timestamp * 1000, horizon);
  if (type === 'FROM_TIMESTAMP') return { shards: shards.filter((shard) => endsFrom(shard, time)) };
  return { shards: shards.filter((shard) => wasOpenAt(shard, time)) };
}

/** For a time before the creation of the stream: its first shards. At any time, the open shards cover each hash key once. */
function wasOpenAt({ openedAt, parents, closedAt }: Shard, time: number): boolean {
  return (openedAt <= time || parents.length === 0) && (closedAt === undefined || closedAt > time);
}

function endsFrom({ closedAt }: Shard, time: number): boolean {
  return closedAt === undefined || closedAt >= time;
}
