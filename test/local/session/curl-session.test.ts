// The curl lines for a document of somebody else: only lines that can work. That ours work is seen in ../local.test.ts.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readApi } from '../../../lib/apigateway/index.ts';
import { curlSession } from '../../../lib/local/session/curl-session.ts';

type Json = Readonly<Record<string, unknown>>;

const target = { url: 'http://127.0.0.1:4500/dev', stream: 'my-stream', hasOneShard: true };
const STREAM = { name: 'stream-name', in: 'path', required: true, schema: { type: 'string' } };

const operation = (action: string, template: string | undefined, members: Json = {}) => ({
  parameters: [STREAM],
  'x-amazon-apigateway-integration': {
    uri: `arn:aws:apigateway:us-east-1:kinesis:action/${action}`,
    ...(template !== undefined && { requestTemplates: { 'application/json': template } }),
  },
  ...members,
});
const optional = (name: string, place: string) => ({ name, in: place, required: false, schema: { type: 'string' } });

// As in the API Gateway Developer Guide: no examples, nothing required but the stream.
test('a document of the tutorial gets a session that writes a record and reads it back', () => {
  const session = curlSession(
    readApi({
      paths: {
        '/streams/{stream-name}/record': {
          put: operation(
            'PutRecord',
            `{"Data": "$util.base64Encode($input.json('$.Data'))", "PartitionKey": "$input.path('$.PartitionKey')"}`,
          ),
        },
        '/streams/{stream-name}/records': {
          put: operation(
            'PutRecords',
            `#foreach($elem in $input.path('$.records')) {"Data": "$util.base64Encode($elem.data)", "PartitionKey": "$elem.partition-key"} #end`,
            { requestBody: { required: true, content: { 'application/json': { schema: { type: 'object' } } } } },
          ),
          get: operation('GetRecords', `{"ShardIterator": "$input.params('Shard-Iterator')"}`, {
            parameters: [STREAM, optional('Shard-Iterator', 'header')],
          }),
        },
        '/streams/{stream-name}/sharditerator': {
          get: operation('GetShardIterator', `{"ShardId": "$input.params('shard-id')"}`, {
            parameters: [STREAM, optional('shard-id', 'query'), optional('timestamp', 'query')],
          }),
        },
      },
    }),
    target,
  );
  const streams = 'http://127.0.0.1:4500/dev/streams/my-stream';
  const json = "-H 'Content-Type: application/json'";
  expect(session).toEqual([
    `curl -X PUT ${streams}/record ${json} -d '{"Data":"some data","PartitionKey":"some key"}'; echo`,
    `curl -X PUT ${streams}/records ${json} -d '{"records":[{"data":"some data","partition-key":"some key"}]}'; echo`,
    `ITERATOR=$(curl -s '${streams}/sharditerator?shard-id=shardId-000000000000' | sed 's/.*"ShardIterator" *: *"\\([^"]*\\)".*/\\1/')`,
    `curl ${streams}/records -H "Shard-Iterator: $ITERATOR"; echo`,
  ]);
});

test.each<[what: string, action: string, template: string | undefined, members: Json, body: string | undefined]>([
  ['that needs no body', 'PutRecord', '{"Data": "eA=="}', {}, ''],
  ['that has an example', 'PutRecord', '$input.body', withExample({ a: 1 }), ` -d '{"a":1}'`],
  ['that reads members nobody describes', 'PutRecord', `{"Data": "$input.path('$.text')"}`, {}, undefined],
  ['that passes its body on', 'PutRecord', undefined, {}, undefined],
])('an operation %s', (_what, action, template, members, body) => {
  const document = { paths: { '/{stream-name}': { put: operation(action, template, members) } } };
  const session = curlSession(readApi(document), target);
  const json = body ? " -H 'Content-Type: application/json'" : '';
  expect(session).toEqual(
    body === undefined ? [] : [`curl -X PUT http://127.0.0.1:4500/dev/my-stream${json}${body}; echo`],
  );
});

function withExample(example: Json): Json {
  return { requestBody: { content: { 'application/json': { example } } } };
}

