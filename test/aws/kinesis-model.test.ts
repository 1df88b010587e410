// The committed table of Kinesis. Expected values are of the Kinesis API reference (docs.aws.amazon.com/kinesis/latest/APIReference).
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  errorStatusOf,
  findAction,
  inputMemberOf,
  inputShapeOf,
  jsonContentTypeOf,
  jsonTargetOf,
  kinesisModel,
  outputShapeOf,
  shapeOf,
  singleResponseActions,
} from '../../lib/aws/index.ts';

describe('the service', () => {
  it('is called with AWS JSON 1.1 under the prefix Kinesis_20131202', () => {
    expect(kinesisModel).toMatchObject({ serviceId: 'Kinesis', apiVersion: '2013-12-02', endpointPrefix: 'kinesis' });
    expect(jsonContentTypeOf(kinesisModel)).toBe('application/x-amz-json-1.1');
    expect(jsonTargetOf(kinesisModel, 'PutRecord')).toBe('Kinesis_20131202.PutRecord');
  });

  it('has the actions of streams, records, consumers, tags, encryption and policies', () => {
    const actions = (
      'AddTagsToStream CreateStream DecreaseStreamRetentionPeriod DeleteResourcePolicy DeleteStream DeregisterStreamConsumer ' +
      'DescribeLimits DescribeStream DescribeStreamConsumer DescribeStreamSummary DisableEnhancedMonitoring ' +
      'EnableEnhancedMonitoring GetRecords GetResourcePolicy GetShardIterator IncreaseStreamRetentionPeriod ListShards ' +
      'ListStreamConsumers ListStreams ListTagsForResource ListTagsForStream MergeShards PutRecord PutRecords PutResourcePolicy ' +
      'RegisterStreamConsumer RemoveTagsFromStream SplitShard StartStreamEncryption StopStreamEncryption SubscribeToShard ' +
      'TagResource UntagResource UpdateShardCount UpdateStreamMode'
    ).split(' ');
    expect(actions.filter((name) => findAction(kinesisModel, name) === undefined)).toEqual([]);
  });

  it('has the actions of 2025: account settings, record size, warm throughput', () => {
    const actions = [
      'DescribeAccountSettings',
      'UpdateAccountSettings',
      'UpdateMaxRecordSize',
      'UpdateStreamWarmThroughput',
    ];
    expect(actions.filter((name) => findAction(kinesisModel, name) === undefined)).toEqual([]);
  });

  it('has a single response for each action except SubscribeToShard', () => {
    const all = Object.keys(kinesisModel.actions);
    const single = singleResponseActions(kinesisModel);
    expect(all.filter((name) => !single.has(name))).toEqual(['SubscribeToShard']);
  });
});

describe('the input', () => {
  it.each<[path: string, expected: object]>([
    ['PutRecords.Records', { type: 'list', min: 1, max: 500 }],
    ['PutRecords.Records[].PartitionKey', { type: 'string', min: 1, max: 256 }],
    // Since records may be of 10 MiB (October 2025); a stream takes 1 MiB unless told otherwise.
    ['PutRecord.Data', { type: 'blob', min: 0, max: 10 * 1024 * 1024 }],
    ['GetRecords.Limit', { type: 'integer', min: 1, max: 10_000 }],
    ['GetRecords.ShardIterator', { type: 'string', min: 1, max: 512 }],
    ['PutRecord.StreamName', { type: 'string', min: 1, max: 128, pattern: '[a-zA-Z0-9_.-]+' }],
    ['PutRecord.StreamARN', { type: 'string', min: 1, max: 2048, pattern: 'arn:aws.*:kinesis:.*:\\d{12}:stream/\\S+' }],
    ['GetShardIterator.ShardId', { type: 'string', min: 1, max: 128, pattern: '[a-zA-Z0-9_.-]+' }],
    ['GetShardIterator.Timestamp', { type: 'timestamp' }],
    ['ListShards.NextToken', { type: 'string', min: 1, max: 1_048_576 }],
    ['ListShards.MaxResults', { type: 'integer', min: 1, max: 10_000 }],
    ['ListTagsForStream.Limit', { type: 'integer', min: 1, max: 50 }],
    ['AddTagsToStream.Tags', { type: 'map', min: 1, max: 200 }],
    ['CreateStream.StreamModeDetails.StreamMode', { type: 'string', enum: ['PROVISIONED', 'ON_DEMAND'] }],
    ['UpdateMaxRecordSize.MaxRecordSizeInKiB', { type: 'integer', min: 1024, max: 10_240 }],
    ['UpdateShardCount.ScalingType', { type: 'string', enum: ['UNIFORM_SCALING'] }],
  ])('%s is %j', (path, expected) => {
    expect(inputMemberOf(kinesisModel, path)).toMatchObject(expected);
  });

  it('GetShardIterator.ShardIteratorType is one of five', () => {
    const shape = inputMemberOf(kinesisModel, 'GetShardIterator.ShardIteratorType');
    const expected = ['AFTER_SEQUENCE_NUMBER', 'AT_SEQUENCE_NUMBER', 'AT_TIMESTAMP', 'LATEST', 'TRIM_HORIZON'];
    expect(shape.type === 'string' ? shape.enum?.toSorted() : undefined).toEqual(expected);
  });

  // The reference has `0|([1-9]\d{0,38})` and `0|([1-9]\d{0,128})`; the model writes the same with ^ and $.
  it.each<[path: string, value: string, matches: boolean]>([
    ['PutRecord.ExplicitHashKey', '0', true],
    ['PutRecord.ExplicitHashKey', '9'.repeat(39), true],
    ['PutRecord.ExplicitHashKey', '1'.repeat(40), false],
    ['PutRecord.ExplicitHashKey', '01', false],
    ['PutRecord.ExplicitHashKey', '', false],
    ['PutRecord.ExplicitHashKey', '-1', false],
    ['PutRecords.Records[].ExplicitHashKey', '1'.repeat(40), false],
    ['PutRecord.SequenceNumberForOrdering', '9'.repeat(129), true],
    ['PutRecord.SequenceNumberForOrdering', '9'.repeat(130), false],
    ['PutRecord.SequenceNumberForOrdering', '00', false],
  ])('%s matches %s: %s', (path, value, matches) => {
    const shape = inputMemberOf(kinesisModel, path);
    const pattern = shape.type === 'string' ? shape.pattern : undefined;
    expect(new RegExp(`^(?:${pattern})$`).test(value)).toBe(matches);
  });

  it.each([
    ['GetRecords', ['ShardIterator']],
    ['GetShardIterator', ['ShardId', 'ShardIteratorType']],
    ['PutRecords', ['Records']],
    ['SplitShard', ['NewStartingHashKey', 'ShardToSplit']],
    ['CreateStream', ['StreamName']],
  ])('of %s has to have %j', (action, required) => {
    expect(inputShapeOf(kinesisModel, action)?.required?.toSorted()).toEqual(required);
  });

  // API reference, PutRecord: optional for streams with the record distribution strategy AUTO, which no model can tell from others.
  it('of PutRecord has to have Data, and may be without PartitionKey', () => {
    const shape = inputShapeOf(kinesisModel, 'PutRecord');
    expect(shape?.required).toEqual(['Data']);
    expect(Object.keys(shape?.members ?? {})).toContain('PartitionKey');
  });
});

