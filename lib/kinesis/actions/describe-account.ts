// DescribeLimits and DescribeAccountSettings.
import type { Core } from '../core/core.ts';
import { allStreams } from '../core/find-stream.ts';
import { MOST_ON_DEMAND_STREAMS, MOST_SHARDS } from '../limits/quotas.ts';
import type { ActionOutcome } from './action.ts';
import { countOnDemandStreams, countOpenShards } from './refuse-quota.ts';

export function describeLimitsAction(core: Core): ActionOutcome {
  const streams = allStreams(core);
  const output = {
    ShardLimit: MOST_SHARDS,
    OpenShardCount: countOpenShards(streams),
    OnDemandStreamCount: countOnDemandStreams(streams),
    OnDemandStreamCountLimit: MOST_ON_DEMAND_STREAMS,
  };
  return { output };
}

/** The settings of an account that has not changed any. */
export function describeAccountSettingsAction(): ActionOutcome {
  return { output: { MinimumThroughputBillingCommitment: { Status: 'DISABLED' } } };
}
