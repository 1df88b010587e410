// Expected shapes: API Gateway Developer Guide, "x-amazon-apigateway-authtype property" and "x-amazon-apigateway-authorizer object".
import { describe, expect, it } from 'vitest';
import { buildApi } from '../../../generator/build-api.ts';
import type { OptionValues } from '../../../generator/options/options.ts';
import { ROUTES } from '../../../generator/routes/index.ts';
import type { AwsDocument, AwsOperation } from '../../../lib/apigateway/index.ts';

const IAM = { type: 'apiKey', name: 'Authorization', in: 'header', 'x-amazon-apigateway-authtype': 'awsSigv4' };
const API_KEY = { type: 'apiKey', name: 'x-api-key', in: 'header' };
const COGNITO = {
  type: 'apiKey',
  name: 'Authorization',
  in: 'header',
  'x-amazon-apigateway-authtype': 'cognito_user_pools',
  'x-amazon-apigateway-authorizer': { type: 'cognito_user_pools', providerARNs: [{ Ref: 'UserPoolArn' }] },
};
const LAMBDA = {
  type: 'apiKey',
  name: 'Authorization',
  in: 'header',
  'x-amazon-apigateway-authtype': 'custom',
  'x-amazon-apigateway-authorizer': {
    type: 'request',
    authorizerUri: {
      'Fn::Sub':
        'arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${AuthorizerFunctionArn}/invocations',
    },
    authorizerResultTtlInSeconds: 300,
    identitySource: 'method.request.header.Authorization',
  },
};

describe.each<[options: Partial<OptionValues>, schemes: object, writes: object | undefined, reads: object | undefined]>(
  [
    [{}, {}, undefined, undefined],
    [{ auth: 'iam' }, { iam: IAM }, { iam: [] }, { iam: [] }],
    [{ auth: 'api-key' }, { apiKey: API_KEY }, { apiKey: [] }, { apiKey: [] }],
    [{ auth: 'cognito' }, { cognito: COGNITO }, { cognito: [] }, { cognito: [] }],
    [{ auth: 'lambda' }, { lambda: LAMBDA }, { lambda: [] }, { lambda: [] }],
    [{ 'auth.write': 'iam' }, { iam: IAM }, { iam: [] }, undefined],
    [{ 'auth.read': 'api-key' }, { apiKey: API_KEY }, undefined, { apiKey: [] }],
    [
      { 'auth.write': 'cognito', 'auth.read': 'lambda', 'cognito.scopes': ['orders/write', 'b'] },
      { cognito: COGNITO, lambda: LAMBDA },
      { cognito: ['orders/write', 'b'] },
      { lambda: [] },
    ],
    [
      { 'auth.write': 'iam', 'auth.apiKey': 'required' },
      { iam: IAM, apiKey: API_KEY },
      { iam: [], apiKey: [] },
      undefined,
    ],
    [
      { 'auth.write': 'lambda', 'auth.apiKey': 'required', 'auth.apiKeySource': 'authorizer' },
      { lambda: LAMBDA, apiKey: API_KEY },
      { lambda: [], apiKey: [] },
      undefined,
    ],
  ],
)('the document with %j', (options, schemes, writes, reads) => {
  const { document } = buildApi({ routes: ROUTES, options });

  it('has the security schemes that its operations name', () => {
    const found = document.components?.securitySchemes ?? {};
    expect(found).toMatchObject(schemes);
    expect(Object.keys(found)).toEqual(Object.keys(schemes));
    for (const scheme of Object.values(found))
      expect(scheme).toHaveProperty('description', expect.stringMatching(/\.$/));
  });

  it('has one requirement or none in each operation, and none at the root', () => {
    expect(document).not.toHaveProperty('security');
    for (const [verb, operation] of operationsOf(document)) {
      const expected = verb === 'get' ? reads : writes;
      expect(operation.security).toEqual(expected && [expected]);
    }
  });
});

it('the root says where API keys are from, if that is the authorizer', () => {
  const member = 'x-amazon-apigateway-api-key-source';
  const build = (options: Partial<OptionValues>) => buildApi({ routes: ROUTES, options }).document;
  const required = { auth: 'lambda', 'auth.apiKey': 'required' } as const;
  expect(build({ ...required, 'auth.apiKeySource': 'authorizer' })).toHaveProperty(member, 'AUTHORIZER');
  expect(build(required)).not.toHaveProperty(member);
  expect(build({ auth: 'lambda', 'auth.apiKeySource': 'authorizer' })).not.toHaveProperty(member);
});

it.each([
  [['method.request.header.X-Token'], { name: 'X-Token', in: 'header' }],
  [['method.request.querystring.token'], { name: 'token', in: 'query' }],
  // The page on the authorizer object: 'Must be "Unused" for multiple identity sources'.
  [['method.request.header.A', 'method.request.querystring.b'], { name: 'Unused', in: 'header' }],
])('a Lambda authorizer takes its credential from %j', (identitySource, place) => {
  const { document } = buildApi({
    routes: ROUTES,
    options: { auth: 'lambda', 'lambda.identitySource': identitySource, 'lambda.ttlSeconds': 0 },
  });
  expect(document.components?.securitySchemes?.['lambda']).toMatchObject({
    ...place,
    'x-amazon-apigateway-authorizer': { identitySource: identitySource.join(', '), authorizerResultTtlInSeconds: 0 },
  });
});

function operationsOf(document: AwsDocument): [verb: string, operation: AwsOperation][] {
  return Object.values(document.paths).flatMap((item) => Object.entries(item as Record<string, AwsOperation>));
}
