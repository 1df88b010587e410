// GET /streams/{stream-name}/sharditerator: where in a shard to begin reading.
import { boundsOf, kinesisModel } from '../../lib/aws/index.ts';
import type { Route } from '../declaration/route.ts';
import { streamName } from './parameters.ts';

export const getShardIterator: Route = {
  id: 'get-shard-iterator',
  group: 'read',
  method: 'get',
  path: '/streams/{stream-name}/sharditerator',
  summary: 'Get a shard iterator',
  description: [
    'Answers a shard iterator, which GET /streams/{stream-name}/records takes; it expires after five minutes.',
    'Kinesis judges the combination of parameters, and its message reaches the caller.',
  ].join(' '),
  parameters: [
    streamName,
    {
      name: 'shard-id',
      in: 'query',
      required: true,
      description: 'The shard to read.',
      schema: { type: 'string', default: 'shardId-000000000000' },
      example: 'shardId-000000000000',
    },
    {
      name: 'shard-iterator-type',
      in: 'query',
      required: false,
      description:
        'TRIM_HORIZON (the default), LATEST, AT_SEQUENCE_NUMBER, AFTER_SEQUENCE_NUMBER or AT_TIMESTAMP. API Gateway does not check it, Kinesis does.',
      schema: { type: 'string', default: 'TRIM_HORIZON' },
      example: 'TRIM_HORIZON',
    },
    {
      name: 'starting-sequence-number',
      in: 'query',
      required: false,
      description:
        'With AT_SEQUENCE_NUMBER and AFTER_SEQUENCE_NUMBER: the sequence number of a record. Empty is absent.',
      schema: { type: 'string', default: '' },
    },
    {
      name: 'timestamp',
      in: 'query',
      required: false,
      description:
        'With AT_TIMESTAMP: seconds since 1970-01-01T00:00:00Z, a fraction allowed, as in 1700000000.25. Empty is absent.',
      schema: { type: 'string', default: '' },
    },
  ],
  answer: {
    description: 'The shard iterator.',
    model: {
      name: 'GetShardIteratorResponse',
      schema: {
        type: 'object',
        required: ['ShardIterator'],
        properties: {
          ShardIterator: {
            type: 'string',
            description: `Valid for five minutes; up to ${boundsOf(kinesisModel, 'GetRecords.ShardIterator').max} characters.`,
          },
        },
      },
    },
    example: { ShardIterator: 'AAAAAAAAAAHk7hJyWkN0oQ1kXzR2vQ==' },
  },
};
