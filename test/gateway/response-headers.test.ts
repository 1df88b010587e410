import { describe, expect, it } from 'vitest';
import {
  AWS_HEADERS,
  type Json,
  kinesisOperation,
  MOCK_HEADERS,
  makeOperation,
  mockOperation,
} from './make-gateway.ts';

/** What the client sees of a header that the document maps. */
async function mapped(name: string): Promise<Json> {
  const responseParameters = { [`method.response.header.${name}`]: "'value'" };
  const gateway = makeOperation(
    kinesisOperation({ responses: { default: { statusCode: '200', responseParameters } } }),
  );
  const { headers } = await gateway.raw('POST /dev/x');
  return Object.fromEntries(headers.filter(([, value]) => value === 'value'));
}

describe('response headers', () => {
  it.each([
    'Authorization',
    'Connection',
    'Content-Length',
    'Content-MD5',
    'Date',
    'Expect',
    'Host',
    'Max-Forwards',
    'Proxy-Authenticate',
    'Server',
    'Trailer',
    'Upgrade',
    'User-Agent',
    'WWW-Authenticate',
    // Recorded of HTTP_PROXY, where the backend's own would come through.
    'x-amzn-RequestId',
  ])('%s comes out remapped, as recorded', async (name) => {
    expect(await mapped(name)).toEqual({ [`x-amzn-Remapped-${name}`]: 'value' });
  });

  it.each(['Accept', 'Age', 'Cache-Control', 'Content-Encoding', 'ETag', 'Location', 'Pragma', 'TE', 'Via', 'Warn'])(
    '%s comes out as mapped',
    async (name) => {
      expect(await mapped(name)).toEqual({ [name]: 'value' });
    },
  );

  it.each(['x-amz-apigw-id', 'X-Amzn-Trace-Id', 'x-amzn-ErrorType'])(
    '%s stands for API Gateway’s own',
    async (name) => {
      const responseParameters = { [`method.response.header.${name}`]: "'value'" };
      const operation = kinesisOperation({ responses: { default: { statusCode: '200', responseParameters } } });
      const { headers } = await makeOperation(operation).raw('POST /dev/x');
      expect(headers.filter(([other]) => other.toLowerCase() === name.toLowerCase())).toEqual([[name, 'value']]);
    },
  );

  it('Transfer-Encoding is dropped', async () => {
    expect(await mapped('Transfer-Encoding')).toEqual({});
  });

  it('Content-Type replaces the default', async () => {
    expect(await mapped('Content-Type')).toEqual({ 'Content-Type': 'value' });
  });

  it('carry a trace only when an AWS service was called', async () => {
    expect((await makeOperation(kinesisOperation()).send('POST /dev/x')).headers).toEqual(AWS_HEADERS);
    expect((await makeOperation(mockOperation()).send('POST /dev/x')).headers).toEqual(MOCK_HEADERS);
  });

  it('never carry characters that end a header', async () => {
    const responseParameters = { 'method.response.header.X': 'integration.response.body.q' };
    const operation = kinesisOperation({ responses: { default: { statusCode: '200', responseParameters } } });
    const body = Buffer.from(JSON.stringify({ q: 'a\r\nX-Evil: 1\0' }));
    const gateway = makeOperation(operation, { backend: () => ({ body }) });
    expect((await gateway.send('POST /dev/x')).headers['x']).toBe('a X-Evil: 1 ');
  });

  it('leave out names that are not header names', async () => {
    expect(await mapped('not a name')).toEqual({});
  });

  it('take the request id that a client chooses, and not the extended one', async () => {
    const headers = {
      'x-amzn-RequestId': 'mine-1',
      'X-Amzn-Trace-Id': 'Root=1-2-3;Sampled=1',
      'x-amz-apigw-id': 'mine',
    };
    const response = await makeOperation(kinesisOperation()).send('POST /dev/x', { headers });
    expect(response.headers).toEqual({
      ...AWS_HEADERS,
      'x-amzn-requestid': 'mine-1',
      'x-amzn-trace-id': 'Root=1-2-3;Sampled=1',
    });
    const evil = await makeOperation(kinesisOperation()).send('POST /dev/x', { headers: { 'x-amzn-requestid': '"}' } });
    expect(evil.headers).toEqual(AWS_HEADERS);
  });
});

/** The trace that the client gets, and the one that Kinesis gets. */
async function trace(sent: string | undefined) {
  const gateway = makeOperation(kinesisOperation());
  const response = await gateway.raw('POST /dev/x', sent === undefined ? {} : { headers: { 'x-amzn-trace-id': sent } });
  return [response.headers, gateway.calls[0]?.headers].map(
    (headers) => headers?.find(([name]) => name === 'X-Amzn-Trace-Id')?.[1],
  );
}

describe('the trace', () => {
  const ROOT = 'Root=1-3152b799-8954dae64eda91bc9a23a7e8';

  it.each([
    // Recorded: what the client sends goes on.
    `${ROOT};Parent=7fa8c0f79203be72;Sampled=1`,
    ROOT,
    // A load balancer adds Self, Lambda Lineage; the order of the members is free.
    `Self=1-67891234-12456789abcdef012345678;${ROOT}`,
    `Parent=7fa8c0f79203be72; ${ROOT};Lineage=1:3276204f:0`,
    'root=1-2-3',
  ])('%s goes on as it is', async (sent) => {
    expect(await trace(sent)).toEqual([sent, sent]);
  });

  it.each([
    undefined,
    '',
    // Without a Root there is no trace to go on with.
    'Self=1-67891234-12456789abcdef012345678',
    'Parent=7fa8c0f79203be72;Sampled=1',
    'Root=',
    'Root=;Sampled=1',
    'NoRoot=1-2-3',
    '1-3152b799-8954dae64eda91bc9a23a7e8',
  ])('is a new one for a client that sends %j', async (sent) => {
    const [toClient, toKinesis] = await trace(sent);
    // X-Ray Developer Guide: API Gateway adds a header with a Root and nothing else.
    expect(toClient).toMatch(/^Root=1-[0-9a-f]{8}-[0-9a-f]{24}$/);
    expect(toKinesis).toBe(toClient);
  });

  it('has the time of the request in its Root', async () => {
    const gateway = makeOperation(
      kinesisOperation({ requestTemplates: { 'application/json': '$context.requestTimeEpoch' } }),
    );
    await gateway.send('POST /dev/x');
    const [call] = gateway.calls;
    const seconds = Math.floor(Number(call?.body) / 1000).toString(16);
    expect(call?.headers).toContainEqual(['X-Amzn-Trace-Id', expect.stringMatching(`^Root=1-${seconds}-`)]);
  });
});
