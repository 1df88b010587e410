// Clients that send many requests before they read: their responses come in order, one at a time.
import { once } from 'node:events';
import { connect } from 'node:net';
import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { sendRaw, startTestServer } from './server-under-test.ts';

const MEBIBYTE = 1_048_576;

const get = (path: string | number, last = false) =>
  `GET /${path} HTTP/1.1\r\nHost: localhost\r\n${last ? 'Connection: close\r\n' : ''}\r\n`;

/** Requests for /0, /1 and so on; the last one closes the connection. */
const numbered = (count: number) =>
  Array.from({ length: count }, (_, index) => get(index, index === count - 1)).join('');

test('20,000 requests at once get 20,000 responses in order, one at a time', async () => {
  let current = 0;
  let most = 0;
  const { port } = await startTestServer({
    handler: async ({ rawPath }) => {
      current += 1;
      most = Math.max(most, current);
      await setImmediate();
      current -= 1;
      return { status: 200, headers: [['Path', rawPath]], body: Buffer.alloc(0) };
    },
  });
  const response = await sendRaw(port, numbered(20_000));
  const paths = [...response.matchAll(/\r\nPath: \/(\d+)\r\n/g)].map(([, path]) => Number(path));
  expect(paths).toEqual(Array.from({ length: 20_000 }, (_, index) => index));
  expect(most).toBe(1);
});

test('bodies that arrive in pieces between requests are read', async () => {
  const { port } = await startTestServer({
    handler: ({ body }) => ({ status: 200, headers: [['Length', String(body.length)]], body: Buffer.alloc(0) }),
  });
  const sizes = [200_000, 0, 3, 1_000_000, 70_000];
  const parts = sizes.flatMap((size) => [
    `PUT / HTTP/1.1\r\nHost: localhost\r\nContent-Length: ${size}\r\n\r\n`,
    Buffer.alloc(size),
  ]);
  const response = await sendRaw(port, ...parts, get('', true));
  expect([...response.matchAll(/\r\nLength: (\d+)/g)].map(([, size]) => Number(size))).toEqual([...sizes, 0]);
});

test('a client that does not read gets no more responses made than fit into the connection', async () => {
  let made = 0;
  const { port } = await startTestServer({
    handler: () => {
      made += 1;
      return { status: 200, headers: [], body: Buffer.alloc(MEBIBYTE) };
    },
  });
  const socket = connect(port, '127.0.0.1');
  socket.pause();
  socket.write(numbered(800));
  // What the buffers of the operating system hold is a few MiB.
  for (let before = -1; before !== made; await sleep(100)) before = made;
  expect(made).toBeGreaterThan(0);
  expect(made).toBeLessThan(20);
  socket.destroy();
  await once(socket, 'close');
});

test('a server closes although requests wait on a connection that is gone', async () => {
  const { port, close } = await startTestServer({
    handler: () => sleep(100, { status: 200, headers: [], body: Buffer.alloc(0) }),
  });
  const socket = connect(port, '127.0.0.1', () => socket.write(numbered(10)));
  await sleep(50);
  socket.resetAndDestroy();
  const began = Date.now();
  await close();
  expect(Date.now() - began).toBeLessThan(5000);
});
