// GET /streams/{stream-name}: describes the stream.
import type { Route } from '../declaration/route.ts';
import { streamName } from './parameters.ts';
import { encryptionType, timestamp } from './record-schemas.ts';

export const describeStreamSummary: Route = {
  id: 'describe-stream-summary',
  action: 'DescribeStreamSummary',
  group: 'discovery',
  method: 'get',
  path: '/streams/{stream-name}',
  summary: 'Describe the stream',
  description: 'Returns the summary of the stream from Kinesis, unchanged. Its ARN includes the account number.',
  parameters: [streamName],
  response: {
    description: 'The summary of the stream.',
    model: {
      name: 'DescribeStreamSummaryResponse',
      schema: {
        type: 'object',
        required: ['StreamDescriptionSummary'],
        properties: {
          StreamDescriptionSummary: {
            type: 'object',
            required: ['StreamName', 'StreamARN', 'StreamStatus', 'OpenShardCount', 'RetentionPeriodHours'],
            properties: {
              StreamName: { type: 'string' },
              StreamARN: { type: 'string' },
              StreamStatus: { type: 'string', description: '`CREATING`, `DELETING`, `ACTIVE` or `UPDATING`.' },
              StreamCreationTimestamp: timestamp,
              OpenShardCount: { type: 'integer', description: 'The number of shards that accept records.' },
              RetentionPeriodHours: { type: 'integer', description: 'How long the stream keeps records, in hours.' },
              ConsumerCount: { type: 'integer', description: 'The number of registered consumers.' },
              EncryptionType: encryptionType,
            },
          },
        },
      },
    },
    example: {
      StreamDescriptionSummary: {
        StreamName: 'my-stream',
        StreamARN: 'arn:aws:kinesis:us-east-1:111122223333:stream/my-stream',
        StreamStatus: 'ACTIVE',
        StreamCreationTimestamp: 1700000000,
        OpenShardCount: 1,
        RetentionPeriodHours: 24,
      },
    },
  },
};
