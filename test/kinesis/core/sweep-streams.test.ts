// Streams that nobody calls: their records expire all the same.
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openDiskStore, type ShardLog } from '../../../lib/kinesis/index.ts';
import { createMemoryStore } from '../../../lib/kinesis/store/memory-store.ts';
import { lastSegmentOf, makeTempFolder, segmentsOf } from '../disk/open-store.ts';
import { makeKinesis } from '../make-kinesis.ts';
import { makeTimers } from '../make-timers.ts';

const HOUR = 3_600_000;
const MINUTE = 60_000;
const IDLE = { StreamName: 'idle' };
const RECORD = { ...IDLE, PartitionKey: 'k', Data: Buffer.alloc(200, 'x') };

describe('a stream that is not called', () => {
  it('frees its memory within a minute of the end of the retention, and not before', async () => {
    const timers = makeTimers();
    const memory = createMemoryStore({ bytes: 1e7, secret: Buffer.alloc(32), onDrop: () => undefined });
    const logs: ShardLog[] = [];
    const openLog: typeof memory.openLog = (...shard) => {
      const log = memory.openLog(...shard);
      logs.push(log);
      return log;
    };
    const { ok, clock } = makeKinesis({ store: { ...memory, openLog }, after: timers.after });
    await ok('CreateStream', { ...IDLE, ShardCount: 1 });
    await ok('PutRecord', RECORD);
    const [log] = logs;
    for (const [passed, kept] of [
      [24 * HOUR, 1],
      [1, 0],
    ] as const) {
      clock.now += passed;
      timers.pass(MINUTE);
      expect((log?.end() ?? 0) - (log?.first() ?? 0)).toBe(kept);
    }
    // Again and again.
    await ok('PutRecord', RECORD);
    clock.now += 24 * HOUR + 1;
    timers.pass(MINUTE);
    expect(log?.first()).toBe(log?.end());
  });

  it('frees its files', async () => {
    const timers = makeTimers();
    const folder = makeTempFolder();
    const store = openDiskStore({ folder, segmentBytes: 1000 });
    const { ok, clock } = makeKinesis({ store, after: timers.after });
    await ok('CreateStream', { ...IDLE, ShardCount: 1 });
    for (let count = 0; count < 20; count++) await ok('PutRecord', RECORD);
    const id = String(store.load()[0]?.id);
    expect(segmentsOf(folder, id).length).toBeGreaterThan(2);
    clock.now += 24 * HOUR + 1;
    timers.pass(MINUTE);
    await store.written();
    expect(segmentsOf(folder, id).length).toBe(1);
    await store.close();
  });

  it('leaves the folder alone when the store is closed: another process may use it', async () => {
    const timers = makeTimers();
    const folder = makeTempFolder();
    const store = openDiskStore({ folder, segmentBytes: 1000 });
    const { ok, clock, events } = makeKinesis({ store, after: timers.after });
    await ok('CreateStream', { ...IDLE, ShardCount: 1 });
    for (let count = 0; count < 20; count++) await ok('PutRecord', RECORD);
    const before = segmentsOf(folder, String(store.load()[0]?.id));
    await store.close();
    clock.now += 24 * HOUR + 1;
    timers.pass(MINUTE);
    expect([segmentsOf(folder, String(store.load()[0]?.id)), events]).toEqual([before, []]);
  });
});

describe('a record that was damaged after the start', () => {
  it('fails the read, which the log says with file and byte, and no other call', async () => {
    const timers = makeTimers();
    const folder = makeTempFolder();
    const store = openDiskStore({ folder });
    const { ok, refused, clock, events } = makeKinesis({ store, after: timers.after });
    await ok('CreateStream', { ...IDLE, ShardCount: 1 });
    for (let count = 0; count < 3; count++) {
      await ok('PutRecord', RECORD);
      clock.now += HOUR;
    }
    const path = lastSegmentOf(folder, String(store.load()[0]?.id));
    const bytes = readFileSync(path);
    const at = bytes.lastIndexOf('xxx');
    bytes[at] = 0;
    writeFileSync(path, bytes);
    const iterator = await ok('GetShardIterator', {
      ...IDLE,
      ShardId: 'shardId-000000000000',
      ShardIteratorType: 'TRIM_HORIZON',
    });
    expect(await refused('GetRecords', { ShardIterator: iterator.ShardIterator })).toMatch(
      /^InternalFailureException: /,
    );
    expect(events).toMatchObject([{ code: 'damaged', message: expect.stringContaining(path) }]);
    expect(events[0]?.message).toMatch(/damaged at byte \d+/);
    await ok('PutRecord', RECORD);
    // What is removed when it expires is looked for in the same bytes.
    clock.now += 24 * HOUR;
    timers.pass(MINUTE);
    expect(events.every(({ code }) => code === 'damaged')).toBe(true);
    await store.close();
  });
});
