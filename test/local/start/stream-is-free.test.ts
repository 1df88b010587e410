// When callers can name the stream, so that exposing the gateway would expose every stream.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadApi } from '../../../lib/gateway/load/load-api.ts';
import { streamIsFree } from '../../../lib/local/start/stream-is-free.ts';
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
  ['no template', api(), true],
  ['a template that says no stream', api({ json: '$input.body' }), true],
  ['this project', parse(readFileSync(SPEC, 'utf8')), true],
])('%s: %s', (_what, document, free) => {
  expect(streamIsFree(document)).toBe(free);
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
  expect(streamIsFree(loadApi(readDocument(text, 'api.json'), { stage: 'dev' }).api.document.root)).toBe(true);
});
