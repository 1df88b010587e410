// The whole gateway in a process of its own under load and abuse: it does not crash, no request hangs, and every acknowledged
// record is there exactly once.
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'undici';
import { afterEach, expect, test, vi } from 'vitest';
import { type LocalProcess, serving, startLocalProcess } from '../../support/local-process.ts';

const MEBIBYTE = 1_048_576;
/** Beyond this a request counts as hung, in milliseconds. */
const HANG_MS = 25_000;

// Work enough for a slow machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function start(...args: string[]): Promise<LocalProcess & { readonly url: URL }> {
  const local = startLocalProcess(['--port', '0', ...args]);
  cleanups.push(() => local.process.kill('SIGKILL'));
  return { ...local, url: new URL(await serving(local)) };
}

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'under-fire-'));
  cleanups.push(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

type Outcome = number | 'cut';

/** Each client writes its records one after the other. @returns what became of each record, by its content. */
async function hammer(url: URL, clients: number, records: number, prefix = ''): Promise<ReadonlyMap<string, Outcome>> {
  const pool = new Pool(url.origin, { connections: clients });
  cleanups.push(() => pool.destroy());
  const outcomes = new Map<string, Outcome>();
  const client = async (name: number) => {
    for (let count = 0; count < records; count++) {
      const data = `${prefix}${name}/${count}`;
      outcomes.set(data, await put(pool, url, data));
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, name) => client(name)));
  return outcomes;
}

async function put(pool: Pool, url: URL, data: string): Promise<Outcome> {
  const signal = AbortSignal.timeout(HANG_MS);
  try {
    const response = await pool.request({
      path: `${url.pathname}/streams/my-stream/record`,
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ Data: data, PartitionKey: data.slice(0, 200) }),
      signal,
    });
    await response.body.dump({ limit: Number.POSITIVE_INFINITY });
    return response.statusCode;
  } catch (error) {
    if (signal.aborted) throw new Error(`the request for ${data.slice(0, 50)} hung`, { cause: error });
    return 'cut';
  }
}

/** Every record of the stream, as the strings that were written. */
async function readBack(url: URL): Promise<string[]> {
  const stream = `${url.href}/streams/my-stream`;
  const first = await fetch(`${stream}/sharditerator?shard-id=shardId-000000000000`);
  let { ShardIterator: iterator } = (await first.json()) as { ShardIterator: string };
  const read: string[] = [];
  for (let page = 0; page < 1000; page++) {
    const response = await fetch(`${stream}/records?limit=500`, { headers: { 'Shard-Iterator': iterator } });
    const { Records, NextShardIterator } = (await response.json()) as {
      Records: { Data: string }[];
      NextShardIterator: string;
    };
    if (Records.length === 0) return read;
    read.push(...Records.map(({ Data }) => JSON.parse(Buffer.from(Data, 'base64').toString())));
    iterator = NextShardIterator;
  }
  throw new Error('more than a thousand pages');
}

/** Acknowledged means there, once; there means acknowledged, or cut or failed on the way back. */
async function expectNothingLost(url: URL, outcomes: ReadonlyMap<string, Outcome>): Promise<void> {
  const read = await readBack(url);
  const there = new Set(read);
  expect(there.size).toBe(read.length);
  const acknowledged = [...outcomes].filter(([, outcome]) => outcome === 200).map(([data]) => data);
  expect(acknowledged.filter((data) => !there.has(data))).toEqual([]);
  const refused = [...outcomes].filter(([, outcome]) => typeof outcome === 'number' && outcome >= 400 && outcome < 500);
  expect(refused.filter(([data]) => there.has(data))).toEqual([]);
  expect(read.filter((data) => !outcomes.has(data))).toEqual([]);
}

const counted = (outcomes: ReadonlyMap<string, Outcome>) => {
  const counts: Record<string, number> = {};
  for (const outcome of outcomes.values()) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
};

test('200 clients at once all get a response, and every record is there once', async () => {
  const gateway = await start();
  const outcomes = await hammer(gateway.url, 200, 10);
  expect(counted(outcomes)).toEqual({ 200: 2000 });
  await expectNothingLost(gateway.url, outcomes);
});

