// GET /streams/{stream-name}/records: the records behind a shard iterator.
import { boundsOf, kinesisModel } from '../../lib/aws/index.ts';
import type { Route } from '../declaration/route.ts';
import { streamName } from './parameters.ts';
import { encryptionType, partitionKey, sequenceNumber } from './record-schemas.ts';

const LIMIT = boundsOf(kinesisModel, 'GetRecords.Limit');

export const getRecords: Route = {
  id: 'get-records',
  group: 'read',
  method: 'get',
  path: '/streams/{stream-name}/records',
  summary: 'Get records',
  description: [
    'Reads records from the place that the shard iterator stands for, and answers the iterator that continues.',
    'Kinesis may answer up to 10 MB of data, which base64 makes 13 MB, and API Gateway passes on no more than 10 MB:',
    'with large records, ask for fewer with limit. The stream-name does not restrict the iterator, the role of the API does.',
  ].join(' '),
  parameters: [
    streamName,
    {
      name: 'Shard-Iterator',
      in: 'header',
      required: true,
      description: 'The ShardIterator or NextShardIterator of an earlier answer.',
      schema: { type: 'string', default: 'AAAAAAAAAAHk7hJyWkN0oQ1kXzR2vQ==' },
      example: 'AAAAAAAAAAHk7hJyWkN0oQ1kXzR2vQ==',
    },
    {
      name: 'limit',
      in: 'query',
      required: false,
      description: `At most this many records, ${LIMIT.min} to ${LIMIT.max}. API Gateway does not check it, Kinesis does.`,
      schema: { type: 'string', default: String(LIMIT.max) },
      example: '100',
    },
  ],
  answer: {
    description: 'The records, possibly none, and where to go on.',
    model: {
      name: 'GetRecordsResponse',
      schema: {
        type: 'object',
        required: ['Records'],
        properties: {
          MillisBehindLatest: {
            type: 'integer',
            description: 'How far this answer is behind the newest record of the shard, in milliseconds.',
          },
          NextShardIterator: {
            // No type: draft 4 could say "string or null", OpenAPI 3.0 and the importer cannot.
            description: 'Where to go on. Null or absent when the shard is closed and read to its end.',
          },
          Records: {
            type: 'array',
            items: {
              type: 'object',
              required: ['Data', 'PartitionKey', 'SequenceNumber'],
              properties: {
                ApproximateArrivalTimestamp: { type: 'number', description: 'Seconds since 1970-01-01T00:00:00Z.' },
                Data: { type: 'string', description: 'The stored bytes in base64.' },
                PartitionKey: partitionKey,
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
