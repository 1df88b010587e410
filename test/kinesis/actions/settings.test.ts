// Settings of streams and of the account. Messages about retention: recorded on the service by kinesalite's tests; the rest: Kinesis API
// reference.
import { describe, expect, it } from 'vitest';
import { makeStream } from '../make-kinesis.ts';

const NAMED = { StreamName: 'orders' };
const BY_ARN = { StreamARN: 'arn:aws:kinesis:us-east-1:000000000000:stream/orders' };
const KMS = { EncryptionType: 'KMS', KeyId: 'alias/aws/kinesis' };

async function summaryAfter(...calls: readonly (readonly [action: string, input: object])[]): Promise<object> {
  const { ok } = await makeStream();
  for (const [action, input] of calls) await ok(action, { ...input });
  return (await ok('DescribeStreamSummary', NAMED)).StreamDescriptionSummary;
}

describe('a setting', () => {
  it.each<[string, readonly (readonly [string, object])[], object]>([
    [
      'retention',
      [['IncreaseStreamRetentionPeriod', { ...NAMED, RetentionPeriodHours: 8760 }]],
      { RetentionPeriodHours: 8760 },
    ],
    [
      'retention, shorter again',
      [
        ['IncreaseStreamRetentionPeriod', { ...NAMED, RetentionPeriodHours: 25 }],
        ['DecreaseStreamRetentionPeriod', { ...NAMED, RetentionPeriodHours: 24 }],
      ],
      { RetentionPeriodHours: 24 },
    ],
    [
      'encryption',
      [['StartStreamEncryption', { ...BY_ARN, ...KMS }]],
      { EncryptionType: 'KMS', KeyId: 'alias/aws/kinesis' },
    ],
    [
      'mode',
      [['UpdateStreamMode', { ...BY_ARN, StreamModeDetails: { StreamMode: 'ON_DEMAND' } }]],
      { StreamModeDetails: { StreamMode: 'ON_DEMAND' }, RecordDistributionStrategy: 'USER_PARTITION_KEY' },
    ],
    [
      'distribution',
      [
        ['UpdateStreamMode', { ...BY_ARN, StreamModeDetails: { StreamMode: 'ON_DEMAND' } }],
        ['UpdateStreamRecordDistributionStrategy', { ...BY_ARN, RecordDistributionStrategy: 'AUTO' }],
      ],
      { RecordDistributionStrategy: 'AUTO' },
    ],
    [
      'record size',
      [['UpdateMaxRecordSize', { ...BY_ARN, MaxRecordSizeInKiB: 10_240 }]],
      { MaxRecordSizeInKiB: 10_240 },
    ],
    [
      'warm throughput',
      [['UpdateStreamMode', { ...BY_ARN, StreamModeDetails: { StreamMode: 'ON_DEMAND' }, WarmThroughputMiBps: 100 }]],
      { WarmThroughput: { TargetMiBps: 100, CurrentMiBps: 100 } },
    ],
    [
      'shard metrics',
      [['EnableEnhancedMonitoring', { ...NAMED, ShardLevelMetrics: ['OutgoingBytes', 'IncomingBytes'] }]],
      { EnhancedMonitoring: [{ ShardLevelMetrics: ['IncomingBytes', 'OutgoingBytes'] }] },
    ],
  ])('is kept: %s', async (_, calls, expected) => {
    expect(await summaryAfter(...calls)).toMatchObject(expected);
  });

  it('is back after encryption has been stopped', async () => {
    const summary = await summaryAfter(
      ['StartStreamEncryption', { ...NAMED, ...KMS }],
      ['StopStreamEncryption', { ...NAMED, ...KMS }],
    );
    expect(summary).toMatchObject({ EncryptionType: 'NONE' });
    expect(summary).not.toHaveProperty('KeyId');
  });

  it.each<[string, string, object, RegExp]>([
    [
      'a retention below a day',
      'DecreaseStreamRetentionPeriod',
      { RetentionPeriodHours: 23 },
      /^InvalidArgumentException: Minimum allowed retention period is 24 hours\. Requested retention period \(23 hours\) is too short\.$/,
    ],
    [
      'a retention beyond a year',
      'IncreaseStreamRetentionPeriod',
      { RetentionPeriodHours: 8761 },
      /^InvalidArgumentException: Maximum allowed retention period is 8760 hours\./,
    ],
    [
      'a decrease that increases',
      'DecreaseStreamRetentionPeriod',
      { RetentionPeriodHours: 25 },
      /^InvalidArgumentException: Requested retention period \(25 hours\) for stream orders can not be longer than existing retention period \(24 hours\)\. Use IncreaseRetentionPeriod API\.$/,
    ],
    [
      'AUTO in provisioned mode',
      'UpdateStreamRecordDistributionStrategy',
      { ...BY_ARN, RecordDistributionStrategy: 'AUTO' },
      /^InvalidArgumentException: /,
    ],
    [
      'encryption of the type NONE',
      'StartStreamEncryption',
      { EncryptionType: 'NONE', KeyId: 'k' },
      /^InvalidArgumentException: /,
    ],
    [
      'records of more than 10 MiB',
      'UpdateMaxRecordSize',
      { ...BY_ARN, MaxRecordSizeInKiB: 10_241 },
      /^ValidationException: .*less than or equal to 10240$/,
    ],
    [
      'a stream that is not there',
      'IncreaseStreamRetentionPeriod',
      { StreamName: 'no', RetentionPeriodHours: 25 },
      /^ResourceNotFoundException: Stream no under account 000000000000 not found\.$/,
    ],
  ])('refuses %s', async (_, action, input, message) => {
    const { refused } = await makeStream();
    const named = 'StreamARN' in input ? {} : NAMED;
    expect(await refused(action, { ...named, ...input })).toMatch(message);
  });

  it('refuses an increase that decreases, and takes one that changes nothing', async () => {
    const { ok, refused } = await makeStream();
    await ok('IncreaseStreamRetentionPeriod', { ...NAMED, RetentionPeriodHours: 25 });
    await ok('IncreaseStreamRetentionPeriod', { ...NAMED, RetentionPeriodHours: 25 });
    expect(await refused('IncreaseStreamRetentionPeriod', { ...NAMED, RetentionPeriodHours: 24 })).toBe(
      'InvalidArgumentException: Requested retention period (24 hours) for stream orders can not be shorter than existing retention period ' +
        '(25 hours). Use DecreaseRetentionPeriod API.',
    );
  });

  it('refuses provisioned mode for a stream that distributes its records itself', async () => {
    const { ok, refused } = await makeStream();
    await ok('UpdateStreamMode', { ...BY_ARN, StreamModeDetails: { StreamMode: 'ON_DEMAND' } });
    await ok('UpdateStreamRecordDistributionStrategy', { ...BY_ARN, RecordDistributionStrategy: 'AUTO' });
    const back = { ...BY_ARN, StreamModeDetails: { StreamMode: 'PROVISIONED' } };
    expect(await refused('UpdateStreamMode', back)).toMatch(/^InvalidArgumentException: /);
    await ok('UpdateStreamRecordDistributionStrategy', { ...BY_ARN, RecordDistributionStrategy: 'USER_PARTITION_KEY' });
    await ok('UpdateStreamMode', back);
  });
});

