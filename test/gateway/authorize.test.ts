import { describe, expect, it } from 'vitest';
import type { HandlerOptions } from '../../lib/gateway/create-handler.ts';
import { type Json, MOCK_HEADERS, makeGateway, mockOperation, type ReadableResponse, refusal } from './make-gateway.ts';

const OK: ReadableResponse = { status: 200, headers: MOCK_HEADERS, body: '' };
const FORBIDDEN = refusal(403, 'ForbiddenException', '{"message":"Forbidden"}');
const MISSING = refusal(403, 'MissingAuthenticationTokenException', '{"message":"Missing Authentication Token"}');
const UNAUTHORIZED = refusal(401, 'UnauthorizedException', '{"message":"Unauthorized"}');

const KEY = { type: 'apiKey', name: 'X-API-Key', in: 'header' };
const IAM = { type: 'apiKey', name: 'Authorization', in: 'header', 'x-amazon-apigateway-authtype': 'awsSigv4' };
const COGNITO = {
  type: 'apiKey',
  name: 'Authorization',
  in: 'header',
  'x-amazon-apigateway-authtype': 'cognito_user_pools',
  'x-amazon-apigateway-authorizer': { type: 'cognito_user_pools', providerARNs: [] },
};
const LAMBDA = {
  type: 'apiKey',
  name: 'Unused',
  in: 'header',
  'x-amazon-apigateway-authtype': 'custom',
  'x-amazon-apigateway-authorizer': {
    type: 'request',
    identitySource: 'method.request.header.Token, method.request.querystring.tenant',
  },
};

function secured(operation: Json, handler: HandlerOptions, root: Json = {}) {
  return makeGateway({
    document: {
      components: { securitySchemes: { key: KEY, iam: IAM, cognito: COGNITO, lambda: LAMBDA } },
      paths: { '/x': { get: mockOperation({}, operation) } },
      ...root,
    },
    handler,
  });
}

describe('an API key', () => {
  const operation = { security: [{ key: [] }] };
  const handler = { apiKeys: ['one', 'two'] };
  it.each([
    [{}, FORBIDDEN],
    [{ 'X-Api-Key': 'three' }, FORBIDDEN],
    [{ 'X-Api-Key': '' }, FORBIDDEN],
    [{ 'x-api-key': 'one' }, OK],
    [{ 'X-API-KEY': 'two' }, OK],
  ])('with %j', async (headers, expected) => {
    expect(await secured(operation, handler).send('GET /dev/x', { headers })).toEqual(expected);
  });

  it('is refused when the gateway knows none', async () => {
    expect(await secured(operation, {}).send('GET /dev/x', { headers: { 'X-Api-Key': 'one' } })).toEqual(FORBIDDEN);
  });

  it('is asked for by the root unless the operation says otherwise', async () => {
    const root = { security: [{ key: [] }] };
    expect(await secured({}, handler, root).send('GET /dev/x')).toEqual(FORBIDDEN);
    expect(await secured({ security: [] }, handler, root).send('GET /dev/x')).toEqual(OK);
  });

  it('is shown in $context.identity', async () => {
    const template =
      '{"statusCode": 200}#set($context.responseOverride.header.Key = "$context.identity.apiKey $context.identity.apiKeyId")';
    const integration = { requestTemplates: { 'application/json': template } };
    const gateway = secured({ ...operation, ...mockOperation(integration) }, handler);
    expect((await gateway.send('GET /dev/x', { headers: { 'X-Api-Key': 'one' } })).headers['key']).toBe('one local');
  });
});

describe('an authorizer', () => {
  const signed = { Authorization: 'AWS4-HMAC-SHA256 Credential=…' };
  it.each([
    [{ security: [{ iam: [] }] }, 'GET /dev/x', {}, MISSING],
    [{ security: [{ iam: [] }] }, 'GET /dev/x', { Authorization: 'Bearer x' }, MISSING],
    [{ security: [{ iam: [] }] }, 'GET /dev/x', signed, OK],
    [{ security: [{ iam: [] }] }, 'GET /dev/x?X-Amz-Signature=ab', {}, OK],
    [{ 'x-amazon-apigateway-auth': { type: 'aws_iam' } }, 'GET /dev/x', {}, MISSING],
    [{ 'x-amazon-apigateway-auth': { type: 'NONE' } }, 'GET /dev/x', {}, OK],
    [{ security: [{ cognito: [] }] }, 'GET /dev/x', {}, UNAUTHORIZED],
    [{ security: [{ cognito: [] }] }, 'GET /dev/x', { Authorization: 'anything' }, OK],
    [{ security: [{ lambda: [] }] }, 'GET /dev/x', { Token: 't' }, UNAUTHORIZED],
    [{ security: [{ lambda: [] }] }, 'GET /dev/x?tenant=1', { Token: 't' }, OK],
    [{ security: [{ cognito: [], key: [] }] }, 'GET /dev/x', { Authorization: 'anything' }, FORBIDDEN],
    [{ security: [{ cognito: [], key: [] }] }, 'GET /dev/x', { Authorization: 'a', 'X-Api-Key': 'k' }, OK],
  ])('of %j for %s with %j', async (operation, target, headers, expected) => {
    expect(await secured(operation, { apiKeys: ['k'] }).send(target, { headers })).toEqual(expected);
    expect((await secured(operation, { apiKeys: ['k'], authorizers: 'ignore' }).send(target, { headers })).status).toBe(
      expected === FORBIDDEN ? 403 : 200,
    );
  });

  it.each([
    [{ iam: [] }, 'The IAM signature (iam) is not verified here'],
    [{ cognito: [] }, 'The Cognito authorizer (cognito) is not verified here'],
    [{ lambda: [] }, 'The Lambda authorizer (lambda) is not verified here'],
  ])('%j is reported as not verified', (requirement, message) => {
    const { warnings } = secured({ security: [requirement] }, {});
    expect(warnings.map((warning) => warning.message.slice(0, message.length))).toEqual([message]);
  });

  it('comes after routing', async () => {
    expect(await secured({ security: [{ cognito: [] }] }, {}).send('GET /dev/y')).toEqual(MISSING);
  });

  it('comes before validation', async () => {
    const operation = {
      security: [{ key: [] }],
      'x-amazon-apigateway-request-validator': 'v',
      parameters: [{ in: 'query', name: 'q', required: true }],
    };
    const root = { 'x-amazon-apigateway-request-validators': { v: { validateRequestParameters: true } } };
    expect(await secured(operation, {}, root).send('GET /dev/x')).toEqual(FORBIDDEN);
  });

  it('of a resource policy is reported as not evaluated', () => {
    const { warnings } = secured({}, {}, { 'x-amazon-apigateway-policy': {} });
    expect(warnings.map(({ message }) => message)).toEqual(['The resource policy is not evaluated here.']);
  });

  it.each([
    ['HEADER', []],
    ['AUTHORIZER', ['API keys from authorizers are not supported here. X-Api-Key is required instead.']],
  ])('that would give the API key is reported: %s', (source, expected) => {
    const { warnings } = secured({}, {}, { 'x-amazon-apigateway-api-key-source': source });
    expect(warnings.map(({ message }) => message)).toEqual(expected);
  });
});
