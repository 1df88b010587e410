// What a write that was cut short leaves, at every byte: the records before it, and a word about it.
import { readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { append, lastSegmentOf, makeTempFolder, openOrders, readTexts, segmentsOf } from './open-store.ts';

/** 12 bytes of the frame, 24 in front of the key, the key. */
const BESIDE = 12 + 24 + 'key'.length;

describe('a segment that ends within a record', () => {
  it('is cut off at every byte of its last three records, which costs none before', { timeout: 120_000 }, async () => {
    const folder = makeTempFolder();
    const made = await openOrders(folder);
    const records = ['first', 'second', '', 'x'.repeat(40), '{"last":true}'];
    await append(made, ...records);
    await made.store.close();
    const segment = lastSegmentOf(folder);
    const whole = readFileSync(segment);
    const sizes = records.map((text) => BESIDE + text.length);
    const ends = sizes.map((_, at) => whole.length - sizes.slice(at + 1).reduce((sum, size) => sum + size, 0));
    const from = ends[1] ?? 0;
    for (let size = from; size <= whole.length; size++) {
      writeFileSync(segment, whole);
      truncateSync(segment, size);
      const opened = await openOrders(folder);
      const kept = ends.filter((end) => end <= size).length;
      const end = ends[kept - 1] ?? 0;
      expect(await readTexts(opened.log), `cut at ${size}`).toEqual(records.slice(0, kept));
      expect(statSync(segment).size, `cut at ${size}`).toBe(end);
      expect(opened.events.map(({ code, message }) => `${code} ${message}`)).toEqual(
        size === end
          ? []
          : [
              `disk-torn ${segment}: removed an incomplete write at byte ${end} (${size - end} bytes), which was never acknowledged.`,
            ],
      );
      expect(await append(opened, 'next')).toEqual([kept + 1]);
      await opened.store.close();
      const again = await openOrders(folder);
      expect([await readTexts(again.log), again.events]).toEqual([[...records.slice(0, kept), 'next'], []]);
      await again.store.close();
    }
  });

  it('is cut off where zeros follow, which a power cut leaves', async () => {
    const folder = makeTempFolder();
    const made = await openOrders(folder);
    await append(made, 'a');
    await made.store.close();
    const segment = lastSegmentOf(folder);
    const whole = readFileSync(segment);
    writeFileSync(segment, Buffer.concat([whole, Buffer.alloc(5000)]));
    const opened = await openOrders(folder);
    expect([await readTexts(opened.log), opened.events.map(({ code }) => code)]).toEqual([['a'], ['disk-torn']]);
    await opened.store.close();
  });

  it('is damage when another segment follows: that one was begun when this one was whole', async () => {
    const folder = makeTempFolder();
    const made = await openOrders(folder, { segmentBytes: 200 });
    for (const text of ['a', 'b', 'c', 'd', 'e', 'f']) await append(made, text.repeat(50));
    await made.store.close();
    const [first = '', ...others] = segmentsOf(folder);
    expect(others.length).toBeGreaterThan(0);
    truncateSync(first, statSync(first).size - 1);
    await expect(openOrders(folder)).rejects.toMatchObject({ code: 'data-dir-damaged', place: { file: first } });
  });
});
