// The copy of the document that try-it-out starts from: it names the stream that was created.
import { expect, test } from 'vitest';
import { documentForPage } from '../../../lib/local/page/document/document-for-page.ts';

type Json = Readonly<Record<string, unknown>>;

const shown = (document: Json, stream: string | undefined = 'orders'): Json =>
  documentForPage({ document, stream, stage: 'dev', title: '', text: '', isJson: false });

/** The parameter of the only operation. */
const inOperation = (parameter: Json): Json => ({ paths: { '/{id}': { put: { parameters: [parameter] } } } });
const SERVERS = [{ url: '/dev', description: 'The API on this machine.' }];

test.each<[what: string, given: Json, expected: Json]>([
  [
    'its example and default',
    { name: 'stream-name', in: 'path', example: 'a', schema: { type: 'string', default: 'a', maxLength: 5 } },
    { name: 'stream-name', in: 'path', example: 'orders', schema: { type: 'string', default: 'orders', maxLength: 5 } },
  ],
  [
    'the example of its schema',
    { name: 'streamId', in: 'query', required: true, schema: { type: 'string', example: 'a' } },
    { name: 'streamId', in: 'query', required: true, example: 'orders', schema: { type: 'string' } },
  ],
  [
    'its examples',
    { name: 'Stream', in: 'header', required: true, examples: { one: { value: 'a' } } },
    { name: 'Stream', in: 'header', required: true, example: 'orders' },
  ],
  [
    'nothing, with a schema elsewhere',
    { name: 'stream', in: 'path', schema: { $ref: '#/components/schemas/Name' } },
    { name: 'stream', in: 'path', example: 'orders', schema: { $ref: '#/components/schemas/Name' } },
  ],
])('a parameter for the stream names it in place of %s', (_what, given, expected) => {
  expect(shown(inOperation(given))).toEqual({ ...inOperation(expected), servers: SERVERS });
});

test('a Swagger 2.0 document has its stage as base path, the host of the page, and a stream as default', () => {
  const given = {
    swagger: 2,
    host: 'api.example.com',
    basePath: '/v1',
    schemes: ['https'],
    ...inOperation({ name: 'stream-name', in: 'path', type: 'string', 'x-example': 'a' }),
    parameters: { Stream: { name: 'stream', in: 'path', type: 'string', default: 'a' } },
  };
  expect(shown(given)).toEqual({
    swagger: '2.0',
    basePath: '/dev',
    ...inOperation({ name: 'stream-name', in: 'path', type: 'string', default: 'orders' }),
    parameters: { Stream: { name: 'stream', in: 'path', type: 'string', default: 'orders' } },
  });
});

test.each<Json>([
  { name: 'exclusive-start-stream-name', in: 'query', example: 'a' },
  { name: 'stream-arn', in: 'path', example: 'arn:aws:kinesis:us-east-1:000000000000:stream/a' },
  { name: 'shard-id', in: 'path', example: 'a' },
  { $ref: '#/components/parameters/x' },
])('%j is left alone', (parameter) => {
  expect(shown(inOperation(parameter))).toEqual({ ...inOperation(parameter), servers: SERVERS });
});

test('parameters of path items and components are changed, too, and the document given is not', () => {
  const parameter = { name: 'stream', in: 'path', example: 'a' };
  const document = { paths: { '/': { parameters: [parameter] } }, components: { parameters: { s: parameter } } };
  const renamed = { ...parameter, example: 'orders' };
  expect(shown(document)).toEqual({
    paths: { '/': { parameters: [renamed] } },
    components: { parameters: { s: renamed } },
    servers: SERVERS,
  });
  expect(parameter.example).toBe('a');
});

test('without a stream, and where a document is not as it should be, only the servers differ', () => {
  const document = inOperation({ name: 'stream', in: 'path', example: 'a' });
  expect(documentForPage({ document, stream: undefined, stage: 'dev', title: '', text: '', isJson: false })).toEqual({
    ...document,
    servers: SERVERS,
  });
  const broken = { paths: { a: null, b: { put: 1, parameters: 'x' }, c: [] }, components: 7 };
  expect(shown(broken)).toEqual({ ...broken, servers: SERVERS });
});
