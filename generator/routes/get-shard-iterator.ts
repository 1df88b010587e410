// GET /streams/{stream-name}/sharditerator: where in a shard to start reading.
import { boundsOf, enumOf, kinesisModel } from '../../lib/aws/index.ts';
import type { Route } from '../declaration/route.ts';
import { decimalLike, nameLike, orEmpty, streamName } from './parameters.ts';

/** What templates/get-shard-iterator.request.json.vtl prints as a number, which excludes exponential notation. */
const EPOCH_SECONDS = '^(0|[1-9][0-9]{0,14})([.][0-9]{1,6})?$';

export const getShardIterator: Route = {
  id: 'get-shard-iterator',
  action: 'GetShardIterator',
  group: 'read',
  method: 'get',
  path: '/streams/{stream-name}/sharditerator',
  summary: 'Get a shard iterator',
  description: [
    'Returns a shard iterator for `GET /streams/{stream-name}/records`. It expires after five minutes.',
    'Kinesis validates the parameter combination and returns an error message.',
  ].join('\n\n'),
  parameters: [
    streamName,
    {
      name: 'shard-id',
      in: 'query',
      required: true,
      description: 'The shard to read.',
      schema: { ...nameLike('GetShardIterator.ShardId'), default: 'shardId-000000000000' },
      example: 'shardId-000000000000',
    },
    {
      name: 'shard-iterator-type',
      in: 'query',
      required: false,
      description: [
        'Where in the shard to start reading:',
        [
          '- `TRIM_HORIZON`: at the oldest record',
          '- `LATEST`: after the newest record',
          '- `AT_SEQUENCE_NUMBER` or `AFTER_SEQUENCE_NUMBER`: at or after the record with `starting-sequence-number`',
          '- `AT_TIMESTAMP`: at the first record since `timestamp`',
        ].join('\n'),
        'An empty value is treated as omitted.',
      ].join('\n\n'),
      schema: {
        type: 'string',
        enum: [...enumOf(kinesisModel, 'GetShardIterator.ShardIteratorType')],
        default: 'TRIM_HORIZON',
      },
      example: 'TRIM_HORIZON',
    },
    {
      name: 'starting-sequence-number',
      in: 'query',
      required: false,
      description:
        'The sequence number of a record. Required with `AT_SEQUENCE_NUMBER` and `AFTER_SEQUENCE_NUMBER`. An empty value is treated as omitted.',
      schema: orEmpty(decimalLike('GetShardIterator.StartingSequenceNumber')),
    },
    {
      name: 'timestamp',
      in: 'query',
      required: false,
      description:
        'Seconds since 1970-01-01T00:00:00Z, such as `1700000000.25`. Required with `AT_TIMESTAMP`. An empty value is treated as omitted.',
      schema: orEmpty({ type: 'string', pattern: EPOCH_SECONDS }),
    },
  ],
  response: {
    description: 'The shard iterator.',
    model: {
      name: 'GetShardIteratorResponse',
      schema: {
        type: 'object',
        required: ['ShardIterator'],
        properties: {
          ShardIterator: {
            type: 'string',
            description: `Valid for five minutes. Up to ${boundsOf(kinesisModel, 'GetRecords.ShardIterator').max} characters.`,
          },
        },
      },
    },
    example: { ShardIterator: 'AAAAAAAAAAHk7hJyWkN0oQ1kXzR2vQ==' },
  },
};
