// All actions that are there, by name; SubscribeToShard, which answers with a stream, is in ../subscribe/.
import type { Action } from './action.ts';
import { startEncryption, stopEncryption } from './change-encryption.ts';
import { disableMonitoring, enableMonitoring } from './change-monitoring.ts';
import { decreaseRetention, increaseRetention } from './change-retention.ts';
import { createStream } from './create-stream.ts';
import { deleteStream } from './delete-stream.ts';
import { describeAccountSettings, describeLimits } from './describe-account.ts';
import { describeStreamConsumer, listStreamConsumers } from './describe-consumers.ts';
import { describeStream, describeStreamSummary } from './describe-stream.ts';
import { getRecords } from './get-records.ts';
import { getShardIterator } from './get-shard-iterator.ts';
import { listShards } from './list-shards.ts';
import { listStreams } from './list-streams.ts';
import { mergeShards } from './merge-shards.ts';
import { putRecord } from './put-record.ts';
import { putRecords } from './put-records.ts';
import { deregisterConsumer, registerConsumer } from './register-consumer.ts';
import { splitShard } from './split-shard.ts';
import { listTagsForResource, tagResource, untagResource } from './tag-resource.ts';
import { addTags, listTagsForStream, removeTags } from './tag-stream.ts';
import { updateShardCount } from './update-shard-count.ts';
import { updateDistribution, updateMaxRecordSize, updateStreamMode } from './update-stream.ts';

/** Inputs are checked against the model before: each function names the members that it reads. */
export const ACTIONS: ReadonlyMap<string, Action> = new Map<string, Action>([
  ['AddTagsToStream', addTags as Action],
  ['CreateStream', createStream as Action],
  ['DecreaseStreamRetentionPeriod', decreaseRetention as Action],
  ['DeleteStream', deleteStream as Action],
  ['DeregisterStreamConsumer', deregisterConsumer as Action],
  ['DescribeAccountSettings', describeAccountSettings as Action],
  ['DescribeLimits', describeLimits as Action],
  ['DescribeStream', describeStream as Action],
  ['DescribeStreamConsumer', describeStreamConsumer as Action],
  ['DescribeStreamSummary', describeStreamSummary as Action],
  ['DisableEnhancedMonitoring', disableMonitoring as Action],
  ['EnableEnhancedMonitoring', enableMonitoring as Action],
  ['GetRecords', getRecords as Action],
  ['GetShardIterator', getShardIterator as Action],
  ['IncreaseStreamRetentionPeriod', increaseRetention as Action],
  ['ListShards', listShards as Action],
  ['ListStreamConsumers', listStreamConsumers as Action],
  ['ListStreams', listStreams as Action],
  ['ListTagsForResource', listTagsForResource as Action],
  ['ListTagsForStream', listTagsForStream as Action],
  ['MergeShards', mergeShards as Action],
  ['PutRecord', putRecord as Action],
  ['PutRecords', putRecords as Action],
  ['RegisterStreamConsumer', registerConsumer as Action],
  ['RemoveTagsFromStream', removeTags as Action],
  ['SplitShard', splitShard as Action],
  ['StartStreamEncryption', startEncryption as Action],
  ['StopStreamEncryption', stopEncryption as Action],
  ['TagResource', tagResource as Action],
  ['UntagResource', untagResource as Action],
  ['UpdateMaxRecordSize', updateMaxRecordSize as Action],
  ['UpdateShardCount', updateShardCount as Action],
  ['UpdateStreamMode', updateStreamMode as Action],
  ['UpdateStreamRecordDistributionStrategy', updateDistribution as Action],
]);
