// What the core may expect of a store, of the one in memory and of the one on disk.
import { describe, expect, it } from 'vitest';
import { openDiskStore } from '../../../lib/kinesis/disk/disk-store.ts';
import type { Store } from '../../../lib/kinesis/index.ts';
import { createMemoryStore } from '../../../lib/kinesis/store/memory-store.ts';
import { ALL, makeTempFolder, readTexts, STREAM } from './open-store.ts';

const STORES: readonly (readonly [string, () => Store])[] = [
  ['in memory', () => createMemoryStore({ bytes: 2 ** 26, secret: Buffer.alloc(32), onDrop: () => undefined })],
  ['on disk', () => openDiskStore({ folder: makeTempFolder() })],
  ['on disk with fsync', () => openDiskStore({ folder: makeTempFolder(), fsync: true })],
  ['on disk in small segments', () => openDiskStore({ folder: makeTempFolder(), segmentBytes: 300 })],
];

describe.each(STORES)('a store %s', (_name, open) => {
  const openLog = async () => {
    const store = open();
    await store.save(STREAM);
    const log = store.openLog(STREAM.id, 0);
    const put = async (arrival: number, text: string) => {
      const index = log.append(arrival, 'key', Buffer.from(text), false);
      await store.written();
      return index;
    };
    return { store, log, put };
  };

  it('gives a record as it came', async () => {
    const { store, log } = await openLog();
    const data = Buffer.from([0, 255, 10, 13, 128]);
    log.append(1234.5, 'schlüssel 🔑', data, true);
    log.append(1235, undefined, Buffer.alloc(0), false);
    await store.written();
    expect((await log.read(0, ALL)).records).toEqual([
      { index: 1, arrival: 1234.5, partitionKey: 'schlüssel 🔑', data, encrypted: true },
      { index: 2, arrival: 1235, partitionKey: undefined, data: Buffer.alloc(0), encrypted: false },
    ]);
  });

  it('is empty from 1 to 1 at first', async () => {
    const { log } = await openLog();
    expect([log.first(), log.end(), log.isSettled(), await log.seek(0)]).toEqual([1, 1, true, 1]);
    expect(await log.read(1, ALL)).toEqual({ records: [], next: 1 });
  });

  it('reads no more records than the limit, at least one, and goes on behind them', async () => {
    const { log, put } = await openLog();
    for (const text of ['aaaa', 'bbbb', 'cccc']) await put(1, text);
    const two = await log.read(1, { records: 2, bytes: 1000 });
    expect([two.records.length, two.next]).toEqual([2, 3]);
    // A record is 4 bytes of data and 3 of the key.
    const fits = await log.read(1, { records: 10, bytes: 14 });
    expect([fits.records.length, fits.next]).toEqual([2, 3]);
    const less = await log.read(1, { records: 10, bytes: 13 });
    expect([less.records.length, less.next]).toEqual([1, 2]);
    const large = await log.read(3, { records: 10, bytes: 1 });
    expect([large.records.length, large.next]).toEqual([1, 4]);
  });

  it('keeps shards apart whose records came in turns', async () => {
    const { store, log } = await openLog();
    const other = store.openLog(STREAM.id, 1);
    for (let at = 0; at < 1000; at++) (at % 3 === 0 ? log : other).append(at, 'k', Buffer.from(String(at)), false);
    await store.written();
    const all = Array.from({ length: 1000 }, (_, at) => at);
    expect(await readTexts(log)).toEqual(all.filter((at) => at % 3 === 0).map(String));
    expect(await readTexts(other)).toEqual(all.filter((at) => at % 3 !== 0).map(String));
  });

  it('seeks the first record that came at a time or later, also when the clock was set back', async () => {
    const { log, put } = await openLog();
    for (const arrival of [100, 200, 150, 300]) await put(arrival, String(arrival));
    expect([await log.seek(0), await log.seek(100), await log.seek(101), await log.seek(201)]).toEqual([1, 1, 2, 4]);
    expect(await log.seek(301)).toBe(5);
  });

  it('forgets from the beginning up to the first record that is young enough', async () => {
    const { log, put } = await openLog();
    for (const arrival of [100, 200, 150, 300]) await put(arrival, String(arrival));
    log.expire(180);
    expect([log.first(), log.end(), await readTexts(log)]).toEqual([2, 5, ['200', '150', '300']]);
    expect(await log.seek(0)).toBe(2);
    log.expire(301);
    expect([log.first(), log.end(), await readTexts(log)]).toEqual([5, 5, []]);
    expect(await put(50, 'later')).toBe(5);
    expect(await readTexts(log)).toEqual(['later']);
  });

  it('forgets a log that is removed, and leaves the others', async () => {
    const { store, log, put } = await openLog();
    const other = store.openLog(STREAM.id, 1);
    other.append(1, 'k', Buffer.from('other'), false);
    await put(1, 'mine');
    log.remove();
    expect(await readTexts(other)).toEqual(['other']);
    expect(await readTexts(log)).toEqual([]);
  });
});
