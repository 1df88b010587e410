import { describe, expect, it } from 'vitest';
import { BackendResponseTooLarge, BackendTimeout, BackendUnreachable } from '../../../lib/gateway/index.ts';
import { AWS_HEADERS, INTERNAL_ERROR, type Json, kinesisOperation, makeOperation, refusal } from '../make-gateway.ts';

/** The headers of the one call a request leads to, by lower-case name. */
async function callHeaders(integration: Json, headers: Json = {}, body = '{}') {
  const gateway = makeOperation(kinesisOperation(integration));
  const { status } = await gateway.send('POST /dev/x', { headers, body });
  const [call] = gateway.calls;
  const sent = call?.headers.map(([name, value]) => [name.toLowerCase(), value]) ?? [];
  return { status, action: call?.action, headers: Object.fromEntries(sent) };
}

const OWN = {
  accept: 'application/json',
  'content-type': 'application/x-amz-json-1.1',
  'user-agent': expect.stringMatching(/^AmazonAPIGateway_[a-z0-9]{10}$/),
  'x-amz-target': 'Kinesis_20131202.PutRecord',
  'x-amzn-apigateway-api-id': expect.stringMatching(/^[a-z0-9]{10}$/),
  'x-amzn-trace-id': expect.stringMatching(/^Root=1-/),
};

describe('the call to Kinesis', () => {
  it('carries API Gateway’s own headers and nothing of the client', async () => {
    const headers = { 'Content-Type': 'application/json', 'X-Mine': '1', Authorization: 'secret', Accept: 'text/html' };
    expect(await callHeaders({}, headers)).toEqual({ status: 200, action: 'PutRecord', headers: OWN });
  });

  it('carries mapped headers in their stead', async () => {
    const requestParameters = {
      'integration.request.header.content-type': "'application/x-amz-json-1.0'",
      'integration.request.header.X-Mine': 'method.request.header.x-mine',
      'integration.request.header.X-Absent': 'method.request.header.absent',
      'integration.request.querystring.q': "'not for a header'",
    };
    const headers = { 'X-Mine': '1', 'Content-Type': 'application/json' };
    expect(await callHeaders({ requestParameters }, headers)).toEqual({
      status: 200,
      action: 'PutRecord',
      headers: { ...OWN, 'content-type': 'application/x-amz-json-1.0', 'x-mine': '1' },
    });
  });

  it('takes the action of a path/ integration from X-Amz-Target', async () => {
    const uri = 'arn:aws:apigateway:us-east-1:kinesis:path/';
    const requestParameters = { 'integration.request.header.X-Amz-Target': "'Kinesis_20131202.ListStreams'" };
    const called = await callHeaders({ uri, requestParameters }, { 'Content-Type': 'application/json' });
    expect(called).toEqual({
      status: 200,
      action: 'ListStreams',
      headers: { ...OWN, 'content-type': 'application/json', 'x-amz-target': 'Kinesis_20131202.ListStreams' },
    });
    expect(await callHeaders({ uri })).toEqual({ status: 500, action: undefined, headers: {} });
  });

  it('takes X-Amz-Target from an override, as recorded', async () => {
    const template = "#set($context.requestOverride.header.X-Amz-Target = 'Kinesis_20131202.ListShards'){}";
    const { action } = await callHeaders({ requestTemplates: { 'application/json': template } });
    expect(action).toBe('ListShards');
  });

  it('understands the Content-Type that AWS’s own tutorial maps', async () => {
    const requestParameters = { 'integration.request.header.Content-Type': "'x-amz-json-1.1'" };
    expect((await callHeaders({ requestParameters })).headers['content-type']).toBe('application/x-amz-json-1.1');
  });

  it.each([
    // Recorded: a body without a template is passed on verbatim; an empty one is {}.
    ['{"kinesis": "snapshot"}', '{"kinesis": "snapshot"}'],
    ['', '{}'],
    // Recorded: invalid UTF-8 is replaced.
    [Buffer.from([0x61, 0xff, 0x62]), 'a\uFFFDb'],
  ])('passes %j on as %j', async (body, expected) => {
    const gateway = makeOperation(kinesisOperation());
    await gateway.send('POST /dev/x', { body });
    expect(gateway.calls.map((call) => call.body.toString('utf8'))).toEqual([expected]);
  });

  it.each([
    [undefined, 29_000],
    [50, 50],
    [100_000, 29_000],
    [1, 50],
  ])('with a timeout of %s waits %i ms', async (timeoutInMillis, expected) => {
    const gateway = makeOperation(kinesisOperation({ timeoutInMillis }));
    await gateway.send('POST /dev/x');
    expect(gateway.calls[0]?.timeoutMillis).toBe(expected);
  });

  it.each([
    'authorization',
    'Connection',
    'Content-Length',
    'expect',
    'proxy-authenticate',
    'TE',
    'Transfer-Encoding',
    'X-Amzn-Trace-Id',
  ])('cannot have the header %s mapped: reported, and 500', async (name) => {
    const requestParameters = { [`integration.request.header.${name}`]: "'x'" };
    const gateway = makeOperation(kinesisOperation({ requestParameters }));
    expect(gateway.warnings).toEqual([
      {
        file: 'api.json',
        line: gateway.lineOf(`integration.request.header.${name}`),
        message: `The header ${name} is reserved by API Gateway and cannot be mapped. The route responds with 500.`,
      },
    ]);
    expect(await gateway.send('POST /dev/x')).toEqual(INTERNAL_ERROR);
    expect(gateway.calls).toEqual([]);
  });
});

