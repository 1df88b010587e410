import { describe, expect, it } from 'vitest';
import { unknownContextMember } from '../../lib/apigateway/index.ts';
import { makeGateway, mockOperation } from './make-gateway.ts';

const ASK = { headers: { 'User-Agent': 'test', 'X-Api-Key': 'secret' } };

/** What a template prints on `GET /dev/x/{id}` for `//dev//x/1%20/`. */
async function print(template: string, operation = {}): Promise<string> {
  const responses = { default: { statusCode: '200', responseTemplates: { 'application/json': template } } };
  const securitySchemes = { key: { type: 'apiKey', name: 'X-API-Key', in: 'header' } };
  const gateway = makeGateway({
    document: {
      components: { securitySchemes },
      paths: { '/x/{id}': { get: mockOperation({ responses }, operation) } },
    },
    handler: { apiKeys: ['secret'] },
  });
  return (await gateway.send('GET //dev//x/1%20?q=1', ASK)).body;
}

describe('$context', () => {
  it('has the recorded keys in the recorded order', async () => {
    expect(await print('#foreach($key in $context.keySet())$key #end')).toBe(
      'resourceId resourcePath httpMethod extendedRequestId requestTime path accountId protocol requestOverride stage ' +
        'domainPrefix requestTimeEpoch requestId identity domainName deploymentId responseOverride apiId ',
    );
  });

  it('has the recorded keys of identity, all null but two', async () => {
    expect(await print('#foreach($key in $context.identity.keySet())$key=$context.identity.get($key) #end')).toBe(
      'cognitoIdentityPoolId= accountId= cognitoIdentityId= caller= sourceIp=203.0.113.9 principalOrgId= accessKey= ' +
        'cognitoAuthenticationType= cognitoAuthenticationProvider= userArn= userAgent=test user= ',
    );
  });

  it('has no key that API Gateway does not have in templates', async () => {
    const template =
      '#foreach($key in $context.keySet())$key #end#foreach($key in $context.identity.keySet())identity.$key #end';
    // With an API key there are two more.
    const paths = (await print(template, { security: [{ key: [] }] })).trim().split(' ');
    expect(paths).toContain('identity.apiKeyId');
    expect(paths.map((path) => unknownContextMember(path.split('.'), false)).filter(Boolean)).toEqual([]);
  });

  it.each([
    // Slashes before the stage count as one.
    ['$context.path', '/dev//x/1%20'],
    ['$context.resourcePath', '/x/{id}'],
    ['$context.httpMethod', 'GET'],
    ['$context.stage', 'dev'],
    ['$context.protocol', 'HTTP/1.1'],
    ['$context.accountId', '000000000000'],
    ['$context.nothing', ''],
    ['$context.isCanaryRequest', ''],
    // Recorded: without an authorizer the loop is empty.
    ['[#foreach($key in $context.authorizer.keySet())$key#end]', '[]'],
    ['#foreach($key in $context.requestOverride.keySet())$key #end', 'path header querystring '],
    ['#foreach($key in $context.responseOverride.keySet())$key #end', 'header '],
  ])('%s prints %j', async (template, expected) => {
    expect(await print(template)).toBe(expected);
  });

  it.each([
    ['$context.requestId', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/],
    ['$context.extendedRequestId', /^[A-Za-z0-9+/]{15}=$/],
    ['$context.requestTime', /^\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d \+0000$/],
    ['$context.requestTimeEpoch', /^\d{13}$/],
    ['$context.apiId', /^[a-z0-9]{10}$/],
    ['$context.domainPrefix', /^[a-z0-9]{10}$/],
    ['$context.domainName', /^[a-z0-9]{10}\.execute-api\.us-east-1\.amazonaws\.com$/],
    ['$context.deploymentId', /^[a-z0-9]{6}$/],
    ['$context.resourceId', /^[a-z0-9]{6}$/],
  ])('%s looks like %s', async (template, expected) => {
    expect(await print(template)).toMatch(expected);
  });
});

describe('$input.params', () => {
  // Recorded, with a request that sends each of these headers.
  it.each([
    'Connection',
    'Content-Length',
    'Content-MD5',
    'Expect',
    'Max-Forwards',
    'Proxy-Authenticate',
    'Server',
    'TE',
    'Transfer-Encoding',
    'Trailer',
    'Upgrade',
    'WWW-Authenticate',
  ])('does not see %s', async (name) => {
    expect(await header(name)).toBe('');
  });

  it('sees Content-Encoding', async () => {
    expect(await header('Content-Encoding', 'identity')).toBe('identity');
  });

  it.each([
    'Accept',
    'Accept-Language',
    'Age',
    'Authorization',
    'Content-Type',
    'Date',
    'Host',
    'Pragma',
    'Range',
    'Referer',
    'User-Agent',
    'Via',
    'Warn',
  ])('sees %s', async (name) => {
    expect(await header(name)).toBe('value');
  });

  async function header(name: string, value = 'value'): Promise<string> {
    const template = `{"statusCode": 200}#set($context.responseOverride.header.Seen = "[$input.params('${name}')]")`;
    const requestTemplates = { $default: template };
    const gateway = makeGateway({ document: { paths: { '/x': { get: mockOperation({ requestTemplates }) } } } });
    const response = await gateway.send('GET /dev/x', { headers: { [name]: value } });
    return (response.headers['seen'] ?? '').slice(1, -1);
  }

  it.each([
    ['$input.params().querystring', '{param1=Hello, param2=World}', 'param1=Hello&param2=World'],
    ['$input.params().path.id', '7', ''],
    ['$input.params().path', '{id=7}', ''],
    ["$input.params('absent')", '', ''],
    ["$input.params().header.get('X-Forwarded-For')", '203.0.113.9', ''],
    ["$input.params().header.get('X-Forwarded-Proto')", 'https', ''],
    // Path, then query string, then header.
    ["$input.params('id')", '7', 'id=8'],
    ["$input.params('both')", 'query', 'both=query'],
    ["$input.params('both')", 'header', ''],
    ["$input.params('both')", 'a b+c', 'both=a%20b%2Bc'],
  ])('%s prints %j', async (template, expected, query) => {
    const responses = { default: { statusCode: '200', responseTemplates: { 'application/json': template } } };
    const gateway = makeGateway({ document: { paths: { '/x/{id}': { get: mockOperation({ responses }) } } } });
    expect((await gateway.send(`GET /dev/x/7?${query}`, { headers: { both: 'header' } })).body).toBe(expected);
  });
});
