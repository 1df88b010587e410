import { describe, expect, it } from 'vitest';
import {
  type Json,
  MOCK_HEADERS,
  makeGateway,
  mockOperation,
  type ReadableResponse,
  refusal,
} from '../make-gateway.ts';

const OK: ReadableResponse = { status: 200, headers: MOCK_HEADERS, body: '' };
const INVALID = refusal(400, 'BadRequestException', '{"message": "Invalid request body"}');

/** A POST whose JSON body is validated against a schema. */
function validated(schema: Json, document: Json = {}, type = 'application/json') {
  const operation = mockOperation(
    { requestTemplates: { 'application/json': '{"statusCode": 200}', $default: '{"statusCode": 200}' } },
    { requestBody: { content: { [type]: { schema } } }, 'x-amazon-apigateway-request-validator': 'body' },
  );
  return makeGateway({
    document: {
      'x-amazon-apigateway-request-validators': { body: { validateRequestBody: true } },
      paths: { '/x': { post: operation, get: operation } },
      ...document,
    },
  });
}

const NEEDS_A = { type: 'object', required: ['a'] };

describe('the body validator', () => {
  it.each([
    ['{"a": 1}', NEEDS_A, OK],
    ['{"b": 1}', NEEDS_A, INVALID],
    ['not JSON', NEEDS_A, INVALID],
    ['{"a": 1', NEEDS_A, INVALID],
    // Recorded: an absent body counts as {}.
    ['', NEEDS_A, INVALID],
    ['', { type: 'object' }, OK],
    ['', { type: 'array', items: {} }, INVALID],
    // Recorded: oneOf, null and format as JSON Schema draft 4 has them; format is not enforced.
    ['null', { type: 'null' }, OK],
    ['{"a": null}', { properties: { a: { type: ['string', 'null'] } } }, OK],
    ['{"a": null}', { properties: { a: { type: 'string' } } }, INVALID],
    ['1', { oneOf: [{ type: 'integer' }, { type: 'number' }] }, INVALID],
    ['1.5', { oneOf: [{ type: 'integer' }, { type: 'number' }] }, OK],
    ['{"a": "no base64"}', { properties: { a: { type: 'string', format: 'byte' } } }, OK],
    ['{"a": "no date"}', { properties: { a: { type: 'string', format: 'date-time' } } }, OK],
    // Developer guide, important notes: nullable is not supported.
    ['{"a": null}', { properties: { a: { type: 'string', nullable: true } } }, INVALID],
    ['{"nullable": 1}', { properties: { nullable: { type: 'string' } } }, INVALID],
    // Draft 4: exclusiveMinimum is a boolean beside minimum.
    ['1', { minimum: 1, exclusiveMinimum: true }, INVALID],
    ['{"a": 1}', { properties: { a: { type: 'string' } }, 'x-anything': { type: 'wrong' } }, INVALID],
  ])('%s against %j', async (body, schema, expected) => {
    expect(await validated(schema).send('POST /dev/x', { body })).toEqual(expected);
  });

  it.each([
    ['"a"', { $ref: '#/components/schemas/Self' }, 500, /^Execution failed .* nested too deeply$/],
    // That is not the fault of the model.
    [
      `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
      { $ref: '#/components/schemas/Nest' },
      400,
      /: \[the body is nested more than 400 levels deep\]$/,
    ],
  ])('responds without a stack in the log when %.10s… runs out of it in %j', async (body, schema, status, reason) => {
    const gateway = validated(schema, {
      components: {
        schemas: {
          Self: { allOf: [{ $ref: '#/components/schemas/Self' }] },
          Nest: { type: 'array', items: { $ref: '#/components/schemas/Nest' } },
        },
      },
    });
    expect(await gateway.send('POST /dev/x', { body })).toMatchObject({ status });
    expect(gateway.traces.at(-1)?.reason).toMatch(reason);
  });

  it.each([
    ['^[a-z]+$', '"abc"', OK],
    ['^[a-z]+$', '"abc1"', INVALID],
    ['b', '"abc"', OK],
    // Java's own: a possessive repetition, and a class of Unicode.
    ['^a++$', '"aaa"', OK],
    ['^\\p{Lu}$', '"É"', OK],
    ['^\\p{Lu}$', '"é"', INVALID],
  ])('finds the pattern %s in %s as Java does', async (pattern, body, expected) => {
    expect(await validated({ type: 'string', pattern }).send('POST /dev/x', { body })).toEqual(expected);
  });

  it('distinguishes the patterns of one model', async () => {
    const gateway = validated({ properties: { a: { pattern: '^a$' }, b: { pattern: '^b$' } } });
    expect(await gateway.send('POST /dev/x', { body: '{"a": "a", "b": "b"}' })).toEqual(OK);
    expect(await gateway.send('POST /dev/x', { body: '{"a": "a", "b": "a"}' })).toEqual(INVALID);
  });

  it('responds with 500 when a pattern would go on for hours', async () => {
    const gateway = validated({ type: 'string', pattern: '^(a+)+$' });
    expect(await gateway.send('POST /dev/x', { body: `"${'a'.repeat(60)}!"` })).toMatchObject({ status: 500 });
    expect(gateway.traces.at(-1)?.reason).toContain('A pattern of the model failed for this body.');
    expect(await gateway.send('POST /dev/x', { body: '"aaa"' })).toEqual(OK);
  });

  it('asks for a body by its model alone, not by requestBody.required', async () => {
    const requestBody = { required: true, content: { 'application/json': { schema: { type: 'object' } } } };
    const operation = mockOperation({}, { requestBody, 'x-amazon-apigateway-request-validator': 'body' });
    const gateway = validated({}, { paths: { '/x': { post: operation } } });
    expect(await gateway.send('POST /dev/x')).toEqual(OK);
  });

  it('runs on GET as well', async () => {
    expect(await validated(NEEDS_A).send('GET /dev/x')).toEqual(INVALID);
  });

  it.each([
    // Developer guide, request validation: without a model for the content type there is no validation.
    ['application/json', 'text/plain', OK],
    ['application/json', 'application/json; charset=utf-8', INVALID],
    ['application/json', 'APPLICATION/JSON', INVALID],
    ['text/csv', 'application/json', OK],
    ['$default', 'text/plain', INVALID],
  ])('with a model for %s sees a body of %s', async (type, contentType, expected) => {
    const headers = { 'Content-Type': contentType };
    expect(await validated(NEEDS_A, {}, type).send('POST /dev/x', { headers, body: '{}' })).toEqual(expected);
  });

  it('follows references, circular ones too', async () => {
    const components = {
      schemas: {
        Person: { type: 'object', required: ['house'], properties: { house: { $ref: '#/components/schemas/House' } } },
        House: { properties: { owners: { type: 'array', items: { $ref: '#/components/schemas/Person' } } } },
      },
    };
    const gateway = validated({ $ref: '#/components/schemas/Person' }, { components });
    expect(await gateway.send('POST /dev/x', { body: '{"house": {"owners": [{"house": {}}]}}' })).toEqual(OK);
    expect(await gateway.send('POST /dev/x', { body: '{"house": {"owners": [{}]}}' })).toEqual(INVALID);
  });

  it('follows a model by the URL that an export gives it', async () => {
    const components = { schemas: { Named: NEEDS_A } };
    const gateway = validated(
      { $ref: 'https://apigateway.amazonaws.com/restapis/abc123/models/Named' },
      { components },
    );
    expect(await gateway.send('POST /dev/x', { body: '{}' })).toEqual(INVALID);
    expect(await gateway.send('POST /dev/x', { body: '{"a": 1}' })).toEqual(OK);
  });

  it('reports a schema that cannot be used, and responds with 500 to its content type', async () => {
    const gateway = validated({ type: 'object', required: 'a' });
    expect(gateway.warnings.map(({ file, message }) => [file, message.split(':')[0]])).toEqual([
      ['api.json', 'The schema cannot be used, and requests of this type get 500'],
      ['api.json', 'The schema cannot be used, and requests of this type get 500'],
    ]);
    expect((await gateway.send('POST /dev/x', { body: '{}' })).status).toBe(500);
  });

  it('gives the errors to a gateway response and to the log', async () => {
    const gateway = validated(NEEDS_A, {
      'x-amazon-apigateway-gateway-responses': {
        BAD_REQUEST_BODY: {
          responseTemplates: {
            'application/json':
              '{"message": $context.error.messageString, "errors": "$context.error.validationErrorString"}',
          },
        },
      },
    });
    const response = await gateway.send('POST /dev/x', { body: '{}' });
    expect(JSON.parse(response.body)).toEqual({
      message: 'Invalid request body',
      errors: '[object has missing required properties (["a"])]',
    });
    expect(gateway.traces[0]?.reason).toBe(
      'Request body does not match model schema for content type application/json: ' +
        '[object has missing required properties (["a"])]',
    );
  });
});
