// DescribeLimits and DescribeAccountSettings.
import type { Core } from '../core/core.ts';
import { allStreams } from '../core/find-stream.ts';
import { MOST_ON_DEMAND_STREAMS, MOST_SHARDS } from '../limits/quotas.ts';
import type { ActionAnswer } from './action.ts';
import { countOnDemandStreams, countOpenShards } from './refuse-quota.ts';

export function describeLimitsAction(core: Core): ActionAnswer {
  const streams = allStreams(core);
  const output = {
    ShardLimit: MOST_SHARDS,
    OpenShardCount: countOpenShards(streams),
    OnDemandStreamCount: countOnDemandStreams(streams),
    OnDemandStreamCountLimit: MOST_ON_DEMAND_STREAMS,
  };
  return { output };
}

/** Those of an account that has not changed any. */
export function describeAccountSettingsAction(): ActionAnswer {
  return { output: { MinimumThroughputBillingCommitment: { Status: 'DISABLED' } } };
}
