// Expected values are of the Service Authorization Reference, "Actions, resources, and condition keys for Amazon Kinesis Data Streams".
import { describe, expect, it } from 'vitest';
import { kinesisModel, kinesisResourcesOf } from '../../lib/aws/index.ts';

describe('the resource of a policy', () => {
  it.each([
    ['PutRecord', ['stream']],
    ['GetRecords', ['stream']],
    ['ListShards', ['stream']],
    ['SubscribeToShard', ['consumer']],
    ['ListStreams', []],
    ['DescribeLimits', []],
    ['DescribeAccountSettings', []],
    ['UpdateAccountSettings', []],
    ['UpdateShardCount', []],
    ['StartStreamEncryption', ['kmsKey', 'stream']],
    ['CreateQueue', undefined],
    ['putRecord', undefined],
    ['constructor', undefined],
  ])('of %s is %j', (action, resources) => {
    expect(kinesisResourcesOf(action)).toEqual(resources);
  });

  it('is known of every action but those of queues and one of 2026', () => {
    const unknown = Object.keys(kinesisModel.actions).filter((action) => kinesisResourcesOf(action) === undefined);
    expect(unknown.filter((action) => !/Queue/.test(action))).toEqual(['UpdateStreamRecordDistributionStrategy']);
  });
});
