// A full disk: nothing is acknowledged, it is reported once per minute, and writing continues when there is space.
import { describe, expect, it } from 'vitest';
import { createKinesis, openDiskStore } from '../../../lib/kinesis/index.ts';
import { makeKinesis } from '../make-kinesis.ts';
import { copyFolder } from './copy-folder.ts';
import { append, makeFullDisk, makeTempFolder, openOrders, readTexts, START, STREAM } from './open-store.ts';

describe('a full disk', () => {
  it.each(['ENOSPC', 'EIO', 'EDQUOT'])(
    '(%s) refuses at every byte of a write, and keeps nothing of it',
    async (code) => {
      for (const free of [0, 1, 11, 12, 13, 40, 80, 81]) {
        const folder = makeTempFolder();
        const disk = makeFullDisk();
        const opened = await openOrders(folder, { fs: disk.fs });
        await append(opened, 'before');
        Object.assign(disk, { free, code });
        // Two frames of 12 + 24 + 3 + 4 bytes.
        await expect(append(opened, 'lost', 'lost')).rejects.toMatchObject({
          name: 'NotWrittenError',
          cause: { code },
        });
        expect([opened.log.end(), opened.log.isSettled(), await readTexts(opened.log)]).toEqual([2, true, ['before']]);
        disk.free = Number.POSITIVE_INFINITY;
        expect(await append(opened, 'after')).toEqual([4]);
        expect(await readTexts(opened.log)).toEqual(['before', 'after']);
        await opened.store.close();
        const again = await openOrders(folder);
        expect([await readTexts(again.log), again.events]).toEqual([['before', 'after'], []]);
        expect(await append(again, 'next')).toEqual([5]);
        await again.store.close();
      }
    },
  );

  it('gives no index again that a lost record had, also when nothing came after it', async () => {
    const folder = makeTempFolder();
    const disk = makeFullDisk();
    const opened = await openOrders(folder, { fs: disk.fs });
    await append(opened, 'before');
    disk.free = 0;
    await expect(append(opened, 'lost')).rejects.toThrow();
    disk.free = Number.POSITIVE_INFINITY;
    await opened.store.close();
    const again = await openOrders(folder);
    expect(await append(again, 'next')).toEqual([3]);
    await again.store.close();
  });

  it('takes back what one stream wrote when another one of the same turn could not', async () => {
    const folder = makeTempFolder();
    const disk = makeFullDisk();
    const { store, log } = await openOrders(folder, { fs: disk.fs });
    await store.save({ id: 'cd34' });
    const other = store.openLog('cd34', 0);
    const third = store.openLog(STREAM.id, 1);
    for (const each of [log, other, third]) each.append(START, 'k', Buffer.from('lost'), false);
    disk.free = 100;
    await expect(store.written()).rejects.toThrow();
    disk.free = Number.POSITIVE_INFINITY;
    for (const each of [log, other, third]) each.append(START, 'k', Buffer.from('kept'), false);
    await store.written();
    for (const each of [log, other, third]) expect(await readTexts(each)).toEqual(['kept']);
    await store.close();
  });

  it('keeps a state that could not be written, and writes it before anything that comes after it', async () => {
    const folder = makeTempFolder();
    const disk = makeFullDisk();
    const { store, log } = await openOrders(folder, { fs: disk.fs });
    await store.save({ id: 'cd34', version: 1 });
    disk.free = 5;
    await expect(store.save({ id: 'cd34', version: 2 })).rejects.toThrow();
    disk.free = 0;
    await expect(store.save({ id: 'ef56', version: 1 })).rejects.toThrow();
    disk.free = Number.POSITIVE_INFINITY;
    // Of another stream.
    log.append(START, 'k', Buffer.from('a'), false);
    await store.written();
    const killed = await openOrders(copyFolder(folder, makeTempFolder()));
    expect(killed.store.load()).toEqual([STREAM, { id: 'cd34', version: 2 }, { id: 'ef56', version: 1 }]);
    await killed.store.close();
    await store.close();
  });

  it('is reported once per minute, and so is that it works again', async () => {
    const clock = { now: START };
    const disk = makeFullDisk();
    const folder = makeTempFolder();
    const opened = await openOrders(folder, { fs: disk.fs, now: () => clock.now });
    disk.free = 0;
    for (const passed of [0, 1, 59_998, 1]) {
      clock.now += passed;
      await expect(append(opened, 'lost')).rejects.toThrow();
    }
    disk.free = Number.POSITIVE_INFINITY;
    await append(opened, 'a');
    await append(opened, 'b');
    const refused = `Cannot write to ${folder} (the disk is full). Calls that write are refused until it works again.`;
    expect(opened.events.map(({ message }) => message)).toEqual([
      `${refused} Failed writes so far: 1.`,
      `${refused} Failed writes so far: 4.`,
      `Writing to ${folder} works again.`,
    ]);
    // Set back by an hour: it is not an hour until the next word.
    clock.now -= 3_600_000;
    disk.free = 0;
    await expect(append(opened, 'lost')).rejects.toThrow();
    expect(opened.events.length).toBe(4);
    disk.free = Number.POSITIVE_INFINITY;
    await opened.store.close();
  });

  it('refuses what the disk itself could not take, with fsync', async () => {
    const folder = makeTempFolder();
    const disk = makeFullDisk();
    const opened = await openOrders(folder, { fs: disk.fs, fsync: true });
    await append(opened, 'before');
    disk.lateFailures = 1;
    const lost = append(opened, 'lost');
    await new Promise((resolve) => setImmediate(resolve));
    // Comes while the other one is on its way to the disk.
    const next = append(opened, 'next');
    await expect(lost).rejects.toMatchObject({ name: 'NotWrittenError', cause: { code: 'EIO' } });
    expect(await next).toEqual([3]);
    expect(await readTexts(opened.log)).toEqual(['before', 'next']);
    await opened.store.close();
    const again = await openOrders(folder);
    expect(await readTexts(again.log)).toEqual(['before', 'next']);
    await again.store.close();
  });

  it('makes a call to Kinesis fail, and the next one succeed', async () => {
    const disk = makeFullDisk();
    const { store } = await openOrders(makeTempFolder(), { fs: disk.fs });
    await store.remove(STREAM.id);
    const events: unknown[] = [];
    const kinesis = createKinesis({ store, onEvent: (event) => events.push(event) });
    await kinesis.call('CreateStream', { StreamName: 's', ShardCount: 2 });
    const put = () => kinesis.call('PutRecord', { StreamName: 's', PartitionKey: 'k', Data: Buffer.from('d') });
    disk.free = 0;
    const message = 'Nothing was written to the disk (the disk is full).';
    expect(await put()).toMatchObject({ error: { code: 'InternalFailureException', message } });
    // It is not a defect; the store has reported it.
    expect(events).toEqual([]);
    disk.free = Number.POSITIVE_INFINITY;
    expect(await put()).toHaveProperty('output.SequenceNumber');
    await store.close();
  });

  it('makes a change of a stream fail, which is made all the same and written before anything after it', async () => {
    const folder = makeTempFolder();
    const disk = makeFullDisk();
    const { store } = await openOrders(folder, { fs: disk.fs });
    await store.remove(STREAM.id);
    const { ok, refused } = makeKinesis({ store });
    await ok('CreateStream', { StreamName: 'old', ShardCount: 1 });
    disk.free = 0;
    const failure = 'InternalFailureException: Nothing was written to the disk (the disk is full).';
    expect(await refused('CreateStream', { StreamName: 'new', ShardCount: 1 })).toBe(failure);
    expect(await refused('AddTagsToStream', { StreamName: 'old', Tags: { k: 'v' } })).toBe(failure);
    expect(await refused('SplitShard', { StreamName: 'old', ShardToSplit: 'shardId-0', NewStartingHashKey: '9' })).toBe(
      failure,
    );
    expect(await refused('CreateStream', { StreamName: 'new', ShardCount: 1 })).toMatch(/^ResourceInUseException: /);
    disk.free = Number.POSITIVE_INFINITY;
    await ok('PutRecord', { StreamName: 'old', PartitionKey: 'k', Data: Buffer.from('d') });
    const copy = openDiskStore({ folder: copyFolder(folder, makeTempFolder()) });
    for (const { ok: does } of [{ ok }, makeKinesis({ store: copy })]) {
      expect((await does('ListStreams')).StreamNames).toEqual(['new', 'old']);
      expect((await does('ListTagsForStream', { StreamName: 'old' })).Tags).toEqual([{ Key: 'k', Value: 'v' }]);
      expect((await does('ListShards', { StreamName: 'old' })).Shards.length).toBe(3);
    }
    await Promise.all([store.close(), copy.close()]);
  });
});
