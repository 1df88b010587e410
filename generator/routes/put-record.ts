// PUT /streams/{stream-name}/record: one record.
import type { PayloadFormat, RequestBody, Route } from '../declaration/route.ts';
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

export const putRecord: Route = {
  id: 'put-record',
  group: 'write',
  method: 'put',
  path: '/streams/{stream-name}/record',
  summary: 'Put one record',
  description: [
    'Writes one record to the stream. The Content-Type chooses how Data becomes bytes:',
    'application/json stores its JSON text, application/vnd.kinesis.text+json the text itself,',
    'application/vnd.kinesis.binary+json the bytes that the base64 stands for.',
    'After a 504 or a cut connection the record may have been written: delivery is at least once.',
  ].join(' '),
  parameters: [streamName],
  bodies: [body('json', 'some data'), body('text', 'some data'), body('binary', 'c29tZSBkYXRh')],
  answer: {
    description: 'The record is stored.',
    model: {
      name: 'PutRecordResponse',
      schema: {
        type: 'object',
        required: ['SequenceNumber', 'ShardId'],
        properties: { SequenceNumber: sequenceNumber, ShardId: shardId, EncryptionType: encryptionType },
      },
    },
    example: {
      SequenceNumber: '49663122345678901234567890123456789012345678901234567890',
      ShardId: 'shardId-000000000000',
    },
  },
};

function body(format: PayloadFormat, example: string): RequestBody {
  return {
    format,
    model: {
      name: `PutRecord${FORMAT_NAMES[format]}Request`,
      schema: {
        type: 'object',
        additionalProperties: false,
        required: ['Data', 'PartitionKey'],
        properties: {
          Data: data[format],
          PartitionKey: partitionKey,
          ExplicitHashKey: explicitHashKey,
          SequenceNumberForOrdering: {
            type: 'string',
            description: 'The sequence number of the previous record of this partition key, to keep their order.',
          },
        },
      },
    },
    example: { Data: example, PartitionKey: 'some key' },
  };
}
