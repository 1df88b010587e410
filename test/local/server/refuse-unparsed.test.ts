// What Node's parser refuses gets a response, and one report without anything that was sent.
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { sendRaw, startTestServer } from './server-under-test.ts';

const HEAD = 'PUT /secret?secret HTTP/1.1\r\nHost: localhost\r\n';

test.each([
  ['TLS', '\x16\x03\x01\x02\x00', 400, 'This port does not support TLS. Use http:// instead of https://.\n'],
  ['a line without a target', 'GET\r\n\r\n', 400, 'The request is not valid HTTP: '],
  ['two lengths', `${HEAD}Content-Length: 1\r\nContent-Length: 2\r\n\r\n`, 400, 'The request is not valid HTTP: '],
  ['a length that is not a number', `${HEAD}Content-Length: secret\r\n\r\n`, 400, 'The request is not valid HTTP: '],
  [
    'a length with chunks',
    `${HEAD}Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\nsecret`,
    400,
    'The request is not valid HTTP: ',
  ],
  [
    'a chunk without a size',
    `${HEAD}Transfer-Encoding: chunked\r\n\r\nsecret\r\n`,
    400,
    'The request is not valid HTTP',
  ],
  ['too large a head', `${HEAD}X: ${'secret'.repeat(5000)}\r\n\r\n`, 431, 'The head of the request is too large.\n'],
  ['a slow head', HEAD, 408, 'The request did not arrive in time.\n'],
  ['an unknown expectation', `${HEAD}Expect: secret\r\n\r\n`, 417, 'The only expectation that is supported is'],
  ['CONNECT', 'CONNECT localhost:1 HTTP/1.1\r\nHost: localhost\r\n\r\n', 405, 'This gateway is not a proxy'],
])('%s', async (_what, bytes, status, text) => {
  const { port, seen, refused } = await startTestServer({ timeouts: { head: 200 } });
  const response = await sendRaw(port, bytes);
  expect(response.startsWith(`HTTP/1.1 ${status} `)).toBe(true);
  expect(response).toContain(`\r\n\r\n${text}`);
  expect(refused).toEqual([{ request: refused[0]?.request, status, text: expect.stringContaining(text) }]);
  expect(refused[0]?.text).not.toContain('secret');
  expect(seen).toEqual([]);
});

test('a complete request before a broken one gets its own response', async () => {
  const { port, refused } = await startTestServer({
    handler: () => sleep(50, { status: 200, headers: [], body: Buffer.from('written') }),
  });
  const response = await sendRaw(port, 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\nGET\r\n\r\n');
  expect(response.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 400']);
  expect(refused.map(({ status }) => status)).toEqual([400]);
});

test('a connection that a browser opens in advance is not reported', async () => {
  const { port, refused } = await startTestServer({ timeouts: { head: 200 } });
  expect(await sendRaw(port, '')).toBe('');
  expect(refused).toEqual([]);
});

test('a connection that breaks is not reported', async () => {
  const { port, refused, url } = await startTestServer();
  const socket = connect(port, '127.0.0.1', () => socket.write(HEAD));
  await sleep(50);
  socket.resetAndDestroy();
  expect((await fetch(url)).status).toBe(200);
  expect(refused).toEqual([]);
});
