// A document of the shape that AWS's tutorial "Create a REST API as an Amazon Kinesis proxy" has, with its eight methods.
import { describe, expect, it } from 'vitest';
import { AWS_HEADERS, type Json, kinesisOperation, makeGateway } from './make-gateway.ts';

const STREAM = `"StreamName": "$input.params('stream-name')"`;

function method(action: string, template: string, operation: Json = {}): Json {
  const integration = {
    uri: `arn:aws:apigateway:us-east-1:kinesis:action/${action}`,
    credentials: 'arn:aws:iam::123456789012:role/apigAwsProxyRole',
    passthroughBehavior: 'when_no_match',
    requestParameters: { 'integration.request.header.Content-Type': "'x-amz-json-1.1'" },
    requestTemplates: { 'application/json': template },
  };
  return kinesisOperation(integration, {
    responses: { 200: { description: '200 response', content: { 'application/json': { schema: {} } } } },
    ...operation,
  });
}

const PATHS = {
  '/streams': { get: method('ListStreams', '{\n}') },
  '/streams/{stream-name}': {
    get: method('DescribeStream', `{${STREAM}}`),
    post: method(
      'CreateStream',
      `{"ShardCount": #if($input.path('$.ShardCount') == '') 5 #else $input.path('$.ShardCount') #end, ${STREAM}}`,
    ),
    delete: method('DeleteStream', `{${STREAM}}`),
  },
  '/streams/{stream-name}/record': {
    put: method(
      'PutRecord',
      `{${STREAM}, "Data": "$util.base64Encode($input.json('$.Data'))", "PartitionKey": "$input.path('$.PartitionKey')"}`,
    ),
  },
  '/streams/{stream-name}/records': {
    put: method(
      'PutRecords',
      `{${STREAM}, "Records": [#foreach($elem in $input.path('$.records'))` +
        '{"Data": "$util.base64Encode($elem.data)", "PartitionKey": "$elem.partition-key"}#if($foreach.hasNext),#end#end]}',
    ),
    get: method('GetRecords', `{"ShardIterator": "$input.params('Shard-Iterator')"}`, {
      parameters: [{ name: 'Shard-Iterator', in: 'header', schema: { type: 'string' } }],
    }),
  },
  '/streams/{stream-name}/sharditerator': {
    get: method(
      'GetShardIterator',
      `{"ShardId": "$input.params('shard-id')", "ShardIteratorType": "TRIM_HORIZON", ${STREAM}}`,
      { parameters: [{ name: 'shard-id', in: 'query', schema: { type: 'string' } }] },
    ),
  },
};

const StreamName = 'apig';
const base64 = (text: string) => Buffer.from(text).toString('base64');

describe('a Kinesis proxy of the tutorial', () => {
  it.each([
    ['GET /dev/streams', {}, undefined, 'ListStreams', {}],
    ['GET /dev/streams/apig', {}, undefined, 'DescribeStream', { StreamName }],
    ['POST /dev/streams/apig', {}, { ShardCount: 2 }, 'CreateStream', { ShardCount: 2, StreamName }],
    ['POST /dev/streams/apig', {}, undefined, 'CreateStream', { ShardCount: 5, StreamName }],
    ['DELETE /dev/streams/apig', {}, undefined, 'DeleteStream', { StreamName }],
    [
      'PUT /dev/streams/apig/record',
      { 'Content-Type': 'application/json' },
      { Data: 'some data', PartitionKey: 'some key' },
      'PutRecord',
      { StreamName, Data: base64('"some data"'), PartitionKey: 'some key' },
    ],
    [
      'PUT /dev/streams/apig/records',
      { 'Content-Type': 'application/json' },
      {
        records: [
          { data: 'a', 'partition-key': '1' },
          { data: 'b', 'partition-key': '2' },
        ],
      },
      'PutRecords',
      {
        StreamName,
        Records: [
          { Data: base64('a'), PartitionKey: '1' },
          { Data: base64('b'), PartitionKey: '2' },
        ],
      },
    ],
    [
      'GET /dev/streams/apig/sharditerator?shard-id=shardId-000000000004',
      {},
      undefined,
      'GetShardIterator',
      { ShardId: 'shardId-000000000004', ShardIteratorType: 'TRIM_HORIZON', StreamName },
    ],
    ['GET /dev/streams/apig/records', { 'Shard-Iterator': 'AAA=' }, undefined, 'GetRecords', { ShardIterator: 'AAA=' }],
  ])('responds with %s', async (target, headers, body, action, expected) => {
    const gateway = makeGateway({
      document: { paths: PATHS },
      backend: () => ({ status: 400, body: Buffer.from('{"__type":"LimitExceededException"}') }),
    });
    expect(gateway.warnings).toEqual([]);
    // The tutorial has a default response only: recorded, an error of Kinesis comes as 200, its body untouched.
    expect(await gateway.send(target, { headers, body: body === undefined ? '' : JSON.stringify(body) })).toEqual({
      status: 200,
      headers: AWS_HEADERS,
      body: '{"__type":"LimitExceededException"}',
    });
    const [call] = gateway.calls;
    expect([call?.action, JSON.parse(call?.body.toString() ?? '')]).toEqual([action, expected]);
    expect(call?.headers.filter(([name]) => name === 'Content-Type')).toEqual([
      ['Content-Type', 'application/x-amz-json-1.1'],
    ]);
  });
});
