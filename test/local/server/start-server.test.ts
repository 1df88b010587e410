// The HTTP server over real sockets: what it hands on, what it refuses, and clients that behave badly.
import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { ServerOptions } from '../../../lib/local/server/start-server.ts';
import { sendRaw, startTestServer } from './server-under-test.ts';

const MEBIBYTE = 1_048_576;

const get = (path: string, host: string) => `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`;

test('hands on the request as it was sent', async () => {
  const { port, seen } = await startTestServer();
  await sendRaw(
    port,
    'PUT /dev//a%20b/%C3%A9?x=1+2&y=%2B?z HTTP/1.1\r\nHost: localhost\r\nX-Two: a\r\nx-two: b\r\nContent-Length: 4\r\nConnection: close\r\n\r\n',
    Buffer.from([0x00, 0xff, 0x0a, 0x41]),
  );
  expect(seen).toEqual([
    {
      method: 'PUT',
      rawPath: '/dev//a%20b/%C3%A9',
      rawQuery: 'x=1+2&y=%2B?z',
      headers: [
        ['Host', 'localhost'],
        ['X-Two', 'a'],
        ['x-two', 'b'],
        ['Content-Length', '4'],
        ['Connection', 'close'],
      ],
      body: Buffer.from([0x00, 0xff, 0x0a, 0x41]),
      sourceIp: '127.0.0.1',
      protocol: 'HTTP/1.1',
    },
  ]);
});

test('sends the headers of the response in their order and spelling, and adds none but its own two', async () => {
  const headers = [
    ['Date', 'Sun, 22 Nov 2026 00:00:00 GMT'],
    ['x-amzn-RequestId', 'abc'],
    ['X-Twice', '1'],
    ['X-Twice', '2'],
  ] as const;
  const { port } = await startTestServer({ handler: async () => ({ status: 299, headers, body: Buffer.from('é') }) });
  expect(await sendRaw(port, get('/', 'localhost'))).toBe(
    [
      'HTTP/1.1 299 unknown',
      'Date: Sun, 22 Nov 2026 00:00:00 GMT',
      'x-amzn-RequestId: abc',
      'X-Twice: 1',
      'X-Twice: 2',
      'Content-Length: 2',
      'Connection: close',
      '',
      Buffer.from('é').toString('latin1'),
    ].join('\r\n'),
  );
});

test.each(['localhost', 'LOCALHOST:1', '127.0.0.1:80', '[::1]:4500', 'kinesis.test', 'kinesis.test:9', '[fe80::1]'])(
  'takes the Host %s',
  async (host) => {
    const { port } = await startTestServer({ allowHosts: ['Kinesis.test', 'FE80::1'] });
    expect(await sendRaw(port, get('/', host))).toMatch(/^HTTP\/1\.1 200 /);
  },
);

test.each(['example.com', 'localhost.example.com', '127.0.0.1.nip.io', 'localhost@example.com', '', '0.0.0.0'])(
  'responds with 421 to the Host %j, without asking the API',
  async (host) => {
    const { port, seen, refused } = await startTestServer();
    expect(await sendRaw(port, get('/', host))).toMatch(/^HTTP\/1\.1 421 /);
    expect([seen.length, refused.length]).toEqual([0, 1]);
  },
);

test('the name in an absolute target counts, not the Host header', async () => {
  const { port, seen } = await startTestServer();
  const response = await sendRaw(port, get('http://example.com/dev', 'localhost'));
  expect(response).toMatch(/^HTTP\/1\.1 421 /);
  expect(response).toContain('does not accept requests for "example.com"');
  expect(await sendRaw(port, get('http://localhost/dev?a', 'example.com'))).toMatch(/^HTTP\/1\.1 200 /);
  expect(seen.map(({ rawPath, rawQuery }) => [rawPath, rawQuery])).toEqual([['/dev', 'a']]);
});

test('an absolute target without a path stands for the root, with or without a query', async () => {
  const { port, seen } = await startTestServer();
  for (const target of ['http://localhost', 'http://localhost?a=b']) await sendRaw(port, get(target, 'localhost'));
  expect(seen.map(({ rawPath, rawQuery }) => [rawPath, rawQuery])).toEqual([
    ['/', ''],
    ['/', 'a=b'],
  ]);
});

// RFC 9112, section 3.2.
test.each(['gzip, chunked', 'gzip', 'identity'])('responds with 501 to the Transfer-Encoding %s', async (coding) => {
  const { port, seen, refused } = await startTestServer();
  const head = `PUT / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: ${coding}\r\n\r\n`;
  expect(await sendRaw(port, head, '2\r\nhi\r\n0\r\n\r\n')).toMatch(/^HTTP\/1\.1 (?:501|400) /);
  expect([seen.length, refused.length]).toEqual([0, 1]);
});

