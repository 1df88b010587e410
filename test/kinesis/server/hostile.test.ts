// Clients that break off, stall, reset and pipeline. None of them ends more than its own connection.
import { once } from 'node:events';
import { constants } from 'node:http2';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type KinesisServer, startKinesisServer } from '../../../lib/kinesis/server/start-kinesis-server.ts';
import { createFakeKinesis } from './fake-kinesis.ts';
import { exchange, headersOf, open, openHttp2, postHttp2, readAll, requestOf } from './raw-client.ts';

const PREFACE = 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n';
const GET_LARGE = requestOf({ 'x-amz-target': 'Kinesis_20131202.GetRecords' }, '{"ShardIterator":"large"}');
const PUT_SLOW = requestOf({ 'x-amz-target': 'Kinesis_20131202.PutRecord' }, '{"StreamName":"slow"}');

const fake = createFakeKinesis();
let server: KinesisServer;
beforeAll(async () => {
  server = await startKinesisServer({ ...fake, port: 0, times: { head: 500, silence: 1000, idle: 500 } });
});
afterAll(() => server.close());
beforeEach(() => {
  fake.calls.length = 0;
});
afterEach(async () => {
  expect(await exchange(server.port, requestOf({ connection: 'close' }))).toMatch(/^HTTP\/1\.1 200 /);
  const session = await openHttp2(server.url);
  expect(await postHttp2(session)).toMatchObject({ status: 200 });
  session.close();
});