describe('shard metrics', () => {
  it('are added and taken away by name, or all at once', async () => {
    const { ok } = await makeStream();
    const ALL =
      'IncomingBytes IncomingRecords OutgoingBytes OutgoingRecords WriteProvisionedThroughputExceeded ReadProvisionedThroughputExceeded IteratorAgeMilliseconds'.split(
        ' ',
      );
    expect(await ok('EnableEnhancedMonitoring', { ...NAMED, ShardLevelMetrics: ['ALL'] })).toEqual({
      StreamName: 'orders',
      ...BY_ARN,
      CurrentShardLevelMetrics: [],
      DesiredShardLevelMetrics: ALL,
    });
    expect(await ok('DisableEnhancedMonitoring', { ...NAMED, ShardLevelMetrics: ['IncomingBytes'] })).toMatchObject({
      CurrentShardLevelMetrics: ALL,
      DesiredShardLevelMetrics: ALL.slice(1),
    });
    expect(await ok('DisableEnhancedMonitoring', { ...NAMED, ShardLevelMetrics: ['ALL'] })).toMatchObject({
      DesiredShardLevelMetrics: [],
    });
  });
});

describe('the account', () => {
  it('returns its limits and how much of them is used', async () => {
    const { ok } = await makeStream(3);
    await ok('CreateStream', { StreamName: 'b', StreamModeDetails: { StreamMode: 'ON_DEMAND' } });
    expect(await ok('DescribeLimits')).toEqual({
      ShardLimit: 20_000,
      OpenShardCount: 7,
      OnDemandStreamCount: 1,
      OnDemandStreamCountLimit: 50,
    });
  });

  it('has committed itself to nothing', async () => {
    const { ok } = await makeStream();
    expect(await ok('DescribeAccountSettings')).toEqual({ MinimumThroughputBillingCommitment: { Status: 'DISABLED' } });
  });
});