describe('the output', () => {
  it('of PutRecord has the shard and the sequence number', () => {
    expect(outputShapeOf(kinesisModel, 'PutRecord')).toEqual({
      type: 'structure',
      members: { ShardId: 'ShardId', SequenceNumber: 'SequenceNumber', EncryptionType: 'EncryptionType' },
      required: ['ShardId', 'SequenceNumber'],
    });
  });

  it('of CreateStream and DeleteStream is empty', () => {
    expect(outputShapeOf(kinesisModel, 'CreateStream')).toBeUndefined();
    expect(outputShapeOf(kinesisModel, 'DeleteStream')).toBeUndefined();
  });

  it('of GetRecords tells how far behind it is as a long', () => {
    const name = outputShapeOf(kinesisModel, 'GetRecords')?.members['MillisBehindLatest'] ?? '';
    expect(shapeOf(kinesisModel, name)).toEqual({ type: 'long', min: 0 });
  });
});

describe('the errors', () => {
  const KMS = ['AccessDenied', 'Disabled', 'InvalidState', 'NotFound', 'Throttling'].map((why) => `KMS${why}Exception`);
  const READ_AND_WRITE = [
    'AccessDeniedException',
    'InternalFailureException',
    'InvalidArgumentException',
    ...KMS,
    'KMSOptInRequired',
    'ProvisionedThroughputExceededException',
    'ResourceNotFoundException',
  ];

  it.each([
    ['PutRecord', READ_AND_WRITE],
    ['PutRecords', READ_AND_WRITE],
    ['GetRecords', [...READ_AND_WRITE, 'ExpiredIteratorException']],
    [
      'ListShards',
      ['ExpiredNextTokenException', 'InvalidArgumentException', 'LimitExceededException', 'ResourceInUseException'],
    ],
  ])('of %s are declared', (action, errors) => {
    expect(findAction(kinesisModel, action)?.errors).toEqual(expect.arrayContaining(errors));
  });

  it('have the status 400, InternalFailureException 500', () => {
    const names = Object.keys(kinesisModel.shapes).filter((name) => 'error' in shapeOf(kinesisModel, name));
    const statuses = names.map((name) => [name, errorStatusOf(kinesisModel, name)] as const);
    expect(names.length).toBeGreaterThan(10);
    expect(statuses.filter(([, status]) => status !== 400)).toEqual([['InternalFailureException', 500]]);
  });
});

describe('the file', () => {
  const text = readFileSync(new URL('../../lib/aws/kinesis-model.ts', import.meta.url), 'utf8');

  it('says in its head how it is made', () => {
    const head = text.slice(0, text.indexOf('import'));
    expect(head).toContain('`npm run aws-models`');
    expect(head).toContain('API version 2013-12-02');
    const version = /const BOTOCORE = '([\d.]+)'/.exec(
      readFileSync(new URL('../../scripts/aws-models.ts', import.meta.url), 'utf8'),
    )?.[1];
    expect(head).toContain(`botocore ${version} `);
  });

  it('refers only to shapes that it has, and to each of them', () => {
    const { actions, shapes } = kinesisModel;
    const referred = new Set([
      ...Object.values(actions).flatMap(({ input, output, errors }) => [input, output, ...errors]),
      ...Object.values(shapes).flatMap((shape) => {
        if (shape.type === 'structure') return Object.values(shape.members);
        if (shape.type === 'map') return [shape.key, shape.value];
        return shape.type === 'list' ? [shape.member] : [];
      }),
    ]);
    referred.delete(undefined);
    expect([...referred].toSorted()).toEqual(Object.keys(shapes));
  });

  it('requires only members that a structure has', () => {
    const wrong = Object.entries(kinesisModel.shapes).flatMap(([name, shape]) =>
      shape.type === 'structure'
        ? (shape.required ?? [])
            .filter((member) => !Object.hasOwn(shape.members, member))
            .map((member) => [name, member])
        : [],
    );
    expect(wrong).toEqual([]);
  });

  it('has no documentation', () => {
    expect(text).not.toMatch(/<\/?\w+>/);
    expect(text).not.toContain('documentation:');
  });
});
