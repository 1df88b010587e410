// Expired records give their space back, and their indexes are never given again.
import { statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeTempFolder, openOrders, readTexts, segmentsOf } from './open-store.ts';

const SEGMENTS = { segmentBytes: 1000 };

describe('expired records', () => {
  it('free whole segments, and the last one when there is nothing else in it', async () => {
    const folder = makeTempFolder();
    const { store, log } = await openOrders(folder, SEGMENTS);
    const put = async (arrival: number) => {
      log.append(arrival, 'key', Buffer.alloc(100, 'x'), false);
      await store.written();
    };
    for (let at = 1; at <= 40; at++) await put(at);
    const full = segmentsOf(folder);
    expect(full.length).toBeGreaterThan(4);
    log.expire(21);
    const left = segmentsOf(folder);
    expect([log.first(), left]).toEqual([21, full.slice(full.length - left.length)]);
    expect(left.length).toBeLessThan(full.length);
    log.expire(41);
    await store.written();
    const [only = '', ...others] = segmentsOf(folder);
    expect([others, statSync(only).size < 200, log.first(), log.end()]).toEqual([[], true, 41, 41]);
    await store.close();
  });

  it('never give their indexes back, also when all of them are gone and the store is opened again', async () => {
    const folder = makeTempFolder();
    for (const round of [0, 1, 2]) {
      const { store, log, events } = await openOrders(folder, SEGMENTS);
      expect([log.first(), log.end(), await readTexts(log)]).toEqual([1 + 20 * round, 1 + 20 * round, []]);
      const indexes = Array.from({ length: 20 }, (_, at) => log.append(at, 'k', Buffer.alloc(100), false));
      await store.written();
      expect(indexes).toEqual(Array.from({ length: 20 }, (_, at) => 20 * round + 1 + at));
      log.expire(20);
      await store.written();
      expect(events).toEqual([]);
      await store.close();
    }
  });

  it('of a shard that nobody opens any more do not keep the files of the others', async () => {
    const folder = makeTempFolder();
    const before = await openOrders(folder, SEGMENTS);
    const gone = before.store.openLog('ab12', 1);
    for (let at = 0; at < 20; at++) {
      for (const log of [before.log, gone]) log.append(at, 'k', Buffer.alloc(100), false);
      await before.store.written();
    }
    await before.store.close();
    const { store, log } = await openOrders(folder, SEGMENTS);
    log.expire(20);
    await store.written();
    expect(segmentsOf(folder).length).toBe(1);
    await store.close();
  });

  it('are found by their times when the clock was set back', async () => {
    const folder = makeTempFolder();
    const { store, log } = await openOrders(folder, SEGMENTS);
    // Records of an hour ahead, then of the time that is.
    for (const arrival of [5000, 5001, 1000, 1001, 1002]) log.append(arrival, 'k', Buffer.from(`${arrival}`), false);
    await store.written();
    log.expire(2000);
    expect(await readTexts(log)).toEqual(['5000', '5001', '1000', '1001', '1002']);
    log.expire(5001);
    expect(await readTexts(log)).toEqual(['5001', '1000', '1001', '1002']);
    log.expire(5002);
    expect(await readTexts(log)).toEqual([]);
    await store.close();
    const again = await openOrders(folder, SEGMENTS);
    expect([again.log.end(), again.log.append(900, 'k', Buffer.from('next'), false)]).toEqual([6, 6]);
    await again.store.close();
  });
});
