import { describe, expect, it } from 'vitest';
import {
  INTERNAL_ERROR,
  type Json,
  kinesisOperation,
  MOCK_HEADERS,
  makeGateway,
  mockOperation,
  type ReadableResponse,
  refusal,
} from './make-gateway.ts';

/** A gateway with customized responses; `GET /dev/x` works, `POST /dev/x` is broken, anything else does not exist. */
function customized(responses: Json, root: Json = {}) {
  return makeGateway({
    document: {
      'x-amazon-apigateway-gateway-responses': responses,
      paths: { '/x': { get: mockOperation(), post: mockOperation({ requestTemplates: { 'application/json': '' } }) } },
      ...root,
    },
    load: { stageVariables: { where: 'here' } },
  });
}

const template = (text: string, type = 'application/json') => ({ responseTemplates: { [type]: text } });

describe('gateway responses', () => {
  it.each([
    // Recorded: a default body has 36 bytes for an internal error, 42 for a missing token.
    [{}, 'POST /dev/x', INTERNAL_ERROR],
    [
      {},
      'GET /dev/y',
      refusal(403, 'MissingAuthenticationTokenException', '{"message":"Missing Authentication Token"}'),
    ],
    // Recorded: a customized DEFAULT_5XX goes for every 5XX type that is not customized itself.
    [
      { DEFAULT_5XX: { statusCode: '599', ...template('{"type": "$context.error.responseType"}') } },
      'POST /dev/x',
      refusal(599, 'InternalServerErrorException', '{"type": "API_CONFIGURATION_ERROR"}'),
    ],
    // … and a customized type inherits nothing.
    [
      {
        DEFAULT_5XX: { statusCode: '599', ...template('no') },
        API_CONFIGURATION_ERROR: { responseParameters: { 'gatewayresponse.header.a': "'b'" } },
      },
      'POST /dev/x',
      { ...INTERNAL_ERROR, headers: { ...INTERNAL_ERROR.headers, a: 'b' } },
    ],
    [{ DEFAULT_4XX: { statusCode: '418' } }, 'POST /dev/x', INTERNAL_ERROR],
    [
      { DEFAULT_4XX: { statusCode: '418' } },
      'GET /dev/y',
      refusal(418, 'MissingAuthenticationTokenException', '{"message":"Missing Authentication Token"}'),
    ],
    [
      { MISSING_AUTHENTICATION_TOKEN: { statusCode: 404, ...template('{"message":$context.error.messageString}') } },
      'GET /dev/y',
      refusal(404, 'MissingAuthenticationTokenException', '{"message":"Missing Authentication Token"}'),
    ],
    // The front end's own responses cannot be customized.
    [
      { DEFAULT_4XX: { statusCode: '418' } },
      'GET /prod/x',
      refusal(403, 'ForbiddenException', '{"message":"Forbidden"}'),
    ],
  ])('%j give %s its response', async (responses, target, expected: ReadableResponse) => {
    expect(await customized(responses).send(target)).toEqual(expected);
  });

  it('replace variables and nothing else in their templates', async () => {
    const text =
      '#set($x = 1) $x $context.error.message $context.error.messageString ${context.stage} $context.nothing' +
      ' $stageVariables.where $method.request.header.X-Mine $method.request.querystring.q $context.identity.sourceIp' +
      " $context.error.validationErrorString $input.body $util.urlEncode('a')";
    const gateway = customized({ DEFAULT_4XX: template(text, 'text/plain') });
    const response = await gateway.send('GET /dev/y?q=1', { headers: { 'x-mine': 'mine' } });
    expect(response).toEqual({
      status: 403,
      headers: {
        ...MOCK_HEADERS,
        'content-type': 'text/plain',
        'x-amzn-errortype': 'MissingAuthenticationTokenException',
      },
      body:
        '#set($x = 1) $x Missing Authentication Token "Missing Authentication Token" dev ' +
        " here mine 1 203.0.113.9  $input.body $util.urlEncode('a')",
    });
  });

  it('keep a JSON template JSON, whatever the values are', async () => {
    const gateway = customized({ DEFAULT_4XX: template('{"q": "$method.request.querystring.q"}') });
    const response = await gateway.send('GET /dev/y?q=%22%2C%0A%5C');
    expect(JSON.parse(response.body)).toEqual({ q: '",\n\\' });
  });

  it('choose their template by Accept, JSON otherwise', async () => {
    const both = { responseTemplates: { 'text/html': '<p>', 'application/json': '{}' } };
    const body = async (responses: Json, accept?: string) => {
      const headers = accept === undefined ? {} : { Accept: accept };
      const response = await customized(responses).send('GET /dev/y', { headers });
      return [response.headers['content-type'], response.body];
    };
    expect(await body({ DEFAULT_4XX: both })).toEqual(['application/json', '{}']);
    expect(await body({ DEFAULT_4XX: both }, 'text/html,*/*')).toEqual(['text/html', '<p>']);
    expect(await body({ DEFAULT_4XX: template('<p>', 'text/html') }, 'application/json')).toEqual(['text/html', '<p>']);
  });

  it('map headers from constants, the request, the context and stage variables', async () => {
    const gateway = customized({
      DEFAULT_4XX: {
        responseParameters: {
          'gatewayresponse.header.Access-Control-Allow-Origin': "'*'",
          'gatewayresponse.header.Content-Type': "'text/plain'",
          'gatewayresponse.header.X-Echo': 'method.request.header.x-mine',
          // Developer guide, "Set up gateway response customization in OpenAPI": a header and a query parameter alike.
          'gatewayresponse.header.X-Echo-2': 'method.input.params.x-mine',
          'gatewayresponse.header.X-Query-2': 'method.input.params.q',
          'gatewayresponse.header.X-Query': 'method.request.querystring.q',
          'gatewayresponse.header.X-Stage': 'context.stage',
          'gatewayresponse.header.X-Where': 'stageVariables.where',
          'gatewayresponse.header.X-Absent': 'method.request.header.absent',
          'gatewayresponse.header.Date': "'renamed'",
        },
      },
    });
    expect((await gateway.send('GET /dev/y?q=1', { headers: { 'X-Mine': 'mine' } })).headers).toEqual({
      ...MOCK_HEADERS,
      'access-control-allow-origin': '*',
      'content-type': 'text/plain',
      'x-amzn-errortype': 'MissingAuthenticationTokenException',
      'x-amzn-remapped-date': 'renamed',
      'x-echo': 'mine',
      'x-echo-2': 'mine',
      'x-query': '1',
      'x-query-2': '1',
      'x-stage': 'dev',
      'x-where': 'here',
    });
  });

  it('set the headers that API Gateway has set, once', async () => {
    const gateway = customized({
      DEFAULT_4XX: {
        responseParameters: {
          'gatewayresponse.header.X-Amzn-ErrorType': "'Mine'",
          'gatewayresponse.header.x-amzn-RequestId': "'mine'",
        },
      },
    });
    const { headers } = await gateway.raw('GET /dev/y');
    expect(headers.filter(([name]) => /errortype|requestid/i.test(name))).toEqual([
      ['x-amzn-RequestId', expect.stringMatching(/^[0-9a-f-]{36}$/)],
      ['X-Amzn-ErrorType', 'Mine'],
      ['x-amzn-Remapped-x-amzn-RequestId', 'mine'],
    ]);
  });

  it('of an unknown type are reported', () => {
    expect(customized({ NO_SUCH_TYPE: {} }).warnings.map(({ message }) => message)).toEqual(
      expect.arrayContaining(['Unknown gateway response type NO_SUCH_TYPE. It is ignored.']),
    );
  });
});

describe('a body over 10,485,760 bytes', () => {
  it('gets the front end’s plain text, on any path', async () => {
    const body = Buffer.alloc(10_485_761, ' ');
    const expected = {
      status: 413,
      headers: { 'content-type': 'text; charset=utf-8' },
      body: 'HTTP content length exceeded 10485760 bytes.',
    };
    expect(await customized({}).send('POST /dev/x', { body })).toEqual(expected);
    expect(await customized({}).send('GET /nowhere', { body })).toEqual(expected);
  });

  it('is one byte too long', async () => {
    const gateway = makeGateway({ document: { paths: { '/x': { post: kinesisOperation() } } } });
    expect((await gateway.send('POST /dev/x', { body: Buffer.alloc(10_485_760, 'a') })).status).toBe(200);
  });
});