test.each(['localhost', 'example.com'])('responds with 400 to a second Host, %s', async (second) => {
  const { port, seen, refused } = await startTestServer();
  const response = await sendRaw(port, `GET / HTTP/1.1\r\nHost: localhost\r\nX: y\r\nhost: ${second}\r\n\r\n`);
  expect(response).toMatch(/^HTTP\/1\.1 400 /);
  expect([seen.length, refused.length]).toEqual([0, 1]);
});

test('hands on 2500 headers and the body whose length comes after them', async () => {
  const { port, seen } = await startTestServer();
  const many = 'A:b\r\n'.repeat(2500);
  await sendRaw(port, `PUT / HTTP/1.1\r\n${many}Host: localhost\r\nContent-Length: 2\r\nConnection: close\r\n\r\nhi`);
  expect(seen.map(({ headers, body }) => [headers.length, body.toString()])).toEqual([[2503, 'hi']]);
});

test('takes a body of 10,485,760 bytes', async () => {
  const { url, seen } = await startTestServer();
  const response = await fetch(url, { method: 'PUT', body: Buffer.alloc(10 * MEBIBYTE) });
  expect([response.status, seen[0]?.body.length]).toEqual([200, 10 * MEBIBYTE]);
});

test.each([
  ['with a length', { 'content-length': String(10 * MEBIBYTE + 1) }],
  ['in chunks', { 'transfer-encoding': 'chunked' }],
  ['announced with Expect', { 'content-length': String(10 * MEBIBYTE + 1), expect: '100-continue' }],
])('responds with 413 in plain text to one byte more, %s', async (_how, headers) => {
  const { port, seen } = await startTestServer();
  const request = httpRequest({ port, host: '127.0.0.1', method: 'PUT', headers });
  if (!('expect' in headers)) request.end(Buffer.alloc(10 * MEBIBYTE + 1));
  else request.flushHeaders();
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  const body = Buffer.concat(await response.toArray()).toString();
  request.destroy();
  expect([response.statusCode, response.headers['content-type'], body]).toEqual([
    413,
    'text; charset=utf-8',
    'HTTP content length exceeded 10485760 bytes.',
  ]);
  expect(seen).toEqual([]);
});

test('lets a client that asks first send its body', async () => {
  const { port, seen } = await startTestServer();
  const request = httpRequest({
    port,
    host: '127.0.0.1',
    method: 'PUT',
    headers: { expect: '100-continue', 'content-length': 2 },
  });
  request.flushHeaders();
  await once(request, 'continue');
  request.end('hi');
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  response.resume();
  expect(seen.map(({ body }) => body.toString())).toEqual(['hi']);
});

test.each([
  ['half a head', 'PUT / HTTP/1.1\r\nHost: local'],
  ['half a body', 'PUT / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\nhalf'],
  ['nothing', ''],
])('ends the connection of a client that sends %s and waits', async (_what, bytes) => {
  const { port, seen } = await startTestServer({ timeouts: { head: 200, body: 400, silence: 800 } });
  const response = await sendRaw(port, bytes);
  expect(response).toMatch(/^(HTTP\/1\.1 408 |$)/);
  expect(seen).toEqual([]);
});

test('goes on after clients that reset in every state', async () => {
  const { port, url } = await startTestServer({
    handler: () => sleep(50, { status: 200, headers: [], body: Buffer.from('{}') }),
  });
  const states = [
    '',
    'PUT',
    'PUT / HTTP/1.1\r\nHost: localhost\r\n',
    'PUT / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nabc',
    get('/', 'localhost'),
  ];
  for (const state of states) {
    for (let client = 0; client < 10; client++) {
      const socket = connect(port, '127.0.0.1');
      await once(socket, 'connect');
      socket.write(state);
      await sleep(2);
      socket.resetAndDestroy();
    }
  }
  expect((await fetch(url)).status).toBe(200);
});

test('finishes the requests in progress when it is closed, and accepts no more', async () => {
  const { url, close, port } = await startTestServer({
    handler: () => sleep(300, { status: 200, headers: [], body: Buffer.from('done') }),
  });
  const waiting = fetch(url);
  // Told that it is the last on its connection.
  const kept = sendRaw(port, 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
  const halfHead = sendRaw(port, 'GET / HTTP/1.1\r\n');
  await sleep(100);
  const closed = close();
  await expect(fetch(url)).rejects.toThrow();
  expect(await (await waiting).text()).toBe('done');
  expect(await kept).toMatch(/\r\nConnection: close\r\n/);
  await Promise.all([closed, halfHead]);
});

test('says what to do about an address it cannot listen on', async () => {
  const { port } = await startTestServer();
  const cases: [Partial<ServerOptions>, string][] = [
    [{ port }, `Cannot listen on 127.0.0.1, port ${port}:`],
    [{ host: '192.0.2.1' }, 'Cannot listen on 192.0.2.1, port 0:'],
    [{ host: 'host.invalid' }, 'Cannot listen on host.invalid, port 0:'],
  ];
  for (const [options, message] of cases) {
    await expect(startTestServer(options)).rejects.toMatchObject({
      name: 'InputError',
      code: 'cannot-listen',
      message,
    });
  }
});
