// What is read from a folder after the store was closed, or was not.
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDiskStore } from '../../../lib/kinesis/disk/disk-store.ts';
import { copyFolder } from './copy-folder.ts';
import { append, makeTempFolder, openOrders, readTexts, START, STREAM, segmentsOf } from './open-store.ts';

describe('a disk store', () => {
  it('has streams, records, indexes and the secret again when it is opened again', async () => {
    const folder = makeTempFolder();
    const before = await openOrders(folder);
    expect(await append(before, 'a', 'b')).toEqual([1, 2]);
    await before.store.save({ ...STREAM, tags: [['k', 'v']] });
    await before.store.close();
    const after = await openOrders(folder);
    expect(after.store.load()).toEqual([{ ...STREAM, tags: [['k', 'v']] }]);
    expect(await readTexts(after.log)).toEqual(['a', 'b']);
    expect(await append(after, 'c')).toEqual([3]);
    expect(after.store.secret).toEqual(before.store.secret);
    expect(after.events).toEqual([]);
    await after.store.close();
  });

  it('acknowledges nothing before it is in the file', async () => {
    const folder = makeTempFolder();
    const { store, log } = await openOrders(folder);
    const [segment = ''] = segmentsOf(folder);
    const size = statSync(segment).size;
    log.append(START, 'key', Buffer.from('a'), false);
    const written = store.written();
    expect(written).toBeInstanceOf(Promise);
    expect([statSync(segment).size, log.end(), log.isSettled(), await readTexts(log)]).toEqual([size, 1, false, []]);
    await written;
    // 12 bytes of the frame, 24 in front of the key, the key, the data.
    expect(statSync(segment).size).toBe(size + 12 + 24 + 3 + 1);
    expect([log.end(), log.isSettled(), store.written()]).toEqual([2, true, undefined]);
    await store.close();
  });

  it('returns one promise for all calls of one turn', async () => {
    const { store, log } = await openOrders(makeTempFolder());
    log.append(START, 'key', Buffer.from('a'), false);
    const first = store.written();
    log.append(START, 'key', Buffer.from('b'), false);
    expect(store.written()).toBe(first);
    await store.close();
  });

  it('forgets a stream that is removed, with its folder', async () => {
    const folder = makeTempFolder();
    const { store, log } = await openOrders(folder);
    log.append(START, 'key', Buffer.from('a'), false);
    log.remove();
    await store.remove(STREAM.id);
    await store.save({ id: 'cd34', name: 'orders' });
    expect(readdirSync(join(folder, 'streams'))).toEqual(['cd34']);
    await store.close();
    const again = openDiskStore({ folder });
    expect(again.load()).toEqual([{ id: 'cd34', name: 'orders' }]);
    await again.close();
  });

  it('clears away what an earlier end left of a removal and of a stream that never came to be', async () => {
    const folder = makeTempFolder();
    const { store } = await openOrders(folder);
    await store.close();
    const home = join(folder, 'streams');
    cpSync(join(home, STREAM.id), join(home, 'ff00.removed'), { recursive: true });
    mkdirSync(join(home, 'ee00'));
    writeFileSync(join(home, 'ee00', '0000000001.log.tmp'), 'half');
    renameSync(join(home, STREAM.id), join(home, 'dd00'));
    const again = openDiskStore({ folder });
    expect(readdirSync(home)).toEqual(['dd00']);
    await again.close();
  });

  it('leaves neither lock nor mark behind when it is closed', async () => {
    const folder = makeTempFolder();
    const { store } = await openOrders(folder);
    expect(['lock', 'running'].map((name) => existsSync(join(folder, name)))).toEqual([true, true]);
    await store.close();
    expect(readdirSync(folder).sort()).toEqual(['store.json', 'streams']);
  });

  it('gives no index again that a process gave which did not end orderly', async () => {
    const folder = makeTempFolder();
    const killed = await openOrders(folder);
    await append(killed, 'a');
    const lost = killed.log.append(START, 'key', Buffer.from('lost'), false);
    const copy = copyFolder(folder, makeTempFolder());
    const after = await openOrders(copy);
    const [next = 0] = await append(after, 'b');
    expect(next).toBeGreaterThan(lost);
    expect(await readTexts(after.log)).toEqual(['a', 'b']);
    // Killed again before it wrote anything.
    const second = copyFolder(copy, makeTempFolder());
    const third = await openOrders(second);
    expect((await append(third, 'c'))[0]).toBeGreaterThan(next);
    await Promise.all([killed.store.close(), after.store.close(), third.store.close()]);
  });
});
