// DescribeStream and DescribeStreamSummary.
import type { Core } from '../core/core.ts';
import { findStream } from '../core/find-stream.ts';
import { isRefused } from '../core/refuse.ts';
import { describeShard, readShardNumber } from '../core/shard.ts';
import type { Stream } from '../core/stream.ts';
import type { ActionOutcome, StreamInput } from './action.ts';

interface Input extends StreamInput {
  readonly Limit?: number;
  readonly ExclusiveStartShardId?: string;
}

/** DescribeStream: "The default value is 100. If you specify a value greater than 100, at most 100 results are returned." */
const PAGE = 100;

export function describeStreamAction(core: Core, input: Input): ActionOutcome {
  const stream = findStream(core, input);
  if (isRefused(stream)) return stream;
  const after = input.ExclusiveStartShardId === undefined ? -1 : readShardNumber(input.ExclusiveStartShardId);
  const listed = stream.status === 'CREATING' ? [] : stream.shards;
  const shards = listed.filter(({ number }) => number > (after ?? -1));
  const page = shards.slice(0, Math.min(input.Limit ?? PAGE, PAGE));
  const StreamDescription = {
    ...describe(stream),
    Shards: page.map(describeShard),
    HasMoreShards: page.length < shards.length,
  };
  return { output: { StreamDescription } };
}

export function describeStreamSummaryAction(core: Core, input: StreamInput): ActionOutcome {
  const stream = findStream(core, input);
  if (isRefused(stream)) return stream;
  const { settings, consumers, routes } = stream;
  const StreamDescriptionSummary = {
    ...describe(stream),
    OpenShardCount: stream.status === 'CREATING' ? 0 : routes.open.length,
    ConsumerCount: consumers.size,
    MaxRecordSizeInKiB: settings.maxRecordKiB,
    ...(settings.warmMiBps === undefined
      ? {}
      : { WarmThroughput: { TargetMiBps: settings.warmMiBps, CurrentMiBps: settings.warmMiBps } }),
    ...(settings.mode === 'ON_DEMAND' ? { RecordDistributionStrategy: settings.distribution } : {}),
  };
  return { output: { StreamDescriptionSummary } };
}

/** What both return. The creation time is in whole seconds, as in the examples of the API reference. */
function describe({ name, arn, status, createdAt, settings }: Stream): Readonly<Record<string, unknown>> {
  return {
    StreamName: name,
    StreamARN: arn,
    StreamStatus: status,
    StreamModeDetails: { StreamMode: settings.mode },
    RetentionPeriodHours: settings.retentionHours,
    StreamCreationTimestamp: Math.floor(createdAt / 1000),
    EnhancedMonitoring: [{ ShardLevelMetrics: settings.shardMetrics }],
    EncryptionType: settings.keyId === undefined ? 'NONE' : 'KMS',
    ...(settings.keyId === undefined ? {} : { KeyId: settings.keyId }),
  };
}