test('bodies up to and over every limit get the right response, among small ones', async () => {
  const gateway = await start();
  const pool = new Pool(gateway.url.origin, { connections: 64 });
  cleanups.push(() => pool.destroy());
  // A string is stored with its two quotes, and its partition key of 200 characters counts too.
  const largest = MEBIBYTE - 2 - 200;
  const overhead = JSON.stringify({ Data: '', PartitionKey: 'x'.repeat(200) }).length;
  const sizes: [size: number, status: readonly number[]][] = [
    [10, [200]],
    [largest, [200]],
    [largest + 1, [400]],
    [4 * MEBIBYTE, [400]],
    [8 * MEBIBYTE, [400]],
    [10 * MEBIBYTE - overhead, [400]],
    [10 * MEBIBYTE - overhead + 1, [413]],
    [15 * MEBIBYTE, [413]],
  ];
  for (let round = 0; round < 3; round++) {
    await Promise.all(
      sizes.map(async ([size, statuses], index) => {
        const data = `${round}/${index}/`.padEnd(Math.max(size, 205), 'x');
        const outcome = await put(pool, gateway.url, size === 10 ? data.slice(0, 10) : data);
        expect([size, statuses.includes(Number(outcome)) ? statuses : outcome]).toEqual([size, statuses]);
      }),
    );
  }
  expect(gateway.process.exitCode).toBeNull();
});

test('clients that hang, reset, or send half a request do not keep others from being served', async () => {
  const gateway = await start();
  const port = Number(gateway.url.port);
  const head = `PUT ${gateway.url.pathname}/streams/my-stream/record HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n`;
  const halves = [
    '',
    'PUT /',
    head,
    `${head}Content-Length: 1000\r\n\r\n{"Data": "half`,
    `${head}Transfer-Encoding: chunked\r\n\r\nffff\r\n{"Data"`,
    `${head}Transfer-Encoding: chunked\r\n\r\nnot a size\r\n`,
    `${head}Content-Length: 48\r\n\r\n{"Data": "never read", "PartitionKey": "ignored"}`,
    '\x16\x03\x01\x02\x00\x01\x00',
  ];
  const abuse = async () => {
    for (let round = 0; round < 8; round++) {
      const sockets = halves.map((half) => {
        const socket = connect(port, '127.0.0.1', () => socket.write(half));
        cleanups.push(() => socket.destroy());
        return socket.on('error', () => {});
      });
      await sleep(30);
      for (const socket of sockets.filter((_socket, index) => (index + round) % 2 === 0)) socket.resetAndDestroy();
    }
  };
  const [outcomes] = await Promise.all([hammer(gateway.url, 20, 40), abuse()]);
  expect(counted(outcomes)).toEqual({ 200: 800 });
  const read = (await readBack(gateway.url)).filter((data) => data !== 'never read');
  expect(read.sort()).toEqual([...outcomes.keys()].sort());
});

test('wrong names and foreign pages get nothing more under load', async () => {
  const gateway = await start();
  const ask = async (headers: Record<string, string>) => {
    const socket = connect(Number(gateway.url.port), '127.0.0.1');
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.write(
      `GET ${gateway.url.pathname}/streams/my-stream/sharditerator?shard-id=shardId-000000000000 HTTP/1.1\r\n${lines.join('')}Connection: close\r\n\r\n`,
    );
    const response = Buffer.concat(await socket.toArray()).toString();
    return [Number(response.split(' ')[1]), /access-control/i.test(response)];
  };
  const strangers = Array.from({ length: 50 }, async (_, index) =>
    index % 2 === 0
      ? expect(await ask({ Host: 'rebound.example.com' })).toEqual([421, false])
      : expect(await ask({ Host: 'localhost', Origin: 'https://example.com' })).toEqual([200, false]),
  );
  const [outcomes] = await Promise.all([hammer(gateway.url, 20, 20), ...strangers]);
  expect(counted(outcomes)).toEqual({ 200: 400 });
});

test('SIGTERM under load finishes the requests in progress, ends with 0 and loses nothing acknowledged', async () => {
  const dataDir = await temporaryFolder();
  const gateway = await start('--data-dir', dataDir);
  const hammering = hammer(gateway.url, 50, 200);
  await sleep(700);
  gateway.process.kill('SIGTERM');
  expect(await gateway.code).toBe(0);
  const outcomes = await hammering;
  expect(Object.keys(counted(outcomes)).sort()).toEqual(['200', 'cut']);
  await expectNothingLost((await start('--data-dir', dataDir)).url, outcomes);
});

test('SIGKILL under load loses nothing acknowledged', async () => {
  const dataDir = await temporaryFolder();
  const gateway = await start('--data-dir', dataDir);
  const hammering = hammer(gateway.url, 50, 200);
  await sleep(700);
  gateway.process.kill('SIGKILL');
  await once(gateway.process, 'close');
  const outcomes = await hammering;
  expect(counted(outcomes)[200]).toBeGreaterThan(0);
  await expectNothingLost((await start('--data-dir', dataDir)).url, outcomes);
});
