// What API Gateway can do with Kinesis. Source: the Kinesis service model 2013-12-02.
import type { CheckedDocument } from './checked-document.ts';
import { type IntegrationUri, parseIntegrationUri } from './integration-uri.ts';
import type { Integration, Operation } from './operation.ts';

export interface KinesisOperation {
  readonly operation: Operation;
  readonly integration: Integration;
  readonly uri: IntegrationUri;
  /** Of the URI. */
  readonly pointer: string;
}

export function kinesisOperations({ operations }: CheckedDocument): KinesisOperation[] {
  return operations.flatMap((operation) => {
    const { integration } = operation;
    const uri = parseIntegrationUri(integration?.value['uri']);
    if (integration?.service !== 'kinesis' || uri === undefined) return [];
    return [{ operation, integration, uri, pointer: `${integration.pointer}/uri` }];
  });
}

/** SubscribeToShard is missing on purpose: it answers an HTTP/2 event stream, which API Gateway cannot pass on. */
export const KINESIS_ACTIONS: ReadonlySet<string> = new Set([
  'AddTagsToStream',
  'CreateStream',
  'DecreaseStreamRetentionPeriod',
  'DeleteResourcePolicy',
  'DeleteStream',
  'DeregisterStreamConsumer',
  'DescribeAccountSettings',
  'DescribeLimits',
  'DescribeStream',
  'DescribeStreamConsumer',
  'DescribeStreamSummary',
  'DisableEnhancedMonitoring',
  'EnableEnhancedMonitoring',
  'GetRecords',
  'GetResourcePolicy',
  'GetShardIterator',
  'IncreaseStreamRetentionPeriod',
  'ListShards',
  'ListStreamConsumers',
  'ListStreams',
  'ListTagsForResource',
  'ListTagsForStream',
  'MergeShards',
  'PutRecord',
  'PutRecords',
  'PutResourcePolicy',
  'RegisterStreamConsumer',
  'RemoveTagsFromStream',
  'SplitShard',
  'StartStreamEncryption',
  'StopStreamEncryption',
  'TagResource',
  'UntagResource',
  'UpdateAccountSettings',
  'UpdateMaxRecordSize',
  'UpdateShardCount',
  'UpdateStreamMode',
  'UpdateStreamWarmThroughput',
]);
