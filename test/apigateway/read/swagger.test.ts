// Swagger 2.0 as the same typed operations as OpenAPI 3.0, with the places of the file itself.
import { describe, expect, it } from 'vitest';
import { readApi } from '../../../lib/apigateway/read/read-api.ts';

const ITEM = '/paths/~1a~1{b}';
const KEY = { type: 'apiKey', name: 'x-api-key', in: 'header' };
const BODY = { name: 'Body', in: 'body', required: true, schema: { $ref: '#/definitions/A' } };

function document(operation: object, members: object = {}, item: object = {}) {
  const { operations, ...api } = readApi({
    swagger: '2.0',
    paths: { '/a/{b}': { ...item, post: operation } },
    definitions: { A: { type: 'object' } },
    securityDefinitions: { key: KEY },
    ...members,
  });
  const [only] = operations;
  if (!only) throw new Error('no operation');
  return { ...api, operation: only };
}

describe('Swagger 2.0', () => {
  it('has its models in definitions and its security schemes in securityDefinitions', () => {
    const { specification, schemas, securitySchemes } = document({});
    expect(specification).toBe('swagger-2.0');
    expect(schemas).toEqual([{ name: 'A', value: { type: 'object' }, pointer: '/definitions/A' }]);
    expect([...securitySchemes.values()]).toEqual([
      { name: 'key', value: KEY, pointer: '/securityDefinitions/key', kind: 'api-key' },
    ]);
  });

  it('has the body parameter as request body, once for each media type of consumes', () => {
    const { requestBody, parameters } = document({
      consumes: ['application/json', 'text/plain'],
      parameters: [{ name: 'q', in: 'query', type: 'string' }, BODY],
    }).operation;
    expect(requestBody).toMatchObject({ pointer: `${ITEM}/post/parameters/1`, value: { required: true } });
    expect(requestBody.content.map(({ mediaType, schemaPointer }) => [mediaType, schemaPointer])).toEqual([
      ['application/json', `${ITEM}/post/parameters/1/schema`],
      ['text/plain', `${ITEM}/post/parameters/1/schema`],
    ]);
    expect(parameters.map(({ name, schema }) => [name, schema])).toEqual([
      ['q', { name: 'q', in: 'query', type: 'string' }],
    ]);
  });

  it('has a body of the path item and of a reference where they are written', () => {
    expect(document({}, {}, { parameters: [BODY] }).operation.requestBody).toMatchObject({
      pointer: `${ITEM}/parameters/0`,
      valuePointer: `${ITEM}/parameters/0`,
    });
    const shared = { parameters: { Body: BODY } };
    expect(document({ parameters: [{ $ref: '#/parameters/Body' }] }, shared).operation.requestBody).toMatchObject({
      pointer: `${ITEM}/post/parameters/0`,
      valuePointer: '/parameters/Body',
      content: [{ mediaType: 'application/json', schemaPointer: '/parameters/Body/schema' }],
    });
  });

  it.each<[what: string, operation: object, root: object, expected: string[]]>([
    ['of the operation', { consumes: ['text/a'] }, { consumes: ['text/b'] }, ['text/a']],
    ['of the root', {}, { consumes: ['text/b'] }, ['text/b']],
    ['JSON when nothing lists any', {}, {}, ['application/json']],
    ['JSON for an empty list', { consumes: [] }, {}, ['application/json']],
  ])('has the media types %s', (_what, operation, root, expected) => {
    const { requestBody } = document({ ...operation, parameters: [BODY] }, root).operation;
    expect(requestBody.content.map(({ mediaType }) => mediaType)).toEqual(expected);
  });

  it('has no request body without a body parameter', () => {
    expect(document({ parameters: [{ name: 'f', in: 'formData', type: 'file' }] }).operation).toMatchObject({
      requestBody: { valuePointer: undefined, content: [] },
      parameters: [{ name: 'f', in: 'formData' }],
    });
  });

  it('has the schema, the headers and the examples of a response', () => {
    const { responses } = document(
      {
        produces: ['application/json'],
        responses: {
          '200': {
            headers: { A: { type: 'string' } },
            schema: { type: 'object' },
            examples: { 'application/json': { a: 1 } },
          },
          '404': { description: 'none' },
          '500': { $ref: '#/responses/Failed' },
        },
      },
      { responses: { Failed: { schema: { type: 'array' } } } },
    ).operation;
    expect(responses.get('200')).toMatchObject({
      value: { headers: { A: { type: 'string' } } },
      content: [
        {
          mediaType: 'application/json',
          value: { example: { a: 1 } },
          schemaPointer: `${ITEM}/post/responses/200/schema`,
        },
      ],
    });
    expect(responses.get('404')?.content).toEqual([]);
    expect(responses.get('500')).toMatchObject({
      pointer: `${ITEM}/post/responses/500`,
      valuePointer: '/responses/Failed',
      content: [{ schemaPointer: '/responses/Failed/schema' }],
    });
  });
});
