import { describe, expect, it } from 'vitest';
import { AWS_HEADERS, INTERNAL_ERROR, type Json, kinesisOperation, makeGateway, refusal } from '../make-gateway.ts';

const TARGET = 'POST /dev/x/a%20b?q=1&q=2%203&empty=';
const HEADERS = { 'X-Many': ['1', '2'], 'X-One': 'one', Connection: 'close' };
const BODY = '{"text": "t", "number": 1.5, "object": {"a": [1]}, "empty": "", "nested": {"x": "y"}}';

function gatewayOf(integration: Json, backend?: { headers: Record<string, string | string[]>; body: string }) {
  return makeGateway({
    document: { paths: { '/x/{id}': { post: kinesisOperation(integration) } } },
    load: { stageVariables: { color: 'blue' } },
    ...(backend && { backend: () => ({ headers: backend.headers, body: Buffer.from(backend.body) }) }),
  });
}

// Developer guide, "Parameter mapping source reference".
describe('a request parameter', () => {
  it.each([
    ["'constant'", 'constant'],
    ["'it''s'", "it''s"],
    ["''", ''],
    ['method.request.header.X-One', 'one'],
    ['method.request.header.x-one', 'one'],
    // Of a repeated header or query parameter the last value, unless all are asked for.
    ['method.request.header.X-Many', '2'],
    ['method.request.multivalueheader.X-Many', '1,2'],
    ['method.request.querystring.q', '2 3'],
    ['method.request.multivaluequerystring.q', '1,2 3'],
    ['method.request.querystring.empty', ''],
    // As in the path: see decision 0040.
    ['method.request.path.id', 'a%20b'],
    ['method.request.body', BODY],
    ['method.request.body.text', 't'],
    ['method.request.body.number', '1.5'],
    ['method.request.body.object', '{"a":[1]}'],
    ['method.request.body.nested.x', 'y'],
    ['method.request.body.object.a[0]', '1'],
    ['context.stage', 'dev'],
    ['context.identity.sourceIp', '203.0.113.9'],
    ['context.httpMethod', 'POST'],
    ['stageVariables.color', 'blue'],
    // Nothing to map: the header is left out.
    ['method.request.header.X-Absent', undefined],
    ['method.request.multivalueheader.X-Absent', undefined],
    ['method.request.header.Connection', undefined],
    ['method.request.querystring.absent', undefined],
    ['method.request.multivaluequerystring.absent', undefined],
    ['method.request.path.absent', undefined],
    ['method.request.body.absent', undefined],
    ['context.identity.user', undefined],
    ['context.identity', undefined],
    ['context.absent', undefined],
    ['context.toString', undefined],
    ['stageVariables.absent', undefined],
  ])('from %s is %j', async (expression, expected) => {
    const gateway = gatewayOf({ requestParameters: { 'integration.request.header.X-Out': expression } });
    expect((await gateway.send(TARGET, { headers: HEADERS, body: BODY })).status).toBe(200);
    expect(gateway.calls[0]?.headers.find(([name]) => name === 'X-Out')?.[1]).toBe(expected);
  });

  // Recorded: only a body that begins like JSON is read as such, even when the whole of it is mapped.
  it.each([
    ['method.request.body', '', '{}'],
    ['method.request.body', '<xml/>', '<xml/>'],
    // Without surrounding whitespace, as it is read.
    ['method.request.body', ' {"a": 1}\n', '{"a": 1}'],
    ['method.request.body', ' \n', '{}'],
    ['method.request.body', '<xml/>\n', '<xml/>'],
    ['method.request.body.a', '', undefined],
    ['method.request.body.a', '<xml/>', undefined],
  ])('from %s of the body %j is %j', async (expression, body, expected) => {
    const gateway = gatewayOf({ requestParameters: { 'integration.request.header.X-Out': expression } });
    expect((await gateway.send(TARGET, { body })).status).toBe(200);
    expect(gateway.calls[0]?.headers.find(([name]) => name === 'X-Out')?.[1]).toBe(expected);
  });

  it.each(['method.request.body', 'method.request.body.a'])('from %s of broken JSON is 400', async (expression) => {
    const gateway = gatewayOf({ requestParameters: { 'integration.request.header.X-Out': expression } });
    const invalid = refusal(400, 'BadRequestException', '{"message": "Invalid JSON in request body"}');
    expect(await gateway.send(TARGET, { body: ' {broken' })).toEqual(invalid);
  });

  it.each(['method.request.cookie.a', 'constant', 'method.request.header.', '"double"', 'stageVariables'])(
    'from %s is reported, and the response is 500',
    async (expression) => {
      const gateway = gatewayOf({ requestParameters: { 'integration.request.header.X-Out': expression } });
      expect(gateway.warnings).toEqual([
        {
          file: 'api.json',
          line: gateway.lineOf('integration.request.header.X-Out'),
          message: `Invalid mapping expression specified: ${expression}. The route responds with 500.`,
        },
      ]);
      expect(await gateway.send(TARGET)).toEqual(INTERNAL_ERROR);
    },
  );

  it('that is not a string is dropped, as on import', async () => {
    const gateway = gatewayOf({ requestParameters: { 'integration.request.header.X-Out': true } });
    expect((await gateway.send(TARGET)).status).toBe(200);
    expect(gateway.calls[0]?.headers.some(([name]) => name === 'X-Out')).toBe(false);
  });

  it('can be overridden by the template', async () => {
    const gateway = gatewayOf({
      requestParameters: { 'integration.request.header.X-Out': "'mapped'" },
      requestTemplates: { 'application/json': "#set($context.requestOverride.header.x-out = 'template'){}" },
    });
    await gateway.send(TARGET);
    expect(gateway.calls[0]?.headers.filter(([name]) => name.toLowerCase() === 'x-out')).toEqual([
      ['x-out', 'template'],
    ]);
  });
});

