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
const missing = (names: string) =>
  refusal(400, 'BadRequestException', `{"message": "Missing required request parameters: [${names}]"}`);

/** A validated GET with parameters of its own. */
function send(parameters: readonly Json[], target: string, headers: Json = {}, path = '/x/{issuer}') {
  const operation = mockOperation({}, { parameters, 'x-amazon-apigateway-request-validator': 'parameters' });
  return makeGateway({
    document: {
      'x-amazon-apigateway-request-validators': { parameters: { validateRequestParameters: true } },
      paths: { [path]: { get: operation } },
    },
  }).send(target, { headers });
}

const ALL = [
  { in: 'query', name: 'qs1', required: true },
  { in: 'path', name: 'issuer', required: true },
  { in: 'header', name: 'x-header-param', required: true },
  { in: 'query', name: 'optional' },
];

describe('the parameter validator', () => {
  it.each([
    // Recorded: header, path, query, joined by a comma and a space. A path variable that the path does not have is always missing.
    ['GET /dev/x', {}, missing('x-header-param, issuer, qs1'), '/x'],
    ['GET /dev/x/i', {}, missing('x-header-param, qs1'), undefined],
    ['GET /dev/x/i?qs1=1', { 'x-header-param': '1' }, OK, undefined],
    // Developer Guide: an empty or whitespace-only value counts as missing.
    ['GET /dev/x/i?qs1=', { 'x-header-param': '1' }, missing('qs1'), undefined],
    ['GET /dev/x/i?qs1=+', { 'x-header-param': '1' }, missing('qs1'), undefined],
    ['GET /dev/x/i?qs1', { 'x-header-param': ' ' }, missing('x-header-param, qs1'), undefined],
    // HTTP/2 clients send lower-case names, and documents with X-Names serve them.
    ['GET /dev/x/i?qs1=1', { 'X-Header-Param': '1' }, OK, undefined],
    ['GET /dev/x/i?QS1=1', { 'x-header-param': '1' }, missing('qs1'), undefined],
  ])('responds with %s with %j as AWS does', async (target, headers, expected, path) => {
    expect(await send(ALL, target, headers, path)).toEqual(expected);
  });

  it('lists the parameters of one place by name', async () => {
    const parameters = ['b', 'a', 'c'].map((name) => ({ in: 'query', name, required: true }));
    expect(await send(parameters, 'GET /dev/x/i')).toEqual(missing('a, b, c'));
  });

  it('takes every parameter of the path for required, as import does', async () => {
    const parameters = ['issuer', 'other'].map((name) => ({ in: 'path', name, required: false }));
    expect(await send(parameters, 'GET /dev/x/i')).toEqual(missing('other'));
  });

  it('looks at presence only, whatever the schema says', async () => {
    const parameters = [{ in: 'query', name: 'n', required: true, schema: { type: 'integer', enum: [1] } }];
    expect(await send(parameters, 'GET /dev/x/i?n=abc')).toEqual(OK);
  });

  it('does not see headers that the front end consumes', async () => {
    const parameters = [{ in: 'header', name: 'TE', required: true }];
    expect(await send(parameters, 'GET /dev/x/i', { TE: 'trailers' })).toEqual(missing('TE'));
  });
});

describe('a validator', () => {
  const body = { content: { 'application/json': { schema: { type: 'object', required: ['a'] } } } };
  const parameters = [{ in: 'query', name: 'q', required: true }];
  const validators = {
    all: { validateRequestParameters: true, validateRequestBody: true },
    none: { validateRequestParameters: false, validateRequestBody: false },
  };
  const send = (root: Json, own: Json, target: string, text = '') =>
    makeGateway({
      document: {
        'x-amazon-apigateway-request-validators': validators,
        paths: { '/x': { parameters, post: mockOperation({}, { requestBody: body, ...own }) } },
        ...root,
      },
    }).send(target, { body: text });
  const INVALID = refusal(400, 'BadRequestException', '{"message": "Invalid request body"}');

  it('checks parameters before the body', async () => {
    const own = { 'x-amazon-apigateway-request-validator': 'all' };
    expect(await send({}, own, 'POST /dev/x')).toEqual(missing('q'));
    expect(await send({}, own, 'POST /dev/x?q=1')).toEqual(INVALID);
    expect(await send({}, own, 'POST /dev/x?q=1', '{"a": null}')).toEqual(OK);
  });

  it('of the root applies unless the operation names another', async () => {
    const root = { 'x-amazon-apigateway-request-validator': 'all' };
    expect(await send(root, {}, 'POST /dev/x')).toEqual(missing('q'));
    expect(await send(root, { 'x-amazon-apigateway-request-validator': 'none' }, 'POST /dev/x')).toEqual(OK);
  });

  it('has to be named for anything to be checked', async () => {
    expect(await send({}, {}, 'POST /dev/x')).toEqual(OK);
  });
});
