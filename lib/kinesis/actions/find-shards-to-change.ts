// The shards that SplitShard and MergeShards name, or why they cannot be changed.
import { refuseUnlessActive } from '../core/change-stream.ts';
import type { Core } from '../core/core.ts';
import { readShard, shardNotFound, shardNumbered } from '../core/find-shard.ts';
import { findStream, streamPlaceOf } from '../core/find-stream.ts';
import { invalidArgument, isRefused, type Refused, refuse } from '../core/refuse.ts';
import type { Shard } from '../core/shard.ts';
import type { Stream } from '../core/stream.ts';
import type { StreamInput } from './action.ts';

interface Found {
  readonly stream: Stream;
  readonly shards: readonly Shard[];
}

/** Checks in the order of the service: malformed ids, the stream, its status, the shards. */
export function findShardsToChange(core: Core, input: StreamInput, ids: readonly string[]): Found | Refused {
  const named = streamPlaceOf(core, input);
  if (isRefused(named)) return named;
  const numbers: number[] = [];
  for (const id of ids) {
    const number = readShard(core, named.name, id);
    if (typeof number !== 'number') return number;
    numbers.push(number);
  }
  const stream = findStream(core, input);
  if (isRefused(stream)) return stream;
  const refused = refuseUnlessActive(core, stream) ?? refuseOnDemand(stream);
  if (refused !== undefined) return refused;
  const shards: Shard[] = [];
  for (const number of numbers) {
    const shard = shardNumbered(stream, number);
    if (shard === undefined) return shardNotFound(core, stream.name, number);
    shards.push(shard);
  }
  return { stream, shards };
}

/** API reference: "only supported for the data streams with the provisioned capacity mode". The message is ours: no public recording has one. */
export function refuseOnDemand({ name, settings }: Stream): Refused | undefined {
  if (settings.mode === 'PROVISIONED') return undefined;
  return refuse(
    'ValidationException',
    `Stream ${name} is in on-demand mode: its shards are not the caller's to change.`,
  );
}

/** Quoted from the service in mhart/kinesalite#109. */
export function refuseClosed({ account }: Core, stream: Stream, shard: Shard): Refused | undefined {
  if (shard.closedAt === undefined) return undefined;
  return invalidArgument(
    `Shard ${shard.id} in stream ${stream.name} under account ${account.id} has already been merged or split, and thus is not ` +
      'eligible for merging or splitting.',
  );
}
