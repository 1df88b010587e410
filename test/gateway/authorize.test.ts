import { describe, expect, it } from 'vitest';
import type { HandlerOptions } from '../../lib/gateway/create-handler.ts';
import { type Json, MOCK_HEADERS, makeGateway, mockOperation, type ReadableResponse, refusal } from './make-gateway.ts';

const OK: ReadableResponse = { status: 200, headers: MOCK_HEADERS, body: '' };
const FORBIDDEN = refusal(403, 'ForbiddenException', '{"message":"Forbidden"}');
const MISSING = refusal(403, 'MissingAuthenticationTokenException', '{"message":"Missing Authentication Token"}');
const INCOMPLETE = (header: string) =>
  refusal(
    403,
    'IncompleteSignatureException',
    `{"message":"'x' not a valid key=value pair (missing equal-sign) in Authorization header: '${header}'."}`,
  );
const UNAUTHORIZED = refusal(401, 'UnauthorizedException', '{"message":"Unauthorized"}');

/** A token of which only the payload counts here. */
function token(claims: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'RS256' })}.${part(claims)}.c2lnbmF0dXJl`;
}

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
    [{ security: [{ iam: [] }] }, 'GET /dev/x', { Authorization: 'Bearer x' }, INCOMPLETE('Bearer x')],
    [{ security: [{ iam: [] }] }, 'GET /dev/x', signed, OK],
    [{ security: [{ iam: [] }] }, 'GET /dev/x?X-Amz-Signature=ab', {}, OK],
    [{ 'x-amazon-apigateway-auth': { type: 'aws_iam' } }, 'GET /dev/x', {}, MISSING],
    [{ 'x-amazon-apigateway-auth': { type: 'NONE' } }, 'GET /dev/x', {}, OK],
    [{ security: [{ cognito: [] }] }, 'GET /dev/x', {}, UNAUTHORIZED],
    [{ security: [{ cognito: [] }] }, 'GET /dev/x', { Authorization: 'anything' }, UNAUTHORIZED],
    [{ security: [{ cognito: [] }] }, 'GET /dev/x', { Authorization: token({}) }, OK],
    [{ security: [{ lambda: [] }] }, 'GET /dev/x', { Token: 't' }, UNAUTHORIZED],
    [{ security: [{ lambda: [] }] }, 'GET /dev/x?tenant=1', { Token: 't' }, OK],
    [{ security: [{ cognito: [], key: [] }] }, 'GET /dev/x', { Authorization: token({}) }, FORBIDDEN],
    [{ security: [{ cognito: [], key: [] }] }, 'GET /dev/x', { Authorization: token({}), 'X-Api-Key': 'k' }, OK],
  ])('of %j for %s with %j', async (operation, target, headers, expected) => {
    expect(await secured(operation, { apiKeys: ['k'] }).send(target, { headers })).toEqual(expected);
    expect((await secured(operation, { apiKeys: ['k'], authorizers: 'ignore' }).send(target, { headers })).status).toBe(
      expected === FORBIDDEN ? 403 : 200,
    );
  });

  it.each([
    [{ iam: [] }, 'The IAM signature (iam) is not verified here'],
    [{ cognito: [] }, 'The signature of a token for the Cognito authorizer (cognito) is not verified here'],
    [{ lambda: [] }, 'The function of the Lambda authorizer (lambda) is not called here'],
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
});

/** What `$context` shows of the caller, in a response header. */
async function shown(operation: Json, variable: string, headers: Json, handler: HandlerOptions = {}, query = '') {
  const template = `{"statusCode": 200}#set($context.responseOverride.header.Shown = "$context.${variable}")`;
  const integration = { requestTemplates: { 'application/json': template } };
  const gateway = secured({ ...mockOperation(integration), ...operation }, handler);
  const response = await gateway.send(`GET /dev/x${query}`, { headers });
  return response.status === 200 ? (response.headers['shown'] ?? '') : response.status;
}