describe('a failing backend', () => {
  it.each([
    [
      new BackendTimeout('no response in 29000 ms'),
      refusal(504, 'InternalServerErrorException', '{"message": "Endpoint request timed out"}'),
      'INTEGRATION_TIMEOUT',
    ],
    [
      new BackendUnreachable('connection refused'),
      refusal(504, 'InternalServerErrorException', '{"message": "Network error communicating with endpoint"}'),
      'INTEGRATION_FAILURE',
    ],
    [
      new BackendResponseTooLarge('too much'),
      refusal(
        500,
        'InternalServerErrorException',
        '{"message": "The Kinesis response exceeds the limit of 10485760 bytes. Request fewer records."}',
      ),
      'API_CONFIGURATION_ERROR',
    ],
    [new Error('a defect'), INTERNAL_ERROR, 'API_CONFIGURATION_ERROR'],
  ])('that throws %s gets the response of AWS', async (error, expected, type) => {
    const gateway = makeOperation(kinesisOperation(), {
      backend: () => {
        throw error;
      },
    });
    expect(await gateway.send('POST /dev/x')).toEqual(expected);
    expect(gateway.traces.map((one) => one.refusal)).toEqual([type]);
  });

  it('may return 10,485,760 bytes and no more', async () => {
    const responseFor = (length: number) =>
      makeOperation(kinesisOperation(), { backend: () => ({ body: Buffer.alloc(length, 'a') }) }).send('POST /dev/x');
    expect((await responseFor(10_485_760)).status).toBe(200);
    expect((await responseFor(10_485_761)).status).toBe(500);
  });
});

describe('the response of Kinesis', () => {
  it('passes unchanged, with API Gateway’s own headers only', async () => {
    const gateway = makeOperation(kinesisOperation(), {
      backend: () => ({
        headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-requestid': 'of-kinesis', date: 'then' },
        body: Buffer.from('{"SequenceNumber":"1", "ShardId":"s"}'),
      }),
    });
    expect(await gateway.send('POST /dev/x')).toEqual({
      status: 200,
      headers: AWS_HEADERS,
      body: '{"SequenceNumber":"1", "ShardId":"s"}',
    });
  });
});
