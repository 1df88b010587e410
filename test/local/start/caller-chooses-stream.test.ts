// When callers can name the stream, so that exposing the gateway would expose every stream.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadApi } from '../../../lib/gateway/load/load-api.ts';
import { callerChoosesStream } from '../../../lib/local/start/caller-chooses-stream.ts';
import { readDocument } from '../../../lib/source/source-document.ts';
import { SPEC } from '../../support/local-gateway.ts';

const URI = 'arn:aws:apigateway:us-east-1:kinesis:action/X';
const LITERAL = { json: '{"StreamName": "orders"}' };

const api = (
  requestTemplates?: Readonly<Record<string, string>>,
  uri = URI,
  passthroughBehavior: string = 'never',
) => ({
  paths: {
    '/a': { put: { 'x-amazon-apigateway-integration': { uri, passthroughBehavior, requestTemplates } } },
  },
});

const integration = (members: Readonly<Record<string, unknown>>) => ({
  'x-amazon-apigateway-integration': { uri: URI, passthroughBehavior: 'never', ...members },
});

const unsaid = (requestTemplates: Readonly<Record<string, string>>) => ({
  paths: { '/a': { put: { 'x-amazon-apigateway-integration': { uri: URI, requestTemplates } } } },
});

test.each<[what: string, document: unknown, free: boolean]>([
  ['a literal stream', api({ json: '{"StreamName": "orders", "Data": "$x"}' }), false],
  ['a literal ARN', api({ json: '{"StreamARN":"arn:aws:kinesis:us-east-1:1:stream/s"}' }), false],
  ['an iterator alone', api({ json: '{"ShardIterator": "$input.params(\'i\')"}' }), false],
  ['another service', api(undefined, 'arn:aws:apigateway:us-east-1:sqs:action/SendMessage'), false],
  ['no integration', { paths: { '/a': { get: {} } } }, false],
  ['a literal stream, other types refused by the templates there are', api(LITERAL, URI, 'WHEN_NO_TEMPLATES'), false],
  ['a literal stream that another content type passes by', api(LITERAL, URI, 'when_no_match'), true],
  ['a literal stream that nothing keeps other content types from', unsaid(LITERAL), true],
  ['a stream from the path', api({ json: '{"StreamName": "$input.params(\'s\')"}' }), true],
  ['a stream built by a directive', api({ json: '{"StreamName": #if($x)"a"#else"b"#end}' }), true],
  ['a stream after a literal one', api({ json: '{"StreamName": "a", "StreamName": "$b"}' }), true],
  ['one free format of two', api({ a: '{"StreamName": "a"}', b: '{"StreamName": "$b"}' }), true],
  ['a pass-through that API Gateway does not know', api(LITERAL, URI, 'sometimes'), true],
  ['no template', api(), true],
  ['a template that is empty', api({ json: '' }), true],
  [
    'a template that is not a string',
    { paths: { '/a': { put: integration({ requestTemplates: { json: 5 } }) } } },
    true,
  ],
  [
    'a service that a stage variable names',
    api(undefined, 'arn:aws:apigateway:us-east-1:${stageVariables.s}:action/X'),
    true,
  ],
  ['a URI that is a stage variable', api(undefined, '${stageVariables.uri}'), true],
  ['a mock with the URI of Kinesis', { paths: { '/a': { put: integration({ type: 'mock' }) } } }, false],
  [
    'an HTTP integration with a stage variable',
    { paths: { '/a': { put: integration({ type: 'http', uri: 'https://${stageVariables.host}/' }) } } },
    false,
  ],
  ['the integration of ANY', { paths: { '/a': { 'x-amazon-apigateway-any-method': integration({}) } } }, true],
  ['an integration where none belongs', { components: { examples: [integration({})] } }, true],
  ['a template that says no stream', api({ json: '$input.body' }), true],
  ['this project', parse(readFileSync(SPEC, 'utf8')), true],
])('%s: %s', (_what, document, free) => {
  expect(callerChoosesStream(document)).toBe(free);
});

test('a uri that intrinsics hide is seen once they are resolved', () => {
  const text = JSON.stringify({
    openapi: '3.0.3',
    info: { title: 'T', version: '1' },
    paths: {
      '/a': {
        put: {
          'x-amazon-apigateway-integration': {
            type: 'aws',
            httpMethod: 'POST',
            uri: { 'Fn::Join': [':', ['arn:aws:apigateway:us-east-1', 'kinesis', 'action/PutRecord']] },
          },
        },
      },
    },
  });
  expect(callerChoosesStream(loadApi(readDocument(text, 'api.json'), { stage: 'dev' }).api.document.root)).toBe(true);
});
