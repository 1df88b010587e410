// CreateStream.
import { RECORD_MAX_BYTES } from '../../aws/index.ts';
import { streamArnOf } from '../core/account.ts';
import { keepStream, outcomeWhen, passThrough } from '../core/change-stream.ts';
import type { Core } from '../core/core.ts';
import { allStreams, streamNamed } from '../core/find-stream.ts';
import { inUse, invalidArgument, invalidInput, isRefused, type Refused } from '../core/refuse.ts';
import { openShards } from '../core/reshard.ts';
import { createRoutes } from '../core/routes.ts';
import type { Stream, StreamSettings } from '../core/stream.ts';
import { refuseTags } from '../core/tags.ts';
import { LEAST_RETENTION_HOURS, ON_DEMAND_SHARDS } from '../limits/quotas.ts';
import { type ActionOutcome, DONE, type StreamInput } from './action.ts';
import { refuseOnDemandStream, refuseShards } from './refuse-quota.ts';

interface Input extends StreamInput {
  readonly StreamName: string;
  readonly ShardCount?: number;
  readonly StreamModeDetails?: { readonly StreamMode: StreamSettings['mode'] };
  readonly Tags?: Readonly<Record<string, string>>;
  readonly WarmThroughputMiBps?: number;
  readonly MaxRecordSizeInKiB?: number;
  readonly RecordDistributionStrategy?: StreamSettings['distribution'];
}

export function createStreamAction(core: Core, input: Input): ActionOutcome {
  const { StreamName: name, Tags: tags = {} } = input;
  if (streamNamed(core, name) !== undefined) {
    return inUse(`Stream ${name} under account ${core.account.id} already exists.`);
  }
  const plan = planOf(input);
  if (isRefused(plan)) return plan;
  const isOnDemand = plan.settings.mode === 'ON_DEMAND';
  const refused =
    refuseShards(core, plan.shards) ??
    (isOnDemand ? refuseOnDemandStream(core, allStreams(core)) : undefined) ??
    refuseTags(core, name, tags, new Map());
  if (refused !== undefined) return refused;
  const stream = newStream(core, name, plan.settings, tags);
  core.streams.set(name, stream);
  openShards(core, stream, plan.shards);
  const written = keepStream(core, stream);
  passThrough(core, stream, 'CREATING', () => undefined);
  return outcomeWhen(written, DONE);
}

/**
 * Without a count and a mode, the service creates a stream of 4 shards (recorded by LocalStack's tests in 2022), as many as in on-demand
 * mode. The messages about on-demand mode are ours, modeled on those of CloudFormation: no public recording of the service has one.
 */
function planOf(input: Input): { readonly shards: number; readonly settings: StreamSettings } | Refused {
  const { ShardCount: count, RecordDistributionStrategy: distribution = 'USER_PARTITION_KEY' } = input;
  const mode = input.StreamModeDetails?.StreamMode ?? (count === undefined ? 'ON_DEMAND' : 'PROVISIONED');
  if (mode === 'PROVISIONED' && count === undefined) {
    return invalidInput(["Value null at 'shardCount' failed to satisfy constraint: Member must not be null"]);
  }
  if (mode === 'ON_DEMAND' && count !== undefined) {
    return invalidArgument('ShardCount is not expected when StreamMode=ON_DEMAND');
  }
  if (mode === 'PROVISIONED' && distribution === 'AUTO') {
    return invalidArgument('RecordDistributionStrategy AUTO is not expected when StreamMode=PROVISIONED');
  }
  return {
    shards: count ?? ON_DEMAND_SHARDS,
    settings: {
      mode,
      distribution,
      retentionHours: LEAST_RETENTION_HOURS,
      maxRecordKiB: input.MaxRecordSizeInKiB ?? RECORD_MAX_BYTES / 1024,
      warmMiBps: input.WarmThroughputMiBps,
      shardMetrics: [],
    },
  };
}

function newStream(core: Core, name: string, settings: StreamSettings, tags: Readonly<Record<string, string>>): Stream {
  return {
    id: core.random(8).toString('hex'),
    name,
    arn: streamArnOf(core.account, name),
    createdAt: core.now(),
    status: 'ACTIVE',
    pending: undefined,
    settings,
    tags: new Map(Object.entries(tags)),
    consumers: new Map(),
    shards: [],
    nextShard: 0,
    routes: createRoutes([]),
    sweptAt: core.now(),
  };
}
