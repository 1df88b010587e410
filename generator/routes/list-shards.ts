// GET /streams/{stream-name}/shards: the shards, page by page.
import { boundsOf, kinesisModel, SHARDS_MAX } from '../../lib/aws/index.ts';
import type { Route, SchemaObject } from '../declaration/route.ts';
import { integerLike, nameLike, orEmpty, streamName } from './parameters.ts';

const TOKEN = boundsOf(kinesisModel, 'ListShards.NextToken');

export const listShards: Route = {
  id: 'list-shards',
  action: 'ListShards',
  group: 'discovery',
  method: 'get',
  path: '/streams/{stream-name}/shards',
  summary: 'List the shards',
  description: `Returns the shards of the stream, at most ${SHARDS_MAX} at a time. If the response has a \`NextToken\`, there are more: send it as \`next-token\`, without \`exclusive-start-shard-id\`, within five minutes.`,
  parameters: [
    streamName,
    {
      name: 'max-results',
      in: 'query',
      required: false,
      description: `The maximum number of shards to return. Kinesis never returns more than ${SHARDS_MAX}.`,
      schema: { ...integerLike('ListShards.MaxResults'), default: SHARDS_MAX },
      example: 100,
    },
    {
      name: 'exclusive-start-shard-id',
      in: 'query',
      required: false,
      description: 'Start after this shard. An empty value is treated as omitted.',
      schema: orEmpty(nameLike('ListShards.ExclusiveStartShardId')),
    },
    {
      name: 'next-token',
      in: 'query',
      required: false,
      description:
        'The `NextToken` of an earlier response: continue from there. A token identifies its own stream; `stream-name` is ignored. An empty value is treated as omitted.',
      schema: { type: 'string', maxLength: TOKEN.max },
    },
  ],
  response: {
    description: 'The shards, and a `NextToken` if there are more.',
    model: {
      name: 'ListShardsResponse',
      schema: {
        type: 'object',
        required: ['Shards'],
        properties: {
          NextToken: { type: 'string', description: 'The token to continue with. Null or absent on the last page.' },
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
  const string: SchemaObject = { type: 'string' };
  return {
    type: 'object',
    required: ['ShardId', 'HashKeyRange', 'SequenceNumberRange'],
    properties: {
      ShardId: string,
      ParentShardId: { type: 'string', description: 'The shard from which this one was split or merged.' },
      AdjacentParentShardId: { type: 'string', description: 'The other parent of a merged shard.' },
      HashKeyRange: { type: 'object', properties: { StartingHashKey: string, EndingHashKey: string } },
      SequenceNumberRange: {
        type: 'object',
        properties: { StartingSequenceNumber: string, EndingSequenceNumber: string },
        description: 'A shard without an `EndingSequenceNumber` is open: it accepts records.',
      },
    },
  };
}
