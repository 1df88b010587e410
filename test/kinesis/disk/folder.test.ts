// Folders that cannot be used, and the messages about them.
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDiskStore } from '../../../lib/kinesis/disk/disk-store.ts';
import { makeTempFolder, openOrders } from './open-store.ts';

/** No rights in folders of others. */
const NOBODY = 65_534;

/** Nothing is forbidden to root, as which containers run tests. */
function withoutRights(run: () => void): void {
  const isRoot = process.getuid?.() === 0;
  if (isRoot) process.seteuid?.(NOBODY);
  try {
    run();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}

describe('a data folder', () => {
  it('is made, with those above it', async () => {
    const folder = join(makeTempFolder(), 'a', 'b');
    await (await openOrders(folder)).store.close();
    expect(readdirSync(folder).sort()).toEqual(['store.json', 'streams']);
  });

  it.each([
    ['itself', 'data'],
    ['above it', 'data/below'],
  ])('is refused when a file is in its place, %s', (_where, name) => {
    const folder = makeTempFolder();
    writeFileSync(join(folder, 'data'), '');
    expect(() => openDiskStore({ folder: join(folder, name) })).toThrow(
      expect.objectContaining({
        name: 'InputError',
        code: 'data-dir-unusable',
        message: `The data folder ${join(folder, name)} cannot be used (part of the path is not a folder).`,
      }),
    );
  });

  it('is refused when it may not be written', () => {
    const folder = makeTempFolder();
    chmodSync(folder, 0o555);
    withoutRights(() => {
      expect(() => openDiskStore({ folder })).toThrow(
        expect.objectContaining({
          code: 'data-dir-unusable',
          message: `The data folder ${folder} cannot be used (permission to write is denied).`,
        }),
      );
    });
  });

  it('is refused when it has files of another program, which stay', () => {
    const folder = makeTempFolder();
    mkdirSync(join(folder, 'db'));
    writeFileSync(join(folder, 'CURRENT'), 'MANIFEST-000001\n');
    expect(() => openDiskStore({ folder })).toThrow(
      expect.objectContaining({ code: 'data-dir-foreign', help: 'Use an empty folder as --data-dir.' }),
    );
    expect(readdirSync(folder).sort()).toEqual(['CURRENT', 'db']);
  });

  it('is refused when a later version made it', async () => {
    const folder = makeTempFolder();
    await (await openOrders(folder)).store.close();
    const path = join(folder, 'store.json');
    const content: unknown = JSON.parse(readFileSync(path, 'utf8'));
    writeFileSync(path, JSON.stringify({ ...(content as object), format: 2 }));
    expect(() => openDiskStore({ folder })).toThrow(expect.objectContaining({ code: 'data-dir-foreign' }));
  });
});
