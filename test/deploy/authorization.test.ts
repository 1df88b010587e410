// Deployments of documents with an authorization, on LocalStack. Not covered, because LocalStack cannot show it: signatures and policies of IAM,
// tokens of Cognito, and the shape of the errors.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deployVariant } from './deploy-variant.ts';
import { type Account, openAccount } from './open-account.ts';

let account: Account;
beforeAll(async () => {
  account = await openAccount();
});
afterAll(() => account?.close());

describe('sam deploy with the authorization api-key, for pages of two origins', () => {
  const origin = 'https://a.example';
  let url: string;
  let key: string;
  beforeAll(async () => {
    const options = {
      'auth.write': 'api-key',
      'auth.read': 'api-key',
      'cors.origins': [origin, 'http://localhost:3000'],
    } as const;
    url = await deployVariant(account, 'with-key', options, { transformed: true });
    key = Object.values((await account.list()).apiKeys)[0] ?? '';
  });

  const put = (headers: Record<string, string>) =>
    fetch(`${url}/streams/with-key/record`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: '{"Data":"some data","PartitionKey":"some key"}',
    });

  it('makes one key in one usage plan, and puts out its id and not the key', async () => {
    const { apiKeys, stacks, usagePlans } = await account.list();
    expect(Object.keys(apiKeys)).toEqual([stacks['with-key']?.['ApiKeyId']]);
    expect(usagePlans).toEqual(['with-key']);
    expect(key).toMatch(/./);
    expect(JSON.stringify(stacks)).not.toContain(key);
  });

  it.each([
    ['with the key', 200, () => key],
    ['without a key', 403, () => undefined],
    ['with another key', 403, () => `${key}x`],
  ])('responds to a request %s with %i', async (_what, status, sent) => {
    const value = sent();
    expect((await put(value === undefined ? {} : { 'x-api-key': value })).status).toBe(status);
  });

  it('lets a page of an allowed origin read the response, and no other', async () => {
    const allowed = async (from: string) =>
      (await put({ 'x-api-key': key, Origin: from })).headers.get('access-control-allow-origin');
    expect(await allowed(origin)).toBe(origin);
    expect(await allowed('https://evil.example')).toBeNull();
  });

  it('responds to a preflight, which has no key', async () => {
    const response = await fetch(`${url}/streams/with-key/records`, {
      method: 'OPTIONS',
      headers: { Origin: origin, 'Access-Control-Request-Method': 'PUT' },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-methods')).toBe('PUT,GET');
    expect(response.headers.get('access-control-allow-headers')).toBe('content-type,x-api-key,shard-iterator');
  });
});

describe('sam deploy with the authorization iam and the routes of discovery', () => {
  it('makes an API and no key', async () => {
    const before = await account.list();
    const url = await deployVariant(account, 'with-iam', {
      'auth.write': 'iam',
      'auth.read': 'iam',
      routes: ['write', 'read', 'discovery'],
    });
    expect(url).toMatch(/^http/);
    const { apiKeys, stacks } = await account.list();
    expect(apiKeys).toEqual(before.apiKeys);
    expect(stacks['with-iam']?.['WhoMayCall']).toContain('AWS credentials');
  });
});

describe('sam deploy with a Lambda authorizer that returns the API key', () => {
  // LocalStack runs functions in Docker alone: without it, the authorizer lets nobody in.
  it('takes keys from the authorizer, which this API may invoke', async () => {
    const AuthorizerFunctionArn = (await account.python('create-function.py')).trim();
    const options = {
      'auth.write': 'lambda',
      'auth.read': 'lambda',
      'auth.apiKey': 'required',
      'auth.apiKeySource': 'authorizer',
    } as const;
    await deployVariant(account, 'key-of-authorizer', options, {
      transformed: true,
      parameters: { AuthorizerFunctionArn },
    });
    const { apis, functions } = JSON.parse(await account.python('list-authorization.py'));
    const { id, apiKeySource, methods } = apis['key-of-authorizer'];
    expect(apiKeySource).toBe('AUTHORIZER');
    expect(methods).toEqual({
      'PUT /streams/{stream-name}/record': ['CUSTOM', true],
      'PUT /streams/{stream-name}/records': ['CUSTOM', true],
      'GET /streams/{stream-name}/sharditerator': ['CUSTOM', true],
      'GET /streams/{stream-name}/records': ['CUSTOM', true],
    });
    const SourceArn = `arn:aws:execute-api:us-east-1:000000000000:${id}/authorizers/*`;
    expect(functions.authorizer).toEqual([
      expect.objectContaining({
        Effect: 'Allow',
        Action: 'lambda:InvokeFunction',
        Principal: { Service: 'apigateway.amazonaws.com' },
        Resource: AuthorizerFunctionArn,
        Condition: { ArnLike: { 'AWS:SourceArn': SourceArn } },
      }),
    ]);
  });
});

describe('sam deploy with the authorization cognito', () => {
  // On AWS, before anything is made (docs/decisions/0069); LocalStack looks at the outputs last, and its rollback leaves the stream.
  it('fails without UserPoolArn', async () => {
    const options = { 'auth.write': 'cognito', 'auth.read': 'cognito' } as const;
    await expect(deployVariant(account, 'no-pool', options)).rejects.toThrow(/ROLLBACK_COMPLETE|Fn::Select/);
  });
});
