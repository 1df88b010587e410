// All actions that are there, by name.
import type { Action } from './action.ts';
import { createStream } from './create-stream.ts';
import { deleteStream } from './delete-stream.ts';
import { describeStream, describeStreamSummary } from './describe-stream.ts';
import { getRecords } from './get-records.ts';
import { getShardIterator } from './get-shard-iterator.ts';
import { listShards } from './list-shards.ts';
import { listStreams } from './list-streams.ts';
import { putRecord } from './put-record.ts';
import { putRecords } from './put-records.ts';

export const ACTIONS: ReadonlyMap<string, Action> = new Map<string, Action>([
  ['CreateStream', createStream as Action],
  ['DeleteStream', deleteStream],
  ['DescribeStream', describeStream],
  ['DescribeStreamSummary', describeStreamSummary],
  ['GetRecords', getRecords as Action],
  ['GetShardIterator', getShardIterator as Action],
  ['ListShards', listShards],
  ['ListStreams', listStreams],
  ['PutRecord', putRecord as Action],
  ['PutRecords', putRecords as Action],
]);
