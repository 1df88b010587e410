// What each option adds to the stack, and nothing else.
import { describe, expect, it } from 'vitest';
import { generate } from '../../generator/generate.ts';
import { checkOptions } from '../../generator/options/check-options.ts';
import { ROUTES } from '../../generator/routes/index.ts';
import { REPOSITORY, readTemplate } from './read-template.ts';
import { resolveStack } from './resolve-stack.ts';

const ALWAYS = ['Api', 'ApiManagedPolicy', 'ApiRole', 'Stream'];
const OUTPUTS = ['ApiUrl', 'CurlPutRecord', 'RestApiId', 'StreamArn', 'StreamName', 'WhoMayCall'];
const KEY = ['ApiKey', 'UsagePlan', 'UsagePlanKey'];
const KEY_OUTPUTS = ['ApiKeyCommand', 'ApiKeyId'];
const USER_POOL = 'arn:aws:cognito-idp:us-east-1:111122223333:userpool/us-east-1_abc';
const AUTHORIZER = 'arn:aws:lambda:us-east-1:111122223333:function:authorizer';

function stackOf(values: Record<string, unknown>) {
  return resolveStack(generate(REPOSITORY, ROUTES, checkOptions({ values })).stack.text, {
    UserPoolArn: USER_POOL,
    AuthorizerFunctionArn: AUTHORIZER,
  });
}

it.each<[values: Record<string, unknown>, resources: string[], outputs: string[]]>([
  [{}, [], []],
  [{ routes: 'write', 'record.newline': 'on', partialFailureStatus: 200 }, [], []],
  [{ auth: 'iam' }, [], []],
  [{ auth: 'api-key' }, KEY, KEY_OUTPUTS],
  [{ 'auth.read': 'api-key' }, KEY, KEY_OUTPUTS],
  // The key is for routes that are not there.
  [{ 'auth.read': 'api-key', routes: 'write' }, [], []],
  [{ auth: 'iam', 'auth.apiKey': 'required' }, KEY, KEY_OUTPUTS],
  [
    { auth: 'lambda', 'auth.apiKey': 'required', 'auth.apiKeySource': 'authorizer' },
    [...KEY, 'AuthorizerPermission'],
    [...KEY_OUTPUTS, 'AuthorizerFunctionName'],
  ],
  [{ auth: 'cognito' }, [], ['UserPoolId']],
  [{ auth: 'lambda' }, ['AuthorizerPermission'], ['AuthorizerFunctionName']],
  [
    { auth: 'cognito', 'auth.read': 'lambda', 'auth.apiKey': 'required' },
    [...KEY, 'AuthorizerPermission'],
    [...KEY_OUTPUTS, 'UserPoolId', 'AuthorizerFunctionName'],
  ],
])('%j adds these resources and outputs', (values, resources, outputs) => {
  const stack = stackOf(values);
  expect(Object.keys(stack.resources).toSorted()).toEqual([...ALWAYS, ...resources].toSorted());
  expect(Object.keys(stack.outputs).toSorted()).toEqual([...OUTPUTS, ...outputs].toSorted());
});

it.each<[what: string, values: Record<string, unknown>, quota: object | undefined]>([
  ['a key without a quota', { auth: 'api-key', 'usagePlan.rateLimit': 7, 'usagePlan.burstLimit': 9 }, undefined],
  [
    'a key with a quota',
    {
      auth: 'api-key',
      'usagePlan.rateLimit': 7,
      'usagePlan.burstLimit': 9,
      'usagePlan.quotaLimit': 5,
      'usagePlan.quotaPeriod': 'DAY',
    },
    { Limit: '5', Period: 'DAY' },
  ],
])('%s is enabled, in a usage plan with the stage', (_what, values, quota) => {
  const { resources } = stackOf(values);
  expect(resources['ApiKey']).toMatchObject({ Enabled: true });
  expect(resources['UsagePlanKey']).toEqual({ KeyId: '<ApiKey>', KeyType: 'API_KEY', UsagePlanId: '<UsagePlan>' });
  expect(resources['UsagePlan']).toEqual({
    UsagePlanName: 'the-stack',
    ApiStages: [{ ApiId: '<Api>', Stage: '<Api.Stage>' }],
    Throttle: { RateLimit: '7', BurstLimit: '9' },
    ...(quota && { Quota: quota }),
  });
});

it('the function may be invoked by the authorizers of the API, and by nothing else', () => {
  expect(stackOf({ auth: 'lambda' }).resources['AuthorizerPermission']).toEqual({
    Action: 'lambda:InvokeFunction',
    FunctionName: AUTHORIZER,
    Principal: 'apigateway.amazonaws.com',
    SourceArn: 'arn:aws:execute-api:us-east-1:111122223333:<Api>/authorizers/*',
  });
});

