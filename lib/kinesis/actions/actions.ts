// All actions, by name. SubscribeToShard, which returns an event stream, is in ../subscribe/.
import type { Action } from './action.ts';
import { startEncryptionAction, stopEncryptionAction } from './change-encryption.ts';
import { disableMonitoringAction, enableMonitoringAction } from './change-monitoring.ts';
import { decreaseRetentionAction, increaseRetentionAction } from './change-retention.ts';
import { createStreamAction } from './create-stream.ts';
import { deleteStreamAction } from './delete-stream.ts';
import { describeAccountSettingsAction, describeLimitsAction } from './describe-account.ts';
import { describeStreamConsumerAction, listStreamConsumersAction } from './describe-consumers.ts';
import { describeStreamAction, describeStreamSummaryAction } from './describe-stream.ts';
import { getRecordsAction } from './get-records.ts';
import { getShardIteratorAction } from './get-shard-iterator.ts';
import { listShardsAction } from './list-shards.ts';
import { listStreamsAction } from './list-streams.ts';
import { mergeShardsAction } from './merge-shards.ts';
import { putRecordAction } from './put-record.ts';
import { putRecordsAction } from './put-records.ts';
import { deregisterConsumerAction, registerConsumerAction } from './register-consumer.ts';
import { splitShardAction } from './split-shard.ts';
import { listTagsForResourceAction, tagResourceAction, untagResourceAction } from './tag-resource.ts';
import { addTagsAction, listTagsForStreamAction, removeTagsAction } from './tag-stream.ts';
import { updateShardCountAction } from './update-shard-count.ts';
import { updateDistributionAction, updateMaxRecordSizeAction, updateStreamModeAction } from './update-stream.ts';

/** Inputs have been validated against the model; each function declares the members that it reads. */
export const ACTIONS: ReadonlyMap<string, Action> = new Map<string, Action>([
  ['AddTagsToStream', addTagsAction as Action],
  ['CreateStream', createStreamAction as Action],
  ['DecreaseStreamRetentionPeriod', decreaseRetentionAction as Action],
  ['DeleteStream', deleteStreamAction as Action],
  ['DeregisterStreamConsumer', deregisterConsumerAction as Action],
  ['DescribeAccountSettings', describeAccountSettingsAction as Action],
  ['DescribeLimits', describeLimitsAction as Action],
  ['DescribeStream', describeStreamAction as Action],
  ['DescribeStreamConsumer', describeStreamConsumerAction as Action],
  ['DescribeStreamSummary', describeStreamSummaryAction as Action],
  ['DisableEnhancedMonitoring', disableMonitoringAction as Action],
  ['EnableEnhancedMonitoring', enableMonitoringAction as Action],
  ['GetRecords', getRecordsAction as Action],
  ['GetShardIterator', getShardIteratorAction as Action],
  ['IncreaseStreamRetentionPeriod', increaseRetentionAction as Action],
  ['ListShards', listShardsAction as Action],
  ['ListStreamConsumers', listStreamConsumersAction as Action],
  ['ListStreams', listStreamsAction as Action],
  ['ListTagsForResource', listTagsForResourceAction as Action],
  ['ListTagsForStream', listTagsForStreamAction as Action],
  ['MergeShards', mergeShardsAction as Action],
  ['PutRecord', putRecordAction as Action],
  ['PutRecords', putRecordsAction as Action],
  ['RegisterStreamConsumer', registerConsumerAction as Action],
  ['RemoveTagsFromStream', removeTagsAction as Action],
  ['SplitShard', splitShardAction as Action],
  ['StartStreamEncryption', startEncryptionAction as Action],
  ['StopStreamEncryption', stopEncryptionAction as Action],
  ['TagResource', tagResourceAction as Action],
  ['UntagResource', untagResourceAction as Action],
  ['UpdateMaxRecordSize', updateMaxRecordSizeAction as Action],
  ['UpdateShardCount', updateShardCountAction as Action],
  ['UpdateStreamMode', updateStreamModeAction as Action],
  ['UpdateStreamRecordDistributionStrategy', updateDistributionAction as Action],
]);
