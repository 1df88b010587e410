// PUT /streams/{stream-name}/records: a batch of records, each accepted or rejected separately.
import { boundsOf, kinesisModel } from '../../lib/aws/index.ts';
import { apiError } from '../declaration/api-error.ts';
import type { Model, PayloadFormat, RequestBody, Route } from '../declaration/route.ts';
import { streamName } from './parameters.ts';
import {
  data,
  encryptionType,
  explicitHashKey,
  FORMAT_NAMES,
  partitionKey,
  sequenceNumber,
  shardId,
} from './record-schemas.ts';

const RECORDS = boundsOf(kinesisModel, 'PutRecords.Records');

const results = {
  FailedRecordCount: { type: 'integer', description: 'The number of records that were not stored.' },
  Records: {
    type: 'array',
    description: 'One result for each record of the batch, in the same order.',
    items: {
      type: 'object',
      properties: {
        SequenceNumber: sequenceNumber,
        ShardId: shardId,
        ErrorCode: { type: 'string', description: 'Why this record was not stored. Absent for a stored record.' },
        ErrorMessage: { type: 'string', description: 'The reason as a message. Account numbers are masked.' },
      },
    },
  },
} as const;

const response: Model = {
  name: 'PutRecordsResponse',
  schema: {
    type: 'object',
    required: ['FailedRecordCount', 'Records'],
    properties: { ...results, EncryptionType: encryptionType },
  },
};

const throttled: Model = {
  name: 'PutRecordsThrottledResponse',
  schema: { ...apiError.schema, properties: { ...apiError.schema.properties, ...results } },
};

const stored = {
  SequenceNumber: '49663122345678901234567890123456789012345678901234567890',
  ShardId: 'shardId-000000000000',
};
const rejected = {
  ErrorCode: 'ProvisionedThroughputExceededException',
  ErrorMessage: 'Rate exceeded for shard shardId-000000000000 in stream my-stream under account ************.',
};

export const putRecords: Route = {
  id: 'put-records',
  group: 'write',
  method: 'put',
  path: '/streams/{stream-name}/records',
  summary: 'Put a batch of records',
  description: [
    `Writes ${RECORDS.min} to ${RECORDS.max} records in one call. Kinesis accepts or rejects each record separately and returns the results in the same order. If some records were rejected, send only those again. The \`Content-Type\` selects how \`data\` becomes bytes, as for a single record.`,
    'After a 504 or a dropped connection, records may have been written: delivery is at least once.',
  ].join('\n\n'),
  parameters: [streamName],
  bodies: [
    body('json', ['data2', 'data3']),
    body('text', ['data2', 'data3']),
    body('binary', ['ZGF0YTI=', 'ZGF0YTM=']),
  ],
  response: {
    description: 'Every record is stored.',
    model: response,
    example: { FailedRecordCount: 0, Records: [stored, stored] },
  },
  partialFailure: {
    '207': {
      description: 'Some records are stored and some are not. Send those with an `ErrorCode` again.',
      model: response,
      example: { FailedRecordCount: 1, Records: [stored, rejected] },
    },
    '429': {
      description: 'Nothing is stored: the request, or every record of it, was throttled. Wait, then send it again.',
      model: throttled,
      example: {
        code: 'ProvisionedThroughputExceededException',
        message: 'Every record was rejected: the shards of the stream are at their limit.',
        requestId: '7b1f6a2e-2f3c-4d5e-8f90-1a2b3c4d5e6f',
        FailedRecordCount: 2,
        Records: [rejected, rejected],
      },
    },
  },
};

function body(format: PayloadFormat, values: readonly [string, string]): RequestBody {
  return {
    format,
    model: {
      name: `PutRecords${FORMAT_NAMES[format]}Request`,
      schema: {
        type: 'object',
        additionalProperties: false,
        required: ['records'],
        properties: {
          records: {
            type: 'array',
            // API Gateway may ignore the two limits (API Gateway Developer Guide, "Important notes"); Kinesis enforces them.
            minItems: RECORDS.min,
            maxItems: RECORDS.max,
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['data', 'partition-key'],
              properties: {
                data: data[format],
                'partition-key': partitionKey,
                'explicit-hash-key': explicitHashKey,
              },
            },
          },
        },
      },
    },
    example: {
      records: [
        { data: values[0], 'partition-key': 'key3' },
        { data: values[1], 'partition-key': 'key4' },
      ],
    },
  };
}
