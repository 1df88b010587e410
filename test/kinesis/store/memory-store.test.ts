// Memory: what it holds, and what it lets go when its bound is reached.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../../lib/kinesis/store/memory-store.ts';
import type { Read, ShardLog } from '../../../lib/kinesis/store/store.ts';
import { makeStream } from '../make-kinesis.ts';

const KIB = 1024;
const ALL = { records: Number.POSITIVE_INFINITY, bytes: Number.POSITIVE_INFINITY };

function makeStore(bytes = 64 * KIB * KIB) {
  const dropped: number[] = [];
  const store = createMemoryStore({ bytes, secret: Buffer.alloc(32), onDrop: (records) => dropped.push(records) });
  return { store, dropped };
}

function readNow(log: ShardLog, from = 0, limits = ALL): Read {
  const read = log.read(from, limits);
  if (read instanceof Promise) throw new Error('Memory is read at once.');
  return read;
}

describe('a log in memory', () => {
  it('returns what was put in, whatever it is', () => {
    const record = fc.record({
      arrival: fc.integer({ min: 0, max: 2 ** 42 }),
      key: fc.option(fc.string({ unit: 'grapheme', maxLength: 256 }), { nil: undefined }),
      data: fc.uint8Array({ maxLength: 9000 }),
      encrypted: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(record, { maxLength: 40 }), (records) => {
        const log = makeStore().store.openLog('s', 0);
        records.forEach(({ arrival, key, data, encrypted }, at) => {
          expect(log.append(arrival, key, Buffer.from(data), encrypted)).toBe(at + 1);
        });
        expect(readNow(log)).toEqual({
          next: records.length + 1,
          records: records.map(({ arrival, key, data, encrypted }, at) => ({
            index: at + 1,
            arrival,
            partitionKey: key,
            data: Buffer.from(data),
            encrypted,
          })),
        });
      }),
    );
  });

  it('does not change when the buffer does that it was given', () => {
    const log = makeStore().store.openLog('s', 0);
    const data = Buffer.from('before');
    log.append(1, 'k', data, false);
    data.fill('x');
    expect(readNow(log).records[0]?.data.toString()).toBe('before');
  });

  it('is read from any index on, within both limits', () => {
    const log = makeStore().store.openLog('s', 0);
    for (let at = 1; at <= 1000; at++) log.append(at, 'key', Buffer.alloc(97, at % 251), false);
    const indexes = ({ records }: Read) => records.map(({ index }) => index);
    expect(indexes(readNow(log, 998))).toEqual([998, 999, 1000]);
    expect(indexes(readNow(log, 1001))).toEqual([]);
    expect(indexes(readNow(log, 500, { ...ALL, records: 2 }))).toEqual([500, 501]);
    expect(indexes(readNow(log, 1, { ...ALL, bytes: 300 }))).toEqual([1, 2, 3]);
    expect(indexes(readNow(log, 1, { ...ALL, bytes: 299 }))).toEqual([1, 2]);
    expect(indexes(readNow(log, 1, { ...ALL, bytes: 1 }))).toEqual([1]);
  });

  it('finds the first record of a time, also where the clock went back', () => {
    const log = makeStore().store.openLog('s', 0);
    for (const arrival of [10, 20, 30, 15, 40]) log.append(arrival, 'k', Buffer.alloc(3000), false);
    const expected = [0, 10, 11, 20, 25, 31, 41].map((at) => log.seek(at));
    expect(expected).toEqual([1, 1, 2, 2, 3, 5, 6]);
  });

  it('forgets what came before a time, and never gives an index twice', () => {
    const log = makeStore().store.openLog('s', 0);
    for (const arrival of [10, 20, 30]) log.append(arrival, 'k', Buffer.alloc(3000), false);
    log.expire(20);
    expect([log.first(), log.end()]).toEqual([2, 4]);
    expect(readNow(log, 1).records.map(({ index }) => index)).toEqual([2, 3]);
    log.expire(99);
    expect([log.first(), log.end(), readNow(log).records]).toEqual([4, 4, []]);
    expect(log.append(100, 'k', Buffer.alloc(1), false)).toBe(4);
    expect(readNow(log).records.map(({ index }) => index)).toEqual([4]);
  });
});

describe('the bound', () => {
  it('lets the oldest records go, across all logs', () => {
    const { store, dropped } = makeStore(256 * KIB);
    const [a, b] = [store.openLog('s', 0), store.openLog('s', 1)];
    for (let at = 0; at < 1000; at++) a.append(at, 'k', Buffer.alloc(KIB), false);
    for (let at = 1000; at < 1100; at++) b.append(at, 'k', Buffer.alloc(KIB), false);
    const left = [a, b].map((log) => log.end() - log.first());
    // What is left is the newest: all of the later log, and so much of the earlier as the bound has room for.
    expect(left[1]).toBe(100);
    expect(left[0]).toBeGreaterThan(50);
    expect(left[0]).toBeLessThanOrEqual(156);
    expect(readNow(a).records.at(-1)?.arrival).toBe(999);
    expect(dropped.reduce((sum, count) => sum + count, 0)).toBe(1100 - (left[0] ?? 0) - (left[1] ?? 0));
  });

  it('is never passed by more than a chunk, whatever is written', () => {
    const write = fc.record({ log: fc.nat(3), size: fc.integer({ min: 0, max: 20_000 }), arrival: fc.nat(1000) });
    fc.assert(
      fc.property(fc.array(write, { minLength: 50, maxLength: 300 }), (writes) => {
        const { store } = makeStore(200 * KIB);
        const logs = [0, 1, 2, 3].map((shard) => store.openLog('s', shard));
        for (const { log, size, arrival } of writes) logs[log]?.append(arrival, 'k', Buffer.alloc(size), false);
        const kept = logs.flatMap((log) => readNow(log).records);
        expect(kept.reduce((sum, { data }) => sum + data.length, 0)).toBeLessThanOrEqual(200 * KIB);
      }),
    );
  });

  it('keeps the newest record, though it is larger than the bound', () => {
    const { store } = makeStore(64 * KIB);
    const log = store.openLog('s', 0);
    for (const size of [1000, 100_000]) log.append(size, 'k', Buffer.alloc(size), false);
    expect(readNow(log).records.map(({ data }) => data.length)).toEqual([100_000]);
  });

  it('gives room back when a log is removed', () => {
    const { store, dropped } = makeStore(256 * KIB);
    for (let round = 0; round < 20; round++) {
      const log = store.openLog('s', round);
      for (let at = 0; at < 100; at++) log.append(at, 'k', Buffer.alloc(KIB), false);
      log.remove();
    }
    expect(dropped).toEqual([]);
  });

  it('is reported once per minute, and readers continue with what is left', async () => {
    const made = await makeStream(1, { memoryBytes: 256 * KIB });
    const put = () =>
      made.ok('PutRecords', {
        StreamName: 'orders',
        Records: Array.from({ length: 500 }, () => ({ Data: Buffer.alloc(KIB), PartitionKey: 'k' })),
      });
    const input = { StreamName: 'orders', ShardId: 'shardId-0', ShardIteratorType: 'TRIM_HORIZON' };
    const { ShardIterator } = await made.ok('GetShardIterator', input);
    await put();
    await put();
    expect(made.events.map(({ code }) => code)).toEqual(['memory-full']);
    made.clock.now += 59_999;
    await put();
    expect(made.events).toHaveLength(1);
    made.clock.now += 1;
    await put();
    expect(made.events).toHaveLength(2);
    expect((await made.ok('GetRecords', { ShardIterator })).Records.length).toBeGreaterThan(100);
  });
});
