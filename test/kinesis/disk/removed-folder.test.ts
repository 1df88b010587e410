// A folder that is removed or moved while it is used: the system goes on writing to files that nobody finds again.
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { append, makeTempFolder, openOrders, readTexts, STREAM } from './open-store.ts';

/** Longer than a file that was seen is taken to be there. */
const NOTICED_MS = 80;
const REASON = 'its files were removed or moved while in use; put them back, or restart';

describe.each([false, true])('a data folder (fsync: %s)', (fsync) => {
  it('that is removed refuses what is written, says so once, and is not made again', async () => {
    const folder = join(makeTempFolder(), 'data');
    const opened = await openOrders(folder, { fsync });
    await append(opened, 'before');
    rmSync(folder, { recursive: true });
    await sleep(NOTICED_MS);
    for (const text of ['first', 'second', 'third']) {
      await expect(append(opened, text)).rejects.toMatchObject({
        name: 'NotWrittenError',
        message: `Nothing was written to the disk (${REASON}).`,
      });
    }
    await expect(opened.store.save({ id: 'cd34' })).rejects.toMatchObject({ name: 'NotWrittenError' });
    expect(opened.events.map(({ code, message }) => `${code} ${message}`)).toEqual([
      `disk-failed Cannot write to ${folder} (${REASON}). Calls that write are refused until it works again. Failed writes so far: 1.`,
    ]);
    expect(existsSync(folder)).toBe(false);
    await opened.store.close();
    expect(existsSync(folder)).toBe(false);
  });

  it('that is moved away refuses what is written until it is back', async () => {
    const folder = join(makeTempFolder(), 'data');
    const opened = await openOrders(folder, { fsync });
    await append(opened, 'before');
    renameSync(folder, `${folder}.away`);
    await sleep(NOTICED_MS);
    await expect(append(opened, 'lost')).rejects.toThrow(REASON);
    renameSync(`${folder}.away`, folder);
    await append(opened, 'after');
    expect(opened.events.map(({ code }) => code)).toEqual(['disk-failed', 'disk-works']);
    await opened.store.close();
    const again = await openOrders(folder);
    expect([await readTexts(again.log), again.events]).toEqual([['before', 'after'], []]);
    await again.store.close();
  });

  it('whose place another one has taken refuses what is written, and leaves that one alone', async () => {
    const folder = join(makeTempFolder(), 'data');
    const opened = await openOrders(folder, { fsync });
    await append(opened, 'before');
    renameSync(folder, `${folder}.away`);
    const other = await openOrders(folder);
    await append(other, 'of the other one');
    await sleep(NOTICED_MS);
    await expect(append(opened, 'lost')).rejects.toThrow(REASON);
    expect(await readTexts(other.log)).toEqual(['of the other one']);
    await opened.store.close();
    await other.store.close();
    const again = await openOrders(folder);
    expect(await readTexts(again.log)).toEqual(['of the other one']);
    await again.store.close();
  });

  it('of which the folder of one stream is removed refuses what is written to that one alone', async () => {
    const folder = makeTempFolder();
    const opened = await openOrders(folder, { fsync });
    await append(opened, 'before');
    await opened.store.save({ id: 'cd34' });
    const other = opened.store.openLog('cd34', 0);
    rmSync(join(folder, 'streams', STREAM.id), { recursive: true });
    await sleep(NOTICED_MS);
    await expect(append(opened, 'lost')).rejects.toThrow(REASON);
    await append({ ...opened, log: other }, 'kept');
    expect(await readTexts(other)).toEqual(['kept']);
    await opened.store.close();
  });
});
