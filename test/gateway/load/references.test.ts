// References, path variables and members of path items are read by one reader: the gateway knows of them what the check knows.
import { describe, expect, it } from 'vitest';
import { loadApi } from '../../../lib/gateway/index.ts';
import { readDocument } from '../../../lib/source/source-document.ts';
import { type Json, makeGateway, mockOperation, type ReadableResponse } from '../make-gateway.ts';

const ROOT = {
  'x-amazon-apigateway-request-validators': { all: { validateRequestBody: true, validateRequestParameters: true } },
  'x-amazon-apigateway-request-validator': 'all',
};
const QUERY = { in: 'query', name: 'q', required: true };
const BODY = { content: { 'application/json': { schema: { type: 'object', required: ['a'] } } } };
const ref = (group: string, name: string) => ({ $ref: `#/components/${group}/${name}` });

/** A POST to /x without query and body. */
async function post(operation: Json, components: Json): Promise<Pick<ReadableResponse, 'status' | 'body'>> {
  const paths = { '/x': { post: mockOperation({}, operation) } };
  const { status, body } = await makeGateway({ document: { ...ROOT, components, paths } }).send('POST /dev/x');
  return { status, body };
}

const MISSING = { status: 400, body: '{"message": "Missing required request parameters: [q]"}' };
const INVALID = { status: 400, body: '{"message": "Invalid request body"}' };

describe('a reference', () => {
  it.each<[what: string, operation: Json, components: Json, expected: Pick<ReadableResponse, 'status' | 'body'>]>([
    ['to a parameter', { parameters: [ref('parameters', 'a')] }, { parameters: { a: QUERY } }, MISSING],
    [
      'to a reference to a parameter',
      { parameters: [ref('parameters', 'a')] },
      { parameters: { a: ref('parameters', 'b'), b: QUERY } },
      MISSING,
    ],
    [
      'to a reference to a request body',
      { requestBody: ref('requestBodies', 'a') },
      { requestBodies: { a: ref('requestBodies', 'b'), b: BODY } },
      INVALID,
    ],
    [
      'with an escaped name, to a request body',
      { requestBody: ref('requestBodies', 'a%20b') },
      { requestBodies: { 'a b': BODY } },
      INVALID,
    ],
  ])('%s is followed', async (_what, operation, components, expected) => {
    expect(await post(operation, components)).toEqual(expected);
  });

  it('in a circle is not a parameter', async () => {
    const parameters = { a: ref('parameters', 'b'), b: ref('parameters', 'a') };
    expect(await post({ parameters: [ref('parameters', 'a')] }, { parameters })).toEqual({ status: 200, body: '' });
  });

  it('to a reference to a response declares its media types', async () => {
    const components = {
      responses: { a: ref('responses', 'b'), b: { description: 'ok', content: { 'text/plain': {} } } },
    };
    const paths = { '/x': { post: mockOperation({}, { responses: { 200: ref('responses', 'a') } }) } };
    const { headers } = await makeGateway({ document: { components, paths } }).send('POST /dev/x');
    expect(headers['content-type']).toBe('text/plain');
  });
});

describe('a path item', () => {
  const load = (paths: Json) => {
    const text = JSON.stringify({ openapi: '3.0.3', info: { title: 'T', version: '1' }, paths });
    return loadApi(readDocument(text, 'api.json'), { stage: 'dev' }).api.operations;
  };

  it('has a variable for each pair of braces, whatever stands between them', () => {
    const [operation] = load({ '/{a+b}/{rest+}': { get: mockOperation() } });
    expect(operation?.parameters).toEqual([
      { in: 'path', name: 'a+b', required: true },
      { in: 'path', name: 'rest', required: true },
    ]);
  });

  it('has operations for the members that are methods, and for no others', () => {
    const operations = load({ '/x': { Get: mockOperation(), constructor: mockOperation(), trace: mockOperation() } });
    expect(operations.map(({ method }) => method)).toEqual(['GET']);
  });
});
