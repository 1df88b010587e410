// Large bodies wait for room instead of filling the memory.
import { request as httpRequest, IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, test } from 'vitest';
import { BodyRoom } from '../../../lib/local/server/body-room.ts';
import { startTestServer } from './server-under-test.ts';

const MEBIBYTE = 1_048_576;

describe('a room of 10 bytes', () => {
  function enterAll(room: BodyRoom, sizes: readonly number[]) {
    const inside: number[] = [];
    const requests = sizes.map((size, index) => {
      const request = new IncomingMessage(new Socket());
      room.enter(request, size).then(() => inside.push(index));
      return request;
    });
    return { inside, requests };
  }

  it('lets in what fits, and the others in their order', async () => {
    const room = new BodyRoom(10);
    const { inside, requests } = enterAll(room, [6, 4, 5, 1]);
    await sleep(0);
    expect(inside).toEqual([0, 1]);
    if (requests[1]) room.leave(requests[1]);
    await sleep(0);
    expect(inside).toEqual([0, 1]);
    if (requests[0]) room.leave(requests[0]);
    await sleep(0);
    expect(inside).toEqual([0, 1, 2, 3]);
  });

  it('has its space back once when a request leaves twice, or never was inside', async () => {
    const room = new BodyRoom(10);
    const { inside, requests } = enterAll(room, [10, 10, 10]);
    for (const request of [requests[0], requests[0], requests[2]]) if (request) room.leave(request);
    await sleep(0);
    expect(inside).toEqual([0, 1]);
  });

  it('keeps no space for a request whose client left while it waited', async () => {
    const room = new BodyRoom(10);
    const { inside, requests } = enterAll(room, [10, 10, 10]);
    requests[1]?.destroy();
    if (requests[0]) room.leave(requests[0]);
    await sleep(0);
    expect(inside).toContain(2);
  });
});

async function put(port: number, size: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({ port, host: '127.0.0.1', method: 'PUT', headers: { 'content-length': size } });
    request.on('response', (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    request.on('error', reject);
    request.end(Buffer.alloc(size));
  });
}

test('clients that wait longer than a body may take, and longer than a connection may be silent, get a response', async () => {
  let most = 0;
  let inside = 0;
  const { port } = await startTestServer({
    bodyRoomBytes: 10 * MEBIBYTE,
    timeouts: { body: 800, silence: 800 },
    handler: async () => {
      inside += 1;
      most = Math.max(most, inside);
      await sleep(300);
      inside -= 1;
      return { status: 200, headers: [], body: Buffer.alloc(0) };
    },
  });
  const statuses = await Promise.all(Array.from({ length: 12 }, () => put(port, 4 * MEBIBYTE)));
  expect(statuses).toEqual(Array.from({ length: 12 }, () => 200));
  expect(most).toBe(2);
});

test('small requests do not wait for large ones', async () => {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const { port } = await startTestServer({
    bodyRoomBytes: 10 * MEBIBYTE,
    handler: async ({ body }) => {
      if (body.length > MEBIBYTE) await opened;
      return { status: 200, headers: [], body: Buffer.alloc(0) };
    },
  });
  const large = Array.from({ length: 4 }, () => put(port, 10 * MEBIBYTE));
  await sleep(100);
  expect(await put(port, 1000)).toBe(200);
  open();
  expect(new Set(await Promise.all(large))).toEqual(new Set([200]));
});
