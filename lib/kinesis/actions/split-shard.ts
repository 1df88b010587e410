// SplitShard. Messages: recorded on the service by kinesalite's tests.
import { keepStream, outcomeWhen, passThrough } from '../core/change-stream.ts';
import type { Core } from '../core/core.ts';
import { invalidArgument, isRefused } from '../core/refuse.ts';
import { divideShard } from '../core/reshard.ts';
import { type ActionOutcome, DONE, type StreamInput } from './action.ts';
import { findShardsToChange, refuseClosed } from './find-shards-to-change.ts';
import { refuseShards } from './refuse-quota.ts';

interface Input extends StreamInput {
  readonly ShardToSplit: string;
  readonly NewStartingHashKey: string;
}

export function splitShardAction(core: Core, input: Input): ActionOutcome {
  const found = findShardsToChange(core, input, [input.ShardToSplit]);
  if (isRefused(found)) return found;
  const { stream, shards } = found;
  const [shard] = shards;
  if (shard === undefined) throw new Error('The shard to split was not looked up.');
  const refused = refuseClosed(core, stream, shard) ?? refuseShards(core, 1);
  if (refused !== undefined) return refused;
  const at = BigInt(input.NewStartingHashKey);
  if (at <= shard.first + 1n || at >= shard.last) {
    return invalidArgument(
      `NewStartingHashKey ${at} used in SplitShard() on shard ${shard.id} in stream ${stream.name} under account ${core.account.id} ` +
        `is not both greater than one plus the shard's StartingHashKey ${shard.first} and less than the shard's EndingHashKey ${shard.last}.`,
    );
  }
  const written = passThrough(core, stream, 'UPDATING', () => {
    divideShard(core, stream, shard, at);
    return keepStream(core, stream);
  });
  return outcomeWhen(written, DONE);
}
