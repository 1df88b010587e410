// UpdateShardCount.
import { keepStream, outcomeWhen, passThrough, refuseUnlessActive } from '../core/change-stream.ts';
import type { Core } from '../core/core.ts';
import { findStream } from '../core/find-stream.ts';
import { isRefused, limitExceeded, type Refused } from '../core/refuse.ts';
import { scaleShards } from '../core/reshard.ts';
import type { ActionOutcome, StreamInput } from './action.ts';
import { refuseOnDemand } from './find-shards-to-change.ts';
import { refuseShards } from './refuse-quota.ts';

interface Input extends StreamInput {
  readonly TargetShardCount: number;
}

/** The quota of ten times in 24 hours is not enforced: it would only stop tests. */
export function updateShardCountAction(core: Core, input: Input): ActionOutcome {
  const stream = findStream(core, input);
  if (isRefused(stream)) return stream;
  const open = stream.routes.open.length;
  const { TargetShardCount: target } = input;
  const refused =
    refuseUnlessActive(core, stream) ??
    refuseOnDemand(stream) ??
    refuseTarget(open, target) ??
    refuseShards(core, Math.max(target - open, 0));
  if (refused !== undefined) return refused;
  const written = passThrough(core, stream, 'UPDATING', () => {
    scaleShards(core, stream, target);
    return keepStream(core, stream);
  });
  const output = {
    StreamName: stream.name,
    StreamARN: stream.arn,
    CurrentShardCount: open,
    TargetShardCount: target,
  };
  return outcomeWhen(written, { output });
}

/** The message for scaling up is recorded on the service; the one for scaling down follows it. */
function refuseTarget(open: number, target: number): Refused | undefined {
  const counts = `Current open shard count: ${open} Target shard count: ${target}`;
  if (target > open * 2) {
    return limitExceeded(`UpdateShardCount cannot scale up over double your current open shard count. ${counts}`);
  }
  if (target >= open / 2) return undefined;
  return limitExceeded(`UpdateShardCount cannot scale down below half your current open shard count. ${counts}`);
}