describe('a connection', () => {
  it.each([
    ['nothing', ''],
    ['one byte', 'P'],
    ['half a preface', 'PRI * HT'],
    ['half a head', 'POST / HTTP/1.1\r\nhost: '],
    [
      'half a body',
      requestOf({ 'x-amz-target': 'Kinesis_20131202.PutRecord' }, '{}').replace(
        'content-length: 2',
        'content-length: 9',
      ),
    ],
    ['zeros', '\0'.repeat(100)],
    ['TLS', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
    ['a preface and nonsense', `${PREFACE}${'\xff'.repeat(100)}`],
    ['a preface and a frame of 16 MB', `${PREFACE}\xff\xff\xff\x00\x00\x00\x00\x00\x01`],
  ])('that sends %s and ends is ended, and nothing is carried out', async (_what, bytes) => {
    await exchange(server.port, Buffer.from(bytes, 'latin1'));
    expect(fake.calls).toEqual([]);
  });

  it.each(['', 'POST / HTTP/1.1\r\nhost: ', requestOf({}, '{}').slice(0, -1), GET_LARGE])(
    'that is reset after %j does no harm',
    async (bytes) => {
      const socket = await open(server.port);
      socket.write(bytes);
      await new Promise((resolve) => setTimeout(resolve, 20));
      socket.resetAndDestroy();
      await once(socket, 'close');
    },
  );

  it('may send the preface byte by byte', async () => {
    const socket = await open(server.port);
    socket.setNoDelay(true);
    // With an empty SETTINGS frame behind it: RFC 9113, "SETTINGS".
    for (const byte of Buffer.from(`${PREFACE}\0\0\0\x04\0\0\0\0\0`, 'latin1')) {
      socket.write(Buffer.from([byte]));
      await new Promise((resolve) => setImmediate(resolve));
    }
    const [settings] = await once(socket, 'data');
    expect(settings[3]).toBe(4);
    socket.destroy();
  });

  it('may send a request byte by byte', async () => {
    const socket = await open(server.port);
    for (const byte of Buffer.from(requestOf({ connection: 'close' }))) {
      socket.write(Buffer.from([byte]));
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(await readAll(socket)).toMatch(/^HTTP\/1\.1 200 /);
  });

  it('that ends its side after a request gets the response', async () => {
    expect(await exchange(server.port, PUT_SLOW)).toMatch(/^HTTP\/1\.1 200 .*"ShardId":"s"/s);
  });

  it('with half a head is ended after the time for heads', async () => {
    const socket = await open(server.port);
    socket.write('POST / HTTP/1.1\r\nhost: localhost\r\n');
    expect(await readAll(socket)).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('that sends half a body and stalls is ended', async () => {
    const socket = await open(server.port);
    socket.write(requestOf({}, '{}').slice(0, -1));
    expect(await readAll(socket)).toBe('');
  });

  it('that does not read its responses is disconnected', async () => {
    const socket = await open(server.port);
    socket.pause();
    socket.write(GET_LARGE);
    await new Promise((resolve) => setTimeout(resolve, 4000));
    // 10 MB in base64 are 13,333,336 characters. Node notes at the second silence that nothing moves.
    expect((await readAll(socket)).length).toBeLessThan(13_333_336);
  });
});

describe('requests in a pipeline', () => {
  it('get their responses in order', async () => {
    const put = (key: number) =>
      requestOf({ 'x-amz-target': 'Kinesis_20131202.PutRecord' }, `{"StreamName":"s","PartitionKey":"${key}"}`);
    const pipeline = Array.from({ length: 200 }, (_, key) => put(key)).join('');
    const responses = await exchange(server.port, pipeline + requestOf({ connection: 'close' }));
    const numbers = [...responses.matchAll(/"SequenceNumber":"(\d+)"/g)].map(([, number]) => Number(number));
    expect(numbers).toHaveLength(200);
    expect(numbers).toEqual(numbers.toSorted((one, other) => one - other));
    expect(fake.calls.slice(0, 200).map(({ input }) => input['PartitionKey'])).toEqual(
      numbers.map((_, key) => `${key}`),
    );
  });

  it('wait for their client to read: of 200 for 10 MB each, few are carried out', async () => {
    const socket = await open(server.port);
    socket.pause();
    socket.write(GET_LARGE.repeat(200));
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(fake.calls.length).toBeLessThanOrEqual(2);
    socket.destroy();
  });

  it('are not carried out when their client is gone', async () => {
    const socket = await open(server.port);
    socket.write(PUT_SLOW.repeat(50));
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.resetAndDestroy();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(fake.calls.length).toBeLessThanOrEqual(2);
  });
});

describe('over HTTP/2', () => {
  it('2,000 streams that are reset at once do no harm', async () => {
    const session = await openHttp2(server.url);
    for (let index = 0; index < 2000 && !session.closed; index += 1) {
      const stream = session.request({ ':method': 'POST', ':path': '/', ...headersOf({ host: undefined }) });
      stream.on('error', () => {});
      stream.close(constants.NGHTTP2_CANCEL);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
    session.destroy();
  });

  it('a stream that is reset in the middle of its body leaves the others', async () => {
    const session = await openHttp2(server.url);
    const stream = session.request({ ':method': 'POST', ':path': '/', ...headersOf({ host: undefined }) });
    stream.on('error', () => {});
    stream.write('{"Limit":');
    const slow = postHttp2(session, { 'x-amz-target': 'Kinesis_20131202.PutRecord' }, '{"StreamName":"slow"}');
    stream.close(constants.NGHTTP2_CANCEL);
    expect(await slow).toMatchObject({ status: 200 });
    session.close();
  });

  it('a stream that stalls in the middle of its body is reset', async () => {
    const session = await openHttp2(server.url);
    const stream = session.request({ ':method': 'POST', ':path': '/', ...headersOf({ host: undefined }) });
    stream.write('{"Limit":');
    await expect(once(stream, 'close')).resolves.toBeDefined();
    expect(stream.rstCode).toBe(constants.NGHTTP2_CANCEL);
    session.close();
  });

  it('of 100 streams for 10 MB each whose client does not read, few are carried out', async () => {
    const session = await openHttp2(server.url);
    const change = { host: undefined, 'x-amz-target': 'Kinesis_20131202.GetRecords' };
    for (let index = 0; index < 100; index += 1) {
      const stream = session.request({ ':method': 'POST', ':path': '/', ...headersOf(change) });
      stream.on('error', () => {});
      stream.end('{"ShardIterator":"large"}');
    }
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(fake.calls.length).toBeLessThanOrEqual(8);
    session.destroy();
  });
});
