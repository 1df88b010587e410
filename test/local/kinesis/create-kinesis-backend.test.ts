// The HTTP client to Kinesis: what it sends, that it sends it once, and how it fails.
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import { type AddressInfo, createServer as createTcpServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import {
  BackendResponseTooLarge,
  BackendTimeout,
  BackendUnreachable,
} from '../../../lib/gateway/backend/backend-failure.ts';
import { createKinesisBackend } from '../../../lib/local/kinesis/create-kinesis-backend.ts';
import { kinesisCall, putRecord } from '../../gateway/kinesis-call.ts';

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

function backendAt(port: number) {
  const { call, close } = createKinesisBackend({ endpoint: new URL(`http://127.0.0.1:${port}`) });
  cleanups.push(close);
  return call;
}

async function httpBackend(listener: RequestListener) {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  cleanups.push(() => server.close().closeAllConnections());
  return backendAt((server.address() as AddressInfo).port);
}

/** A server that responds to its first requests and breaks the connection at a later one, at the given moment. */
async function breakingBackend(goodResponses: number, breakConnection: (socket: Socket) => void) {
  let requests = 0;
  const sockets = new Set<Socket>();
  const server = createTcpServer((socket) => {
    sockets.add(socket.on('error', () => {}));
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk;
      if (!text.endsWith('}')) return;
      text = '';
      requests += 1;
      if (requests > goodResponses) breakConnection(socket);
      else socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}');
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  cleanups.push(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  return { call: backendAt((server.address() as AddressInfo).port), requests: () => requests };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  return Buffer.concat(await request.toArray());
}

test('sends the mapped headers and bytes with a dummy signature', async () => {
  let seen: unknown;
  const call = await httpBackend(async (request, response) => {
    const { host: _host, ...headers } = request.headers;
    seen = { method: request.method, url: request.url, headers, body: (await bodyOf(request)).toString() };
    response.writeHead(400, { 'x-amzn-RequestId': 'abc' }).end('{"__type":"X"}');
  });
  const response = await call(kinesisCall('PutRecord', { é: 1 }));
  expect(seen).toEqual({
    method: 'POST',
    url: '/?Action=PutRecord',
    headers: {
      connection: 'keep-alive',
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'Kinesis_20131202.PutRecord',
      'x-amz-date': '20240101T000000Z',
      authorization:
        'AWS4-HMAC-SHA256 Credential=test/20240101/us-east-1/kinesis/aws4_request, SignedHeaders=host;x-amz-date, Signature=0',
      'content-length': '8',
    },
    body: '{"é":1}',
  });
  expect([response.status, response.headers['x-amzn-requestid'], response.body.toString()]).toEqual([
    400,
    'abc',
    '{"__type":"X"}',
  ]);
});

test.each<[when: string, breakConnection: (socket: Socket) => void]>([
  ['closes without a response', (socket) => socket.end()],
  ['resets', (socket) => socket.resetAndDestroy()],
  ['closes in the middle of the head', (socket) => socket.end('HTTP/1.1 200 O')],
  ['closes in the middle of the body', (socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{}')],
  ['responds with something that is not HTTP', (socket) => socket.end('hello')],
])('sends a request once when a kept connection %s', async (_when, breakConnection) => {
  const { call, requests } = await breakingBackend(1, breakConnection);
  expect((await call(putRecord('s', 'first'))).status).toBe(200);
  await expect(call(putRecord('s', 'second'))).rejects.toBeInstanceOf(BackendUnreachable);
  await sleep(100);
  expect(requests()).toBe(2);
});

test('opens a new connection after an idle one was closed', async () => {
  let last: Socket | undefined;
  const call = await httpBackend((request, response) => {
    last = request.socket;
    response.end('{}');
  });
  for (let round = 0; round < 5; round++) {
    expect((await call(putRecord('s', 'x'))).status).toBe(200);
    last?.destroy();
    await sleep(20);
  }
});

test('fails as unreachable where nothing listens', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  await expect(backendAt(port)(putRecord('s', 'x'))).rejects.toBeInstanceOf(BackendUnreachable);
});

test('fails as unreachable on a header that HTTP cannot carry', async () => {
  const call = await httpBackend((_request, response) => void response.end('{}'));
  const request = putRecord('s', 'x');
  const broken = { ...request, headers: [...request.headers, ['X-Broken', 'a\nb'] as const] };
  await expect(call(broken)).rejects.toBeInstanceOf(BackendUnreachable);
});

test.each<[what: string, listener: RequestListener]>([
  ['no response comes', () => {}],
  ['only the head of a response comes', (_request, response) => void response.writeHead(200).flushHeaders()],
  [
    'a response drips',
    (_request, response) => {
      const timer = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(timer));
    },
  ],
])('gives up after the time of the call when %s', async (_what, listener) => {
  const call = await httpBackend(listener);
  await expect(call(kinesisCall('PutRecord', {}, 150))).rejects.toBeInstanceOf(BackendTimeout);
});

test('gives no call the response of another that came too late', async () => {
  const call = await httpBackend(async (request, response) => {
    const { name, wait } = JSON.parse((await bodyOf(request)).toString());
    response.write(name);
    await sleep(wait);
    response.end(name);
  });
  const responseFor = async (name: string, wait: number, timeout: number) =>
    (await call(kinesisCall('PutRecord', { name, wait }, timeout))).body.toString();
  await expect(responseFor('late', 200, 100)).rejects.toBeInstanceOf(BackendTimeout);
  expect(
    await Promise.all([responseFor('a', 0, 5000), responseFor('b', 200, 5000), responseFor('c', 50, 5000)]),
  ).toEqual(['aa', 'bb', 'cc']);
});

test('does not send a call that timed out while it waited for a connection', async () => {
  const waiting: (() => void)[] = [];
  const seen: string[] = [];
  const call = await httpBackend(async (request, response) => {
    seen.push((await bodyOf(request)).toString());
    waiting.push(() => response.end('{}'));
  });
  // As many as the backend has connections.
  const first = Array.from({ length: 256 }, () => call(kinesisCall('PutRecord', 'first')));
  while (waiting.length < 256) await sleep(5);
  await expect(call(kinesisCall('PutRecord', 'timed out', 50))).rejects.toBeInstanceOf(BackendTimeout);
  const last = call(kinesisCall('PutRecord', 'last'));
  for (const respond of waiting.splice(0)) respond();
  expect((await Promise.all(first)).every(({ status }) => status === 200)).toBe(true);
  while (waiting.length < 1) await sleep(5);
  waiting[0]?.();
  expect((await last).status).toBe(200);
  expect(seen.filter((body) => body !== '"first"')).toEqual(['"last"']);
});

test('takes a response of 10,485,760 bytes and refuses one byte more', async () => {
  const call = await httpBackend(async (request, response) => {
    const { length } = JSON.parse((await bodyOf(request)).toString());
    response.end(Buffer.alloc(length, ' '));
  });
  expect((await call(kinesisCall('GetRecords', { length: 10_485_760 }))).body.length).toBe(10_485_760);
  const tooMuch = call(kinesisCall('GetRecords', { length: 10_485_761 }));
  await expect(tooMuch).rejects.toBeInstanceOf(BackendResponseTooLarge);
  await expect(tooMuch).rejects.toThrow('lower `limit`');
});

test('sends every byte of a large body as it is', async () => {
  const call = await httpBackend(async (request, response) => {
    response.end(
      createHash('sha256')
        .update(await bodyOf(request))
        .digest('hex'),
    );
  });
  const body = Buffer.alloc(9_000_000, 'é€😀');
  const response = await call({ ...putRecord('s', 'x'), body });
  expect(response.body.toString()).toBe(createHash('sha256').update(body).digest('hex'));
});
