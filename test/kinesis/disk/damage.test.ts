// A flipped bit is found where it is, whatever it belongs to, and nothing is skipped.
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openDiskStore } from '../../../lib/kinesis/disk/disk-store.ts';
import {
  append,
  lastSegmentOf,
  makeSharedFolder,
  makeTempFolder,
  type Opened,
  openOrders,
  readTexts,
  segmentsOf,
} from './open-store.ts';
import { createRandom } from './random.ts';

const SEED = Number(process.env['DISK_SEED'] ?? Date.now() % 2 ** 31);
const SAMPLE = 400;
const TEXTS = Array.from({ length: 40 }, (_, at) => `record ${at} ${'x'.repeat(at)}`);

const folder = makeSharedFolder();
let segment = '';
let whole = Buffer.alloc(0);
/** Where each frame begins: the state, then the records. */
let starts: number[] = [];

beforeAll(async () => {
  const made = await openOrders(folder);
  await append(made, ...TEXTS);
  await made.store.close();
  segment = lastSegmentOf(folder);
  whole = readFileSync(segment);
  for (let at = 0; at < whole.length; at += 12 + whole.readUInt32LE(at)) starts = [...starts, at];
});

describe('a flipped bit', () => {
  it('has frames for the state and for every record to be in', () => {
    expect(starts.length).toBe(1 + TEXTS.length);
  });

  it(`is refused with the file and the byte of its frame (DISK_SEED=${SEED})`, () => {
    const random = createRandom(SEED);
    const last = starts.at(-1) ?? 0;
    const bits = [
      ...Array.from({ length: SAMPLE }, () => Math.floor(random() * whole.length * 8)),
      // Of the last record all of the frame's header: a length that grew must not pass for a write that was cut short.
      ...Array.from({ length: 12 * 8 }, (_, bit) => last * 8 + bit),
    ];
    for (const bit of bits) {
      const flipped = Buffer.from(whole);
      const byte = Math.floor(bit / 8);
      flipped[byte] = (flipped[byte] ?? 0) ^ (1 << (bit % 8));
      writeFileSync(segment, flipped);
      const frame = starts.findLast((start) => start <= byte) ?? -1;
      expect(() => openDiskStore({ folder }), `bit ${bit % 8} of byte ${byte}`).toThrow(
        expect.objectContaining({
          code: 'data-dir-damaged',
          place: { file: segment },
          message: expect.stringContaining(`damaged at byte ${frame}:`),
        }),
      );
      // What is there stays as it is.
      expect(readFileSync(segment).equals(flipped)).toBe(true);
    }
    writeFileSync(segment, whole);
  });

  it('is found at the read when it flipped after the start', async () => {
    const copy = makeTempFolder();
    const opened: Opened = await openOrders(copy);
    await append(opened, ...TEXTS);
    const path = lastSegmentOf(copy);
    const bytes = readFileSync(path);
    const at = bytes.indexOf('record 20');
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    await expect(readTexts(opened.log)).rejects.toMatchObject({
      code: 'data-dir-damaged',
      message: expect.stringContaining('a checksum does not match'),
    });
    await opened.store.close();
  });

  it('is refused in the secret', async () => {
    const copy = makeTempFolder();
    await (await openOrders(copy)).store.close();
    const path = join(copy, 'store.json');
    const text = readFileSync(path, 'utf8');
    writeFileSync(
      path,
      text.replace(/[0-9a-f](?=",)/, (digit) => (digit === '0' ? '1' : '0')),
    );
    expect(() => openDiskStore({ folder: copy })).toThrow(
      expect.objectContaining({ code: 'data-dir-damaged', place: { file: path } }),
    );
  });
});

describe('a segment', () => {
  it('is refused when it is missing in the middle', async () => {
    const copy = makeTempFolder();
    const opened = await openOrders(copy, { segmentBytes: 200 });
    for (const text of TEXTS) await append(opened, text);
    await opened.store.close();
    const [, second = ''] = segmentsOf(copy);
    rmSync(second);
    await expect(openOrders(copy)).rejects.toMatchObject({ code: 'data-dir-damaged', place: { file: second } });
  });

  it('is refused when the state at its beginning is missing', async () => {
    const copy = makeTempFolder();
    await (await openOrders(copy)).store.close();
    const path = lastSegmentOf(copy);
    writeFileSync(path, '');
    await expect(openOrders(copy)).rejects.toMatchObject({ code: 'data-dir-damaged', place: { file: path } });
    // The folder is given back, so that another try finds the same and not a lock.
    await expect(openOrders(copy)).rejects.toMatchObject({ code: 'data-dir-damaged' });
    renameSync(path, `${path}.away`);
    await (await openOrders(copy)).store.close();
  });
});