describe('the caller', () => {
  const iam = { security: [{ iam: [] }] };
  const cognito = { security: [{ cognito: ['orders/write', 'orders/admin'] }] };
  const lambda = { security: [{ lambda: [] }] };
  const lambdaHeaders = { Token: 't' };
  const signature =
    'AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20261126/us-east-1/execute-api/aws4_request, SignedHeaders=host, Signature=0';

  it.each([
    ['identity.userArn', 'arn:aws:iam::000000000000:user/AKIDEXAMPLE'],
    ['identity.accessKey', 'AKIDEXAMPLE'],
    ['identity.accountId', '000000000000'],
  ])('with a signature is shown in $context.%s', async (variable, expected) => {
    expect(await shown(iam, variable, { Authorization: signature })).toBe(expected);
    const query = '?X-Amz-Credential=AKIDEXAMPLE%2F20261126%2Fus-east-1%2Fexecute-api%2Faws4_request&X-Amz-Signature=0';
    expect(await shown(iam, variable, {}, {}, query)).toBe(expected);
  });

  it.each([
    [{ scope: 'openid orders/write', sub: 'abc' }, 'abc'],
    [{ scope: 'orders/admin', sub: 'abc', exp: Date.now() / 1000 + 60 }, 'abc'],
    [{ scope: 'orders/read', sub: 'abc' }, 401],
    [{ sub: 'abc' }, 401],
    [{ scope: 'orders/write', sub: 'abc', exp: Date.now() / 1000 - 1 }, 401],
  ])('with a token of %j is shown in $context.authorizer.claims', async (claims, expected) => {
    for (const prefix of ['', 'Bearer ']) {
      expect(await shown(cognito, 'authorizer.claims.sub', { Authorization: `${prefix}${token(claims)}` })).toBe(
        expected,
      );
    }
  });

  it.each(['a.b', 'a.!.c', `a.${Buffer.from('[1]').toString('base64url')}.c`, 'a.bm8.c', 'a.b.c.d', 'Bearer'])(
    'with %j has no token',
    async (value) => {
      expect(await shown(cognito, 'authorizer.claims.sub', { Authorization: value })).toBe(401);
    },
  );

  it.each<[HandlerOptions, string, string | number]>([
    [{}, 'principalId', 'local'],
    [{ authorizerContext: { principalId: 'u1', tenant: 'a' } }, 'principalId', 'u1'],
    [{ authorizerContext: { tenant: 'a' } }, 'tenant', 'a'],
    [{ authorizerDeny: true }, 'principalId', 403],
  ])('behind a Lambda authorizer with %j has $context.authorizer.%s', async (handler, name, expected) => {
    expect(await shown(lambda, `authorizer.${name}`, lambdaHeaders, handler, '?tenant=1')).toBe(expected);
  });

  it.each<[HandlerOptions, number]>([
    [{ apiKeys: ['k'] }, 403],
    [{ apiKeys: ['k'], authorizerContext: { usageIdentifierKey: 'other' } }, 403],
    [{ apiKeys: ['k'], authorizerContext: { usageIdentifierKey: 'k' } }, 200],
  ])('has the API key that the authorizer returns when the document says so: %j', async (handler, status) => {
    const root = { 'x-amazon-apigateway-api-key-source': 'AUTHORIZER' };
    const gateway = secured({ security: [{ lambda: [], key: [] }] }, handler, root);
    const response = await gateway.send('GET /dev/x?tenant=1', { headers: { ...lambdaHeaders, 'X-Api-Key': 'k' } });
    expect(response.status).toBe(status);
  });
});

describe('several requirements', () => {
  it('are reported, and the first one counts', async () => {
    const gateway = secured({ security: [{ key: [] }, { iam: [] }] }, { apiKeys: ['k'] });
    expect(gateway.warnings.map(({ message }) => message)).toEqual([
      'A method of API Gateway has one authorizer: of the 2 requirements, the first one is used.',
    ]);
    expect(await gateway.send('GET /dev/x', { headers: { 'X-Api-Key': 'k' } })).toEqual(OK);
  });
});

describe('an Authorization header that is not a signature', () => {
  // Recorded by serverless/serverless#3205.
  it.each(['GET /dev/x', 'GET /dev/nowhere'])('is repeated by AWS in $context.error.message of %s', async (target) => {
    const gateway = secured({ security: [{ iam: [] }] }, {});
    expect(await gateway.send(target, { headers: { Authorization: 'Bearer x' } })).toEqual(INCOMPLETE('Bearer x'));
  });

  it('does not matter on a route without IAM', async () => {
    expect(await secured({}, {}).send('GET /dev/x', { headers: { Authorization: 'Bearer x' } })).toEqual(OK);
  });
});