describe('the outputs', () => {
  it.each([
    [{}, 'There is no authorization: anyone who learns the URL can read and write the stream.'],
    [{ auth: 'api-key' }, 'To read and write the stream, a caller needs an API key in the header x-api-key.'],
  ])('say with %j who may call', (values, sentence) => {
    expect(stackOf(values).outputs['WhoMayCall']).toBe(sentence);
  });

  it.each([
    [{}, ''],
    [{ auth: 'api-key' }, "-H 'x-api-key: KEY' "],
    [{ 'auth.read': 'api-key' }, ''],
    [{ auth: 'cognito' }, "-H 'Authorization: TOKEN' "],
    [
      { auth: 'lambda', 'lambda.identitySource': 'method.request.header.X-A,method.request.querystring.b' },
      "-H 'X-A: TOKEN' ",
    ],
    [{ auth: 'lambda', 'auth.apiKey': 'required', 'auth.apiKeySource': 'authorizer' }, "-H 'Authorization: TOKEN' "],
    [
      { auth: 'iam', 'auth.apiKey': 'required' },
      '--aws-sigv4 aws:amz:us-east-1:execute-api --user "$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY" -H "x-amz-security-token: $AWS_SESSION_TOKEN" ' +
        "-H 'x-api-key: KEY' ",
    ],
  ])('show with %j what curl needs', (values, credentials) => {
    expect(stackOf(values).outputs['CurlPutRecord']).toBe(
      `curl -X PUT ${credentials}-H 'Content-Type: application/json' -d '{"Data":"some data","PartitionKey":"some key"}' https://<Api>.execute-api.us-east-1.amazonaws.com/dev/streams/<Stream>/record`,
    );
  });

  it('have no curl line for a route that is not there', () => {
    expect(stackOf({ routes: 'read' }).outputs).not.toHaveProperty('CurlPutRecord');
  });

  it('have the id of the key and not the key', () => {
    const { outputs } = stackOf({ auth: 'api-key' });
    expect(outputs['ApiKeyId']).toBe('<ApiKey>');
    expect(outputs['ApiKeyCommand']).toBe(
      'aws apigateway get-api-key --api-key <ApiKey> --include-value --query value --output text',
    );
  });

  // Fn::Select with an index that is not there ends the deployment, which is meant: docs/decisions/0069.
  it.each([
    ['UserPoolId', 'UserPoolArn', USER_POOL, '/', 'us-east-1_abc'],
    ['AuthorizerFunctionName', 'AuthorizerFunctionArn', AUTHORIZER, ':', 'authorizer'],
  ])('%s selects from %s what an empty value does not have', (output, parameter, arn, separator, expected) => {
    const { Value } = readTemplate().Outputs[output] ?? {};
    const { 'Fn::Select': [index, split] = [] } = Value as { 'Fn::Select'?: [number, unknown] };
    expect(split).toEqual({ 'Fn::Split': [separator, { Ref: parameter }] });
    expect(arn.split(separator)[index ?? -1]).toBe(expected);
    expect(''.split(separator)[index ?? -1]).toBeUndefined();
  });
});

it.each([
  [{}, []],
  [{ auth: 'cognito' }, ['UserPoolArn']],
  [{ auth: 'lambda' }, ['AuthorizerFunctionArn']],
  [{ 'auth.write': 'lambda', 'auth.read': 'cognito' }, ['UserPoolArn', 'AuthorizerFunctionArn']],
  [{ network: 'cidr' }, ['AllowedCidrs']],
  [{ network: 'private', auth: 'cognito' }, ['UserPoolArn', 'VpcEndpointIds']],
  [{ 'endpoint.default': 'disabled' }, []],
])('%j needs the parameters %j, which take the values that generate shows in their places', (values, names) => {
  const { deployment } = generate(REPOSITORY, ROUTES, checkOptions({ values }));
  const { neededParameters, needsProductionTemplate } = deployment;
  const { Parameters } = readTemplate(needsProductionTemplate ? 'template.production.yml' : 'template.yml');
  expect(neededParameters.map(({ name }) => name)).toEqual(names);
  for (const { name, value } of neededParameters) {
    const shown = value.replace('REGION', 'us-east-1').replace('ACCOUNT', '111122223333').replace('ID', '0123');
    // The pattern is for each item of a list.
    for (const item of Parameters[name]?.Type === 'String' ? [shown] : shown.split(','))
      expect(item).toMatch(new RegExp(`^(${Parameters[name]?.AllowedPattern})$`));
  }
});
