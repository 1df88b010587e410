// GET /streams/{stream-name}/records: the records that follow a shard iterator.
import { boundsOf, kinesisModel } from '../../lib/aws/index.ts';
import type { Route } from '../declaration/route.ts';
import { integerLike, streamName } from './parameters.ts';
import { encryptionType, sequenceNumber, timestamp } from './record-schemas.ts';

const ITERATOR = boundsOf(kinesisModel, 'GetRecords.ShardIterator');
const EXAMPLE_ITERATOR = 'AAAAAAAAAAHk7hJyWkN0oQ1kXzR2vQ==';

/** Without a limit, Kinesis returns as many records as it can. */
const limit = integerLike('GetRecords.Limit');

export const getRecords: Route = {
  id: 'get-records',
  action: 'GetRecords',
  group: 'read',
  method: 'get',
  path: '/streams/{stream-name}/records',
  summary: 'Get records',
  description: [
    'Returns the records that follow the shard iterator, and the iterator to continue with.',
    'Kinesis can return up to 10 MB of data, which is 13 MB in Base64, and API Gateway returns no more than 10 MB: if records are large, request fewer with `limit`.',
    "An iterator identifies its own stream; `stream-name` is ignored. Access is limited by the API's IAM role.",
  ].join('\n\n'),
  parameters: [
    streamName,
    {
      name: 'Shard-Iterator',
      in: 'header',
      required: true,
      description: 'The `ShardIterator` or `NextShardIterator` of an earlier response.',
      schema: { type: 'string', minLength: ITERATOR.min, maxLength: ITERATOR.max, default: EXAMPLE_ITERATOR },
      example: EXAMPLE_ITERATOR,
    },
    {
      name: 'limit',
      in: 'query',
      required: false,
      description: 'The maximum number of records to return.',
      schema: { ...limit, default: limit.maximum },
      example: 100,
    },
  ],
  response: {
    description: 'The records, possibly none, and the iterator to continue with.',
    model: {
      name: 'GetRecordsResponse',
      schema: {
        type: 'object',
        required: ['Records'],
        properties: {
          MillisBehindLatest: {
            // Retention is up to a year, which overflows the 32 bits that client generators use for an integer. API Gateway documents that a
            // model does not support int64.
            type: 'number',
            format: 'double',
            description: 'How far the response is behind the newest record of the shard, in milliseconds.',
          },
          NextShardIterator: {
            // Draft 4 could say "string or null"; OpenAPI 3.0 says `nullable`, which a model may not have. API Gateway does not validate responses.
            type: 'string',
            description: 'The iterator to continue with. Null or absent when the shard is closed and read to its end.',
          },
          Records: {
            type: 'array',
            items: {
              type: 'object',
              // Records of a stream that distributes them itself have no partition key.
              required: ['Data', 'SequenceNumber'],
              properties: {
                ApproximateArrivalTimestamp: timestamp,
                Data: { type: 'string', description: 'The stored bytes in Base64.' },
                PartitionKey: { type: 'string', description: 'The partition key of the record.' },
                SequenceNumber: sequenceNumber,
                EncryptionType: encryptionType,
              },
            },
          },
        },
      },
    },
    example: {
      MillisBehindLatest: 0,
      NextShardIterator: 'AAAAAAAAAAFqhW1oV2xrT3oQ7yXz9A==',
      Records: [
        {
          ApproximateArrivalTimestamp: 1700000000.25,
          Data: 'InNvbWUgZGF0YSI=',
          PartitionKey: 'some key',
          SequenceNumber: '49663122345678901234567890123456789012345678901234567890',
        },
      ],
    },
  },
};
