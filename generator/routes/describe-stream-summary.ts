// GET /streams/{stream-name}: what the stream is.
import type { Route } from '../declaration/route.ts';
import { streamName } from './parameters.ts';
import { encryptionType } from './record-schemas.ts';

export const describeStreamSummary: Route = {
  id: 'describe-stream-summary',
  group: 'discovery',
  method: 'get',
  path: '/streams/{stream-name}',
  summary: 'Describe the stream',
  description: "Answers Kinesis' summary of the stream, unchanged: its ARN shows the account number.",
  parameters: [streamName],
  answer: {
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
              StreamStatus: { type: 'string', description: 'CREATING, DELETING, ACTIVE or UPDATING.' },
              StreamCreationTimestamp: { type: 'number', description: 'Seconds since 1970-01-01T00:00:00Z.' },
              OpenShardCount: { type: 'integer', description: 'How many shards take records.' },
              RetentionPeriodHours: { type: 'integer', description: 'How long records are kept.' },
              ConsumerCount: { type: 'integer' },
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
