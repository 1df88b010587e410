// Clients that end their side of the connection after the request, as `nc -N` and simple scripts do, get their response.
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { sendRaw, startTestServer } from './server-under-test.ts';

/** Sends bytes and FIN, then reads until the server closes the connection. */
async function sendAndEnd(port: number, bytes: string): Promise<string> {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  socket.end(bytes);
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  await once(socket, 'close');
  return Buffer.concat(chunks).toString('latin1');
}

const put = (body: string) =>
  `PUT /${body} HTTP/1.1\r\nHost: localhost\r\nContent-Length: ${body.length}\r\n\r\n${body}`;

test('a client that ends its side after the request gets the response', async () => {
  const { port, seen } = await startTestServer({
    handler: () => sleep(50, { status: 200, headers: [], body: Buffer.from('written') }),
  });
  expect(await sendAndEnd(port, put('hi'))).toMatch(/^HTTP\/1\.1 200 .*written$/s);
  expect(seen).toEqual([]);
});

test('it gets the responses of all requests that it sent before', async () => {
  const { port } = await startTestServer({
    handler: ({ body }) => sleep(5, { status: 200, headers: [], body }),
  });
  const response = await sendAndEnd(port, put('a') + put('bc') + put('def'));
  expect(response.split(/\r\n\r\n|HTTP/).filter((part) => /^[a-f]+$/.test(part))).toEqual(['a', 'bc', 'def']);
});

test('half a request that ends there is refused at once, and reported', async () => {
  const { port, seen, refused } = await startTestServer();
  for (const half of ['PUT / HTT', 'PUT / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nhalf']) {
    expect(await sendAndEnd(port, half)).toMatch(/^HTTP\/1\.1 400 /);
  }
  expect([seen.length, refused.map(({ status }) => status)]).toEqual([0, [400, 400]]);
});

test('a connection that ends without a request is not reported', async () => {
  const { port, refused } = await startTestServer();
  expect(await sendAndEnd(port, '')).toBe('');
  await sendRaw(port, 'GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
  expect(refused).toEqual([]);
});
