// GET /streams/{stream-name}/shards: the shards, page by page.
import { boundsOf, kinesisModel, SHARDS_MAX } from '../../lib/aws/index.ts';
import type { Route, SchemaObject } from '../declaration/route.ts';
import { streamName } from './parameters.ts';

const RESULTS = boundsOf(kinesisModel, 'ListShards.MaxResults');

export const listShards: Route = {
  id: 'list-shards',
  group: 'discovery',
  method: 'get',
  path: '/streams/{stream-name}/shards',
  summary: 'List the shards',
  description: [
    `Answers the shards of the stream, at most ${SHARDS_MAX} at a time. When the answer has a NextToken there are more:`,
    'send it as next-token, with no exclusive-start-shard-id, within five minutes.',
  ].join(' '),
  parameters: [
    streamName,
    {
      name: 'max-results',
      in: 'query',
      required: false,
      description: `At most this many shards, ${RESULTS.min} to ${RESULTS.max}; Kinesis answers no more than ${SHARDS_MAX}. API Gateway does not check it, Kinesis does.`,
      schema: { type: 'string', default: String(SHARDS_MAX) },
    },
    {
      name: 'exclusive-start-shard-id',
      in: 'query',
      required: false,
      description: 'Begin after this shard. Empty is absent.',
      schema: { type: 'string', default: '' },
    },
    {
      name: 'next-token',
      in: 'query',
      required: false,
      description:
        'The NextToken of an earlier answer: go on from there. It stands for the stream, too. Empty is absent.',
      schema: { type: 'string', default: '' },
    },
  ],
  answer: {
    description: 'The shards, and a NextToken when there are more.',
    model: {
      name: 'ListShardsResponse',
      schema: {
        type: 'object',
        properties: {
          NextToken: { description: 'Where to go on. Null or absent on the last page.' },
          Shards: { type: 'array', items: shard() },
        },
      },
    },
    example: {
      Shards: [
        {
          ShardId: 'shardId-000000000000',
          HashKeyRange: { StartingHashKey: '0', EndingHashKey: '340282366920938463463374607431768211455' },
          SequenceNumberRange: { StartingSequenceNumber: '49663122345678901234567890123456789012345678901234567890' },
        },
      ],
    },
  },
};

function shard(): SchemaObject {
  const text: SchemaObject = { type: 'string' };
  return {
    type: 'object',
    required: ['ShardId', 'HashKeyRange', 'SequenceNumberRange'],
    properties: {
      ShardId: text,
      ParentShardId: { type: 'string', description: 'The shard this one was split or merged from.' },
      AdjacentParentShardId: { type: 'string', description: 'The other parent, after a merge.' },
      HashKeyRange: { type: 'object', properties: { StartingHashKey: text, EndingHashKey: text } },
      SequenceNumberRange: {
        type: 'object',
        properties: { StartingSequenceNumber: text, EndingSequenceNumber: text },
        description: 'A shard without an EndingSequenceNumber is open: it takes records.',
      },
    },
  };
}