describe('a response parameter', () => {
  const backend = { headers: { 'x-one': 'one', 'x-many': ['1', '2'] }, body: BODY };
  it.each([
    ["'constant'", 'constant'],
    ['integration.response.header.X-One', 'one'],
    ['integration.response.header.X-Many', '2'],
    ['integration.response.multivalueheader.X-Many', '1,2'],
    ['integration.response.body.text', 't'],
    ['integration.response.body.object', '{"a":[1]}'],
    ['context.requestTimeEpoch', expect.stringMatching(/^\d{13}$/)],
    ['stageVariables.color', 'blue'],
    ['integration.response.header.absent', undefined],
    ['integration.response.body.absent', undefined],
  ])('from %s is %j', async (expression, expected) => {
    const responseParameters = { 'method.response.header.X-Out': expression };
    const gateway = gatewayOf({ responses: { default: { statusCode: '200', responseParameters } } }, backend);
    const response = await gateway.send(TARGET);
    const headers = expected === undefined ? AWS_HEADERS : { ...AWS_HEADERS, 'x-out': expected };
    expect(response).toEqual({ status: 200, headers, body: BODY });
  });

  // Recorded, as for requests.
  it.each([
    ['integration.response.body', '', '{}'],
    ['integration.response.body', '<html>', '<html>'],
    ['integration.response.body.a', '<html>', undefined],
  ])('from %s of the body %j is %j', async (expression, body, expected) => {
    const responseParameters = { 'method.response.header.X-Out': expression };
    const integration = { responses: { default: { statusCode: '200', responseParameters } } };
    const response = await gatewayOf(integration, { headers: {}, body }).send(TARGET);
    expect([response.status, response.headers['x-out']]).toEqual([200, expected]);
  });

  it.each(['integration.response.body', 'integration.response.body.a'])(
    'from %s of broken JSON is 500',
    async (expression) => {
      const responseParameters = { 'method.response.header.X-Out': expression };
      const integration = { responses: { default: { statusCode: '200', responseParameters } } };
      expect(await gatewayOf(integration, { headers: {}, body: '[1' }).send(TARGET)).toEqual(INTERNAL_ERROR);
    },
  );

  it('can be overridden by the template', async () => {
    const responseParameters = { 'method.response.header.X-Out': "'mapped'" };
    const responseTemplates = { 'application/json': "#set($context.responseOverride.header.x-out = 'template')ok" };
    const gateway = gatewayOf({ responses: { default: { statusCode: '200', responseParameters, responseTemplates } } });
    expect(await gateway.send(TARGET)).toEqual({
      status: 200,
      headers: { ...AWS_HEADERS, 'x-out': 'template' },
      body: 'ok',
    });
  });
});