test.each<[what: string, path: string, item: Json]>([
  ['named by another integration URI', '/{stream-name}', { put: operation('PutRecord?a=b', '{}') }],
  [
    'with its parameter behind two references',
    '/{id}',
    { put: operation('PutRecord', '{}', { parameters: [ref('a')] }) },
  ],
  [
    'with a name of a reference escaped',
    '/{id}',
    { put: operation('PutRecord', '{}', { parameters: [ref('c~1d%20e')] }) },
  ],
  [
    'that overrides a parameter of its path item',
    '/{stream-name}',
    {
      parameters: [required('q')],
      put: operation('PutRecord', '{}', { parameters: [STREAM, optional('q', 'query')] }),
    },
  ],
])('an operation %s is read as the gateway reads it', (_what, path, item) => {
  const id = { name: 'id', in: 'path', required: true, example: 'my-stream' };
  const components = { parameters: { a: ref('b'), b: id, 'c/d e': id } };
  expect(curlSession(readApi({ paths: { [path]: item }, components }), target)).toEqual([
    'curl -X PUT http://127.0.0.1:4500/dev/my-stream; echo',
  ]);
});

function ref(name: string): Json {
  return { $ref: `#/components/parameters/${name}` };
}

function required(name: string): Json {
  return { ...optional(name, 'query'), required: true };
}

// The four routes of the project's own document, each with what the response of the one before has.
const FOUR: Json = {
  '/{stream-name}/record': { put: operation('PutRecord', '{"Data": "eA=="}') },
  '/{stream-name}/sharditerator': {
    get: operation('GetShardIterator', '{}', {
      parameters: [STREAM, { ...optional('shard-id', 'query'), example: 'shardId-000000000000' }],
    }),
  },
  '/{stream-name}/records': {
    get: operation('GetRecords', '{}', { parameters: [STREAM, optional('Shard-Iterator', 'header')] }),
  },
};
const several = { ...target, hasOneShard: false };

test('with several shards, the session reads the one that PutRecord named', () => {
  const base = 'http://127.0.0.1:4500/dev/my-stream';
  expect(curlSession(readApi({ paths: FOUR }), several)).toEqual([
    `RESPONSE=$(curl -s -X PUT ${base}/record); echo "$RESPONSE"`,
    `SHARD=$(echo "$RESPONSE" | sed 's/.*"ShardId" *: *"\\([^"]*\\)".*/\\1/')`,
    `ITERATOR=$(curl -s "${base}/sharditerator?shard-id=$SHARD" | sed 's/.*"ShardIterator" *: *"\\([^"]*\\)".*/\\1/')`,
    `curl ${base}/records -H "Shard-Iterator: $ITERATOR"; echo`,
  ]);
});

test('without PutRecord, the session reads the first shard', () => {
  const { '/{stream-name}/record': _record, ...paths } = FOUR;
  expect(curlSession(readApi({ paths }), several)[0]).toContain('shard-id=shardId-000000000000');
});

test('the API key goes with the operations that require one, and no other', () => {
  const security = [{ key: [] }];
  const paths = {
    '/{stream-name}/record': { put: operation('PutRecord', '{}', { security }) },
    '/{stream-name}/records': { put: operation('PutRecords', '{}') },
  };
  const components = { securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'x-api-key' } } };
  expect(curlSession(readApi({ paths, components }), { ...target, apiKey: "it's secret" })).toEqual([
    `curl -X PUT http://127.0.0.1:4500/dev/my-stream/record -H 'x-api-key: it'\\''s secret'; echo`,
    'curl -X PUT http://127.0.0.1:4500/dev/my-stream/records; echo',
  ]);
});

test.each(['`touch x`', '$(touch x)', "'; touch x; '", '"; touch x; "', '\n touch x'])(
  'a document with %j in its paths and examples runs nothing in the shell',
  (hostile) => {
    const parameters = [
      STREAM,
      { name: 'a', in: 'query', required: true, example: hostile },
      { name: 'b', in: 'header', required: true, example: hostile },
      optional('shard-id', 'query'),
    ];
    const paths = {
      [`/${hostile}/{stream-name}/record`]: {
        put: operation('PutRecord', '{}', { parameters, ...withExample({ hostile }) }),
      },
      [`/${hostile}/{stream-name}/i`]: { get: operation('GetShardIterator', '{}', { parameters }) },
    };
    for (const one of [target, several]) {
      const session = curlSession(readApi({ paths }), one).join('\n');
      expect(session).toContain('touch');
      const folder = mkdtempSync(join(tmpdir(), 'session-'));
      execFileSync('sh', ['-c', `curl() { :; }\n${session}`], { cwd: folder, stdio: 'pipe' });
      expect(readdirSync(folder)).toEqual([]);
      rmSync(folder, { recursive: true });
    }
  },
);
