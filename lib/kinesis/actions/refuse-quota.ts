// Refuses what would exceed the quotas of the account.
import type { Core } from '../core/core.ts';
import { allStreams } from '../core/find-stream.ts';
import { limitExceeded, type Refused } from '../core/refuse.ts';
import type { Stream } from '../core/stream.ts';
import { MOST_ON_DEMAND_STREAMS, MOST_SHARDS } from '../limits/quotas.ts';

/** @param more open shards that the action would add. The message is the service's, recorded by kinesalite's tests. */
export function refuseShards(core: Core, more: number): Refused | undefined {
  const open = countOpenShards(allStreams(core));
  if (open + more <= MOST_SHARDS) return undefined;
  const { id, region } = core.account;
  return limitExceeded(
    `This request would exceed the shard limit for the account ${id} in ${region}. Current shard count for the account: ${open}. ` +
      `Limit: ${MOST_SHARDS}. Number of additional shards that would have resulted from this request: ${more}. ` +
      'Refer to the AWS Service Limits page (http://docs.aws.amazon.com/general/latest/gr/aws_service_limits.html) ' +
      'for current limits and how to request higher limits.',
  );
}

/** The message is ours: no public recording of the service has one. */
export function refuseOnDemandStream({ account }: Core, streams: readonly Stream[]): Refused | undefined {
  const count = countOnDemandStreams(streams);
  if (count < MOST_ON_DEMAND_STREAMS) return undefined;
  return limitExceeded(
    `This request would exceed the limit of streams in on-demand mode for the account ${account.id} in ${account.region}. ` +
      `Current count: ${count}. Limit: ${MOST_ON_DEMAND_STREAMS}.`,
  );
}

export function countOpenShards(streams: readonly Stream[]): number {
  return streams.reduce((sum, { routes }) => sum + routes.open.length, 0);
}

export function countOnDemandStreams(streams: readonly Stream[]): number {
  return streams.filter(({ settings }) => settings.mode === 'ON_DEMAND').length;
}
