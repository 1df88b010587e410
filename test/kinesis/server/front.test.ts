// What the server returns for requests that are not a call, and the headers around the response to one that is.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cborCodec } from '../../../lib/kinesis/protocol/cbor-codec.ts';
import { type KinesisServer, startKinesisServer } from '../../../lib/kinesis/server/start-kinesis-server.ts';
import { createFakeKinesis } from './fake-kinesis.ts';
import { exchange, headersOf, open, openHttp2, postHttp2, readAll, requestOf } from './raw-client.ts';

const fake = createFakeKinesis();
const defects: unknown[] = [];
let server: KinesisServer;
beforeAll(async () => {
  const onDefect = (action: string, error: unknown) => defects.push([action, (error as Error).message]);
  server = await startKinesisServer({ ...fake, port: 0, onDefect });
});
afterAll(() => server.close());
beforeEach(() => {
  fake.calls.length = 0;
});

const JSON_TYPE = 'application/x-amz-json-1.1';
const STREAMS = '{"StreamNames":["a"],"HasMoreStreams":false}';
const DENIED =
  '<AccessDeniedException>\n  <Message>Unable to determine service/operation name to be authorized</Message>\n</AccessDeniedException>\n';
const MISSING_TOKEN = '{"__type":"MissingAuthenticationTokenException","message":"Missing Authentication Token"}';
const BOTH =
  '{"__type":"InvalidSignatureException","message":"Found both \'X-Amz-Algorithm\' as a query-string param and \'Authorization\' as HTTP header."}';

async function post(change: Readonly<Record<string, string | undefined>>, body: string | undefined, query = '') {
  const { host: _host, ...headers } = headersOf(change);
  const response = await fetch(`${server.url}/${query}`, { method: 'POST', headers, body: body ?? null });
  return { response, status: response.status, text: await response.text() };
}

describe('a request', () => {
  // Source: kinesalite 3.3.3, test/connection.js.
  it.each([
    ['that is a call', {}, '{}', '', 200, STREAMS],
    ['with a charset', { 'content-type': `${JSON_TYPE}; charset=utf-8` }, '{}', '', 200, STREAMS],
    ['with a presigned query', { authorization: undefined }, '{}', '?X-Amz-Algorithm=AWS4-HMAC-SHA256', 200, STREAMS],
    ['with both', {}, '{}', '?X-Amz-Algorithm=AWS4-HMAC-SHA256', 400, BOTH],
    ['without credentials', { authorization: undefined }, '{}', '', 400, MISSING_TOKEN],
    ['without a body', {}, undefined, '', 400, '{"__type":"SerializationException"}'],
    ['that is not JSON', {}, 'hello', '', 400, '{"__type":"SerializationException"}'],
    ['that is not an object', {}, 'null', '', 400, '{"__type":"SerializationException"}'],
    ['without a target', { 'x-amz-target': undefined }, '{}', '', 400, '{"__type":"UnknownOperationException"}'],
    [
      'without a target and body',
      { 'x-amz-target': undefined },
      undefined,
      '',
      400,
      '{"__type":"UnknownOperationException"}',
    ],
    [
      'without a target, not JSON',
      { 'x-amz-target': undefined },
      'hello',
      '',
      400,
      '{"__type":"SerializationException"}',
    ],
    [
      'of another action',
      { 'x-amz-target': 'Kinesis_20131202.Whatever' },
      '{}',
      '',
      400,
      '{"__type":"UnknownOperationException"}',
    ],
    [
      'of another service',
      { 'x-amz-target': 'whatever.ListStreams' },
      '{}',
      '',
      400,
      '{"__type":"UnknownOperationException"}',
    ],
    ['in JSON 1.0', { 'content-type': 'application/x-amz-json-1.0' }, '{}', '', 404, '<UnknownOperationException/>\n'],
    ['of no type', { 'content-type': '' }, '{}', '', 404, '<UnknownOperationException/>\n'],
    ['of no type and target', { 'content-type': '', 'x-amz-target': undefined }, '{}', '', 403, DENIED],
  ])('%s gets the response of the service', async (_what, change, body, query, status, text) => {
    expect(await post(change, body, query)).toMatchObject({ status, text });
  });

  it.each(['GET', 'PUT', 'DELETE', 'OPTIONS'])('with %s gets AccessDeniedException', async (method) => {
    const response = await fetch(server.url, { method });
    expect([response.status, await response.text()]).toEqual([403, DENIED]);
  });

  it('has an id, and one for the support of AWS', async () => {
    const { response } = await post({}, '{}');
    expect(response.headers.get('x-amzn-requestid')).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    const length = Buffer.from(response.headers.get('x-amz-id-2') ?? '', 'base64').length;
    expect(length).toBeGreaterThanOrEqual(64);
    expect(length).toBeLessThanOrEqual(80);
    expect(response.headers.get('content-type')).toBe(JSON_TYPE);
  });

  it('in CBOR gets a response in CBOR', async () => {
    const session = await openHttp2(server.url);
    const change = { 'content-type': 'application/x-amz-cbor-1.1' };
    const listed = await postHttp2(session, change, Buffer.from('bfff', 'hex'));
    expect(listed.status).toBe(200);
    expect(cborCodec.parse(listed.body)).toEqual({ StreamNames: ['a'], HasMoreStreams: false });
    // {"Limit": "1"}
    const refused = await postHttp2(session, change, Buffer.from('a1654c696d69746131', 'hex'));
    expect(refused.status).toBe(400);
    expect(cborCodec.parse(refused.body)).toEqual({
      __type: 'SerializationException',
      Message: 'class java.lang.String can not be converted to an Integer',
    });
    session.close();
  });

  it('that meets a defect gets InternalFailureException, and the defect is reported', async () => {
    const { status, text } = await post({ 'x-amz-target': 'Kinesis_20131202.PutRecord' }, '{"StreamName":"broken"}');
    expect([status, JSON.parse(text)]).toMatchObject([500, { __type: 'InternalFailureException' }]);
    expect(defects).toEqual([['PutRecord', 'a defect']]);
  });
});

