// EnableEnhancedMonitoring and DisableEnhancedMonitoring. The metrics are stored and returned; none is measured.
import { kinesisModel, shapeOf } from '../../aws/index.ts';
import { keepStream, outcomeWhen, refuseUnlessActive } from '../core/change-stream.ts';
import type { Core } from '../core/core.ts';
import { findStream } from '../core/find-stream.ts';
import { isRefused } from '../core/refuse.ts';
import type { ActionOutcome, StreamInput } from './action.ts';

interface Input extends StreamInput {
  readonly ShardLevelMetrics: readonly string[];
}

export function enableMonitoringAction(core: Core, input: Input): ActionOutcome {
  return changeMetrics(core, input, (present, named) => new Set([...present, ...named]));
}

export function disableMonitoringAction(core: Core, input: Input): ActionOutcome {
  return changeMetrics(core, input, (present, named) => new Set(present.filter((metric) => !named.includes(metric))));
}

function changeMetrics(
  core: Core,
  input: Input,
  change: (present: readonly string[], named: readonly string[]) => ReadonlySet<string>,
): ActionOutcome {
  const stream = findStream(core, input);
  if (isRefused(stream)) return stream;
  const refused = refuseUnlessActive(core, stream);
  if (refused !== undefined) return refused;
  const all = allMetrics();
  const named = input.ShardLevelMetrics.includes('ALL') ? all : input.ShardLevelMetrics;
  const before = stream.settings.shardMetrics;
  const desired = change(before, named);
  stream.settings.shardMetrics = all.filter((metric) => desired.has(metric));
  const output = {
    StreamName: stream.name,
    StreamARN: stream.arn,
    CurrentShardLevelMetrics: before,
    DesiredShardLevelMetrics: stream.settings.shardMetrics,
  };
  return outcomeWhen(keepStream(core, stream), { output });
}

/** All names except `ALL`, which means all of them. */
function allMetrics(): readonly string[] {
  const shape = shapeOf(kinesisModel, 'MetricsName');
  return shape.type === 'string' ? (shape.enum ?? []).filter((name) => name !== 'ALL') : [];
}
