// `/?events` over a socket: what a page gets of the streams, when, and who gets nothing.
import { PutRecordCommand, SplitShardCommand } from '@aws-sdk/client-kinesis';
import { afterEach, expect, test } from 'vitest';
import type { RecordEvent } from '../../../lib/local/page/records/record-view.ts';
import { kinesisClient, type LocalGateway, startLocalGateway } from '../../support/local-gateway.ts';

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function start(...given: Parameters<typeof startLocalGateway>): Promise<LocalGateway> {
  const gateway = await startLocalGateway(...given);
  cleanups.push(() => gateway.close());
  return gateway;
}

interface OpenPage {
  readonly response: Response;
  /** The next event that is like this. */
  next(isIt?: (event: RecordEvent) => boolean): Promise<RecordEvent>;
  /** Whether the gateway ended it. */
  ended(): Promise<boolean>;
  leave(): void;
}

async function open({ url }: LocalGateway): Promise<OpenPage> {
  const abort = new AbortController();
  cleanups.push(() => abort.abort());
  const response = await fetch(new URL('/?events', url), { signal: abort.signal });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const next: OpenPage['next'] = async (isIt = () => true) => {
    for (;;) {
      const [event, rest] = text.split(/\n\n(.*)/s);
      if (rest === undefined) {
        const { done, value } = (await reader?.read()) ?? { done: true };
        if (done) throw new Error('The events have ended.');
        text += value;
        continue;
      }
      text = rest;
      if (!event?.startsWith('data: ')) continue;
      const parsed = JSON.parse(event.slice('data: '.length)) as RecordEvent;
      if (isIt(parsed)) return parsed;
    }
  };
  return {
    response,
    next,
    ended: async () => {
      for (;;) if ((await reader?.read())?.done !== false) return true;
    },
    leave: () => abort.abort(),
  };
}

const put = (gateway: LocalGateway, data: unknown, stream = 'events') =>
  fetch(`${gateway.url}/streams/${stream}/record`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ Data: data, PartitionKey: 'key' }),
  });

test('the first event has all streams, the first of --stream first, with what was written before', async () => {
  const gateway = await start({ streams: ['orders:2', 'events'] });
  await put(gateway, { id: 1 }, 'orders');
  const { response, next } = await open(gateway);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
  const { streams, changed } = await next();
  expect(streams).toEqual(['orders', 'events']);
  const [events, orders] = [...changed].sort((a, b) => (a.name < b.name ? -1 : 1));
  expect(events).toEqual({
    name: 'events',
    shards: [{ id: 'shardId-000000000000', isOpen: true, records: 0, bytes: 0 }],
    newest: [],
  });
  expect(orders?.shards.map(({ id, isOpen }) => [id, isOpen])).toEqual([
    ['shardId-000000000000', true],
    ['shardId-000000000001', true],
  ]);
  expect(orders?.shards.reduce((sum, { records, bytes }) => sum + records * 1000 + bytes, 0)).toBe(1008);
  expect(orders?.newest).toEqual([
    {
      shard: expect.stringMatching(/^shardId-00000000000[01]$/),
      sequenceNumber: expect.stringMatching(/^\d+$/),
      time: expect.any(Number),
      key: 'key',
      bytes: 8,
      text: '{"id":1}',
      json: '{\n  "id": 1\n}',
      hex: '0000  7b 22 69 64 22 3a 31 7d',
      shownBytes: 8,
    },
  ]);
});

test('an event has the streams that changed, and the last ten records, the newest first', async () => {
  const gateway = await start({ streams: ['events', 'quiet'] });
  const { next } = await open(gateway);
  await next();
  for (let n = 0; n < 12; n++) await put(gateway, n);
  const { changed } = await next(({ changed: [view] }) => view?.shards[0]?.records === 12);
  expect(changed.map(({ name, newest }) => [name, newest.map(({ text }) => text)])).toEqual([
    ['events', ['11', '10', '9', '8', '7', '6', '5', '4', '3', '2']],
  ]);
});

test('what an SDK writes, splits and creates is there, too', async () => {
  const gateway = await start();
  const client = kinesisClient(gateway);
  cleanups.push(() => client.destroy());
  const { next } = await open(gateway);
  await next();
  await client.send(new PutRecordCommand({ StreamName: 'events', PartitionKey: '<b>', Data: Buffer.from([0, 255]) }));
  const written = await next(({ changed: [view] }) => view?.newest.length === 1);
  expect(written.changed[0]?.newest[0]).toMatchObject({ key: '<b>', bytes: 2, hex: '0000  00 ff' });
  expect(written.changed[0]?.newest[0]).not.toHaveProperty('text');
  const split = { StreamName: 'events', ShardToSplit: 'shardId-000000000000', NewStartingHashKey: '1000' };
  await client.send(new SplitShardCommand(split));
  const { changed } = await next(({ changed: [view] }) => view?.shards.length === 3);
  expect(changed[0]?.shards.map(({ isOpen }) => isOpen)).toEqual([false, true, true]);
});

test('pages have 32 places, and one that leaves gives its place to another', async () => {
  const gateway = await start();
  const pages: OpenPage[] = [];
  for (let n = 0; n < 32; n++) pages.push(await open(gateway));
  expect((await fetch(new URL('/?events', gateway.url))).status).toBe(503);
  pages[0]?.leave();
  await expect.poll(async () => (await open(gateway)).response.status).toBe(200);
});

test('closing the gateway ends the events, and does not wait for the pages', async () => {
  const gateway = await startLocalGateway();
  const { next, ended } = await open(gateway);
  await next();
  await Promise.all([gateway.close(), ended()]);
});

test('there are no records of a Kinesis elsewhere', async () => {
  const gateway = await start({ kinesis: { endpoint: new URL('http://127.0.0.1:1') }, streams: [] });
  expect((await fetch(new URL('/?events', gateway.url))).status).toBe(404);
  expect(await (await fetch(new URL('/', gateway.url))).text()).not.toContain('records');
});

test.each([
  { Origin: 'https://example.com' },
  { Origin: 'null' },
  { 'Sec-Fetch-Site': 'cross-site' },
  { 'Sec-Fetch-Site': 'same-site' },
])('a page of another origin (%j) gets no event', async (headers) => {
  const gateway = await start();
  const response = await fetch(new URL('/?events', gateway.url), { headers });
  expect([response.status, await response.text()]).toEqual([403, expect.not.stringContaining('data:')]);
});

test('a page of this gateway and a program get events', async () => {
  const gateway = await start();
  const { origin } = gateway.url;
  for (const headers of [{}, { Origin: origin }, { 'Sec-Fetch-Site': 'same-origin' }]) {
    const response = await fetch(`${origin}/?events`, { headers: { ...headers } });
    expect(response.status).toBe(200);
    await response.body?.cancel();
  }
});