describe('a request of a web page', () => {
  it.each(['https://example.com', 'null', 'http://localhost', ''])(
    'from %j is refused and not carried out',
    async (origin) => {
      const response = await exchange(server.port, requestOf({ origin, connection: 'close' }));
      expect(response).toMatch(/^HTTP\/1\.1 403 /);
      expect(response).not.toMatch(/access-control/i);
      expect(fake.calls).toEqual([]);
    },
  );

  it('is refused over HTTP/2', async () => {
    const session = await openHttp2(server.url);
    expect(await postHttp2(session, { origin: 'https://example.com' })).toMatchObject({ status: 403 });
    session.close();
  });
});

describe('a request for another host', () => {
  it.each(['localhost', 'localhost:1', '127.0.0.1:4567', 'LOCALHOST', '[::1]:80'])(
    'is not one for %s',
    async (host) => {
      expect(await exchange(server.port, requestOf({ host, connection: 'close' }))).toMatch(/^HTTP\/1\.1 200 /);
    },
  );

  it.each([
    'example.com',
    'localhost.example.com',
    '127.0.0.1.nip.io',
    'kinesis.eu-west-1.amazonaws.com',
    '',
    '10.0.0.1',
    '[::2]',
  ])('%j is refused and not carried out', async (host) => {
    expect(await exchange(server.port, requestOf({ host }))).toMatch(/^HTTP\/1\.1 421 /);
    expect(fake.calls).toEqual([]);
  });

  it.each([
    ['in its target', requestOf({}, '{}', 'POST http://example.com/ HTTP/1.1')],
    ['in a second Host', requestOf({ HOST: 'example.com' })],
    ['by no name, in HTTP/1.0', requestOf({ host: undefined }, '{}', 'POST / HTTP/1.0')],
  ])('%s is refused and not carried out', async (_where, bytes) => {
    expect(await exchange(server.port, bytes)).toMatch(/^HTTP\/1\.1 421 /);
    expect(fake.calls).toEqual([]);
  });

  it.each([[{ ':authority': 'example.com' }], [{ ':authority': 'localhost', host: 'example.com' }]])(
    '%j over HTTP/2 is refused and not carried out',
    async (names) => {
      const session = await openHttp2(server.url);
      const stream = session.request({ ':method': 'POST', ':path': '/', ...headersOf({ host: undefined }), ...names });
      stream.end('{}');
      const [response] = await new Promise<[Record<string, unknown>]>((resolve) =>
        stream.once('response', (headers) => resolve([headers])),
      );
      expect(response[':status']).toBe(421);
      expect(fake.calls).toEqual([]);
      session.close();
    },
  );
});

describe('a body', () => {
  const LIMIT = 14 * 1_048_576;

  it.each([
    [LIMIT, 200],
    [LIMIT + 1, 413],
  ])('of %d bytes gets a %d over HTTP/1.1', async (length, status) => {
    const { response, text } = await post({}, `{"x":"${'a'.repeat(length - 8)}"}`);
    expect([response.status, text]).toEqual([status, status === 200 ? STREAMS : '']);
  });

  it.each([
    [LIMIT, 200],
    [LIMIT + 1, 413],
  ])('of %d bytes gets a %d over HTTP/2', async (length, status) => {
    const session = await openHttp2(server.url);
    expect(await postHttp2(session, {}, `{"x":"${'a'.repeat(length - 8)}"}`)).toMatchObject({ status });
    // The session goes on.
    expect(await postHttp2(session)).toMatchObject({ status: 200 });
    session.close();
  });

  it('that never ends is cut off', async () => {
    const socket = await open(server.port);
    socket.write(requestOf({ 'transfer-encoding': 'chunked' }, '').replace(/content-length: 0\r\n/, ''));
    const chunk = Buffer.from(`100000\r\n${'a'.repeat(0x100000)}\r\n`);
    const send = () => {
      while (socket.writable && socket.write(chunk));
    };
    socket.on('drain', send);
    send();
    expect(await readAll(socket)).toBe('');
    expect(fake.calls).toEqual([]);
  });
});
