// MergeShards. Messages: recorded on the service by kinesalite's tests.
import { keepStream, outcomeWhen, passThrough } from '../core/change-stream.ts';
import type { Core } from '../core/core.ts';
import { invalidArgument, isRefused } from '../core/refuse.ts';
import { joinShards } from '../core/reshard.ts';
import { type ActionOutcome, DONE, type StreamInput } from './action.ts';
import { findShardsToChange } from './find-shards-to-change.ts';

interface Input extends StreamInput {
  readonly ShardToMerge: string;
  readonly AdjacentShardToMerge: string;
}

export function mergeShardsAction(core: Core, input: Input): ActionOutcome {
  const found = findShardsToChange(core, input, [input.ShardToMerge, input.AdjacentShardToMerge]);
  if (isRefused(found)) return found;
  const { stream, shards } = found;
  const [lower, upper] = shards;
  if (lower === undefined || upper === undefined) throw new Error('The shards to merge were not looked up.');
  const areOpen = lower.closedAt === undefined && upper.closedAt === undefined;
  if (!areOpen || lower.last + 1n !== upper.first) {
    return invalidArgument(
      `Shards ${lower.id} and ${upper.id} in stream ${stream.name} under account ${core.account.id} ` +
        'are not an adjacent pair of shards eligible for merging',
    );
  }
  const written = passThrough(core, stream, 'UPDATING', () => {
    joinShards(core, stream, lower, upper);
    return keepStream(core, stream);
  });
  return outcomeWhen(written, DONE);
}
