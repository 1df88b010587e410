// Reading a whole document: which operations there are, and that every place is the place of what was read.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { MappingTemplate } from '../../../lib/apigateway/read/mapping-template.ts';
import type { MessageBody } from '../../../lib/apigateway/read/media-content.ts';
import type { Operation } from '../../../lib/apigateway/read/operation.ts';
import type { ParameterMapping } from '../../../lib/apigateway/read/parameter-mapping.ts';
import { type ApiDocument, readApi } from '../../../lib/apigateway/read/read-api.ts';
import { followReference } from '../../../lib/apigateway/read/reference.ts';
import { isObject, type JsonObject, objectOf } from '../../../lib/base/index.ts';
import { lookUp, readDocument } from '../../../lib/source/index.ts';
import { everyReplacement } from '../../support/every-replacement.ts';

const TEXT = readFileSync('spec/openapi.yaml', 'utf8');
const SHIPPED = objectOf(readDocument(TEXT, 'spec/openapi.yaml').value);

describe('the operations of a document', () => {
  it.each<readonly [string, unknown, readonly string[]]>([
    // API Gateway Developer Guide, "x-amazon-apigateway-any-method object"; the seven methods that ANY stands for.
    [
      'each method that API Gateway has',
      methods('get', 'put', 'post', 'delete', 'options', 'head', 'patch'),
      ['GET', 'PUT', 'POST', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH'],
    ],
    ['ANY', methods('x-amazon-apigateway-any-method'), ['ANY']],
    ['a method in any case', methods('Get', 'PUT'), ['GET', 'PUT']],
    ['no method that OpenAPI alone has', methods('trace', 'get'), ['GET']],
    ['no other member of a path item', methods('parameters', 'summary', 'servers', 'x-mine', 'connect'), []],
    ['no method that is not an object', { get: null, put: 'x', post: [] }, []],
    ['none of a path item that is not an object', 'get', []],
  ])('are %s', (_what, item, expected) => {
    const { operations } = readApi({ paths: { '/a/{b}': item } });
    expect(operations.map(({ method }) => method)).toEqual(expected);
    expect(operations.map(({ title }) => title)).toEqual(expected.map((method) => `${method} /a/{b}`));
  });

  it('are listed in the order of the document', () => {
    const { operations } = readApi({ paths: { '/b': methods('put', 'get'), '/a': methods('get') } });
    expect(operations.map(({ title }) => title)).toEqual(['PUT /b', 'GET /b', 'GET /a']);
  });

  it.each([undefined, null, [], 'none'])('are none where paths is %j', (paths) => {
    expect(readApi({ paths }).operations).toEqual([]);
  });
});

/** A small document with everything that has a place. */
const SMALL: JsonObject = {
  paths: {
    '/a/{b}': {
      parameters: [{ $ref: '#/components/parameters/B' }],
      post: {
        operationId: 'x',
        parameters: [{ name: 'c~d', in: 'query' }],
        requestBody: { $ref: '#/components/requestBodies/Body' },
        responses: { 200: { content: { 'a/b': { schema: {} } } }, 500: { $ref: '#/components/responses/Failed' } },
        security: [{ Key: [] }],
        'x-amazon-apigateway-request-validator': 'all',
        'x-amazon-apigateway-integration': {
          type: 'mock',
          requestTemplates: { 'application/json': '{}' },
          requestParameters: { 'integration.request.header.X': "'a'" },
          responses: {
            '2\\d{2}': {
              statusCode: 200,
              responseTemplates: { 'text/plain': '' },
              responseParameters: { 'method.response.header.X': "'a'" },
            },
          },
        },
      },
    },
  },
  security: [{ Key: [] }],
  components: {
    parameters: { B: { name: 'b', in: 'path' } },
    requestBodies: { Body: { content: { 'application/json': { schema: {} } } } },
    responses: { Failed: { content: {} } },
    securitySchemes: { Key: { type: 'apiKey' } },
  },
  'x-amazon-apigateway-binary-media-types': ['image/png', 'application/*'],
  'x-amazon-apigateway-request-validator': 'all',
  'x-amazon-apigateway-gateway-responses': {
    DEFAULT_4XX: {
      responseTemplates: { 'application/json': '{}' },
      responseParameters: { 'gatewayresponse.header.X': "'a'" },
    },
  },
};

describe('the places of a document', () => {
  it('are those of what was read, in the shipped document', () => {
    const api = readApi(SHIPPED);
    expect(api.operations).toHaveLength([...TEXT.matchAll(/^ +operationId:/gm)].length);
    expect(api.operations.filter(({ integration }) => integration?.uri?.action === undefined)).toEqual([]);
    expect(placesOf(api).filter((place) => !holds(SHIPPED, place))).toEqual([]);
  });

  it('are of every kind in the small document', () => {
    // Of the operation itself, its 2 parameters, body, 2 responses and validator: 1 + 2 + 2 + 3 + 1; of its integration
    // 3 and of its response 3; of the gateway response 3, the scheme, 2 binary media types and the validator of the root.
    expect(placesOf(readApi(SMALL))).toHaveLength(9 + 6 + 7);
  });

  it.each([[null], ['text'], [7], [[]], [{ $ref: '#/components' }], [{ toString: 1 }]])(
    'are those of what was read, with %j in any place',
    (replacement) => {
      for (const root of everyReplacement(SMALL, replacement)) {
        if (!isObject(root)) continue;
        expect(placesOf(readApi(root)).filter((place) => !holds(root, place))).toEqual([]);
      }
    },
  );
});

type Place = readonly [pointer: string, value: unknown];

/** Whether the value is at the pointer; an empty object also represents a value that is not an object. */
function holds(root: JsonObject, [pointer, value]: Place): boolean {
  const there = lookUp(root, `#${encodeURI(pointer)}`);
  return there === value || (isObject(value) && Object.keys(value).length === 0 && !isObject(there));
}

function placesOf(api: ApiDocument): Place[] {
  return [
    ...api.operations.flatMap((operation) => [
      ...operationPlaces(api.root, operation),
      ...integrationPlaces(operation),
    ]),
    ...api.gatewayResponses.flatMap(({ pointer, value, templates, headers }): Place[] => [
      [pointer, value],
      ...templates.flatMap((template) => templatePlaces(template)),
      ...headers.flatMap(mappingPlaces),
    ]),
    ...[...api.securitySchemes.values()].map(({ pointer, value }): Place => [pointer, value]),
    ...api.binaryMediaTypes.map(({ pointer, mediaType }): Place => [pointer, mediaType]),
    [api.validation.pointer, api.validation.name],
  ];
}

function operationPlaces(root: JsonObject, operation: Operation): Place[] {
  return [
    [operation.pointer, operation.value],
    ...operation.parameters.map(({ pointer, value }): Place => {
      const found = followReference(root, lookUp(root, `#${encodeURI(pointer)}`), pointer);
      return [found?.pointer ?? 'nowhere', value];
    }),
    ...bodyPlaces(operation.requestBody),
    ...[...operation.responses.values()].flatMap(bodyPlaces),
    [operation.validation.pointer, operation.validation.name],
  ];
}

function bodyPlaces({ value, valuePointer, content }: MessageBody): Place[] {
  if (valuePointer === undefined) return [];
  return [[valuePointer, value], ...content.map(({ schemaPointer, schema }): Place => [schemaPointer, schema ?? {}])];
}

function integrationPlaces({ integration }: Operation): Place[] {
  if (!integration) return [];
  return [
    [integration.pointer, integration.value],
    ...integration.templates.flatMap(templatePlaces),
    ...integration.parameters.flatMap(mappingPlaces),
    ...integration.responses.flatMap(({ pointer, value, templates, headers }): Place[] => [
      [pointer, value],
      ...templates.flatMap(templatePlaces),
      ...headers.flatMap(mappingPlaces),
    ]),
  ];
}

function templatePlaces({ pointer, source }: MappingTemplate): Place[] {
  return source === undefined ? [] : [[pointer, source]];
}

function mappingPlaces({ pointer, expression }: ParameterMapping): Place[] {
  return [[pointer, expression]];
}

function methods(...members: string[]): JsonObject {
  return Object.fromEntries(members.map((member) => [member, {}]));
}
