// The responses of the routes that write: one record, or a batch.
import { apiError } from '../declaration/api-error.ts';
import type { Model, PartialFailure, RouteResponse } from '../declaration/route.ts';
import { encryptionType, sequenceNumber, shardId } from './record-schemas.ts';

const stored = {
  SequenceNumber: '49663122345678901234567890123456789012345678901234567890',
  ShardId: 'shardId-000000000000',
};

export const recordStored: RouteResponse = {
  description: 'The record is stored.',
  model: {
    name: 'PutRecordResponse',
    schema: {
      type: 'object',
      required: ['SequenceNumber', 'ShardId'],
      properties: { SequenceNumber: sequenceNumber, ShardId: shardId, EncryptionType: encryptionType },
    },
  },
  example: stored,
};

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

const rejected = {
  ErrorCode: 'ProvisionedThroughputExceededException',
  ErrorMessage: 'Rate exceeded for shard shardId-000000000000 in stream my-stream under account ************.',
};

export const batchStored: RouteResponse = {
  description: 'Every record is stored.',
  model: response,
  example: { FailedRecordCount: 0, Records: [stored, stored] },
};

export const batchRejected: PartialFailure = {
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
};
