// What a policy of IAM can name as the resource of each action of Kinesis.
// Source: Service Authorization Reference, "Actions, resources, and condition keys for Amazon Kinesis Data Streams". The page does not
// have the actions of queues, nor UpdateStreamRecordDistributionStrategy.

/** `arn:{partition}:kinesis:{region}:{account}:` and `stream/{name}`, `{…}/consumer/{name}:{timestamp}` or `channel/{id}`; the key is of KMS. */
export type KinesisResource = 'stream' | 'consumer' | 'channel' | 'kmsKey';

/** By what the page has in the column "Resource types"; a policy has to name each of them that the call touches. */
const ACTIONS: readonly (readonly [resources: readonly KinesisResource[], actions: string])[] = [
  [
    [],
    'DescribeAccountSettings DescribeLimits DisableEnhancedMonitoring EnableEnhancedMonitoring ListChannels ListStreams ' +
      'UpdateAccountSettings UpdateShardCount UpdateStreamMode',
  ],
  [
    ['stream'],
    'AddTagsToStream CreateStream DecreaseStreamRetentionPeriod DeleteStream DescribeStream DescribeStreamSummary GetRecords ' +
      'GetShardIterator IncreaseStreamRetentionPeriod ListShards ListStreamConsumers ListTagsForStream MergeShards PutRecord ' +
      'PutRecords RegisterStreamConsumer RemoveTagsFromStream SplitShard UpdateMaxRecordSize UpdateStreamWarmThroughput',
  ],
  [['consumer'], 'DeregisterStreamConsumer DescribeStreamConsumer SubscribeToShard'],
  [['channel'], 'CreateChannel DeleteChannel DescribeChannel UpdateChannel'],
  [['consumer', 'stream'], 'DeleteResourcePolicy GetResourcePolicy PutResourcePolicy'],
  [['channel', 'consumer', 'stream'], 'ListTagsForResource TagResource UntagResource'],
  [['kmsKey', 'stream'], 'StartStreamEncryption StopStreamEncryption'],
];

const RESOURCES: ReadonlyMap<string, readonly KinesisResource[]> = new Map(
  ACTIONS.flatMap(([resources, actions]) => actions.split(' ').map((action) => [action, resources] as const)),
);

/** Empty where no ARN can be named and a policy has to say `*`; undefined where the page does not have the action. */
export function kinesisResourcesOf(action: string): readonly KinesisResource[] | undefined {
  return RESOURCES.get(action);
}

/**
 * What a caller may do with the key of a stream that is encrypted with a customer managed key, to put or get records.
 * Source: Kinesis Data Streams Developer Guide, "Permissions to use user-generated KMS keys": producers need kms:GenerateDataKey, consumers
 * kms:Decrypt. Kinesis passes the ARN of the stream as the encryption context `aws:kinesis:arn`.
 */
const KEY_ACTIONS: Readonly<Record<string, string>> = {
  PutRecord: 'kms:GenerateDataKey',
  PutRecords: 'kms:GenerateDataKey',
  GetRecords: 'kms:Decrypt',
  SubscribeToShard: 'kms:Decrypt',
};

/** Undefined where the action does not touch records. */
export function keyActionOf(action: string): string | undefined {
  return KEY_ACTIONS[action];
}
