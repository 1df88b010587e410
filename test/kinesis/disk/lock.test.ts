// Who may use a folder: one process at a time, and after it the next, however it ended.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDiskStore } from '../../../lib/kinesis/disk/disk-store.ts';
import { makeTempFolder, openOrders } from './open-store.ts';

const onLinux = process.platform === 'linux';

describe('the lock', () => {
  it('names the process and, on Linux, when it started', async () => {
    const folder = makeTempFolder();
    const { store } = await openOrders(folder);
    const lock: unknown = JSON.parse(readFileSync(join(folder, 'lock'), 'utf8'));
    // Field 22 of proc_pid_stat(5), counted from behind the name of the program.
    const stat = onLinux
      ? readFileSync('/proc/self/stat', 'utf8')
          .replace(/^.*\) /s, '')
          .split(' ')
      : [];
    expect(lock).toEqual({ pid: process.pid, ...(onLinux ? { started: stat[22 - 3] } : {}) });
    await store.close();
  });

  it('refuses a folder that this process uses', async () => {
    const folder = makeTempFolder();
    const { store } = await openOrders(folder);
    expect(() => openDiskStore({ folder })).toThrow(
      expect.objectContaining({
        code: 'data-dir-in-use',
        message: `The data folder ${folder} is in use by process ${process.pid}.`,
      }),
    );
    await store.close();
    await (await openOrders(folder)).store.close();
  });

  it('refuses a folder that another process uses, until that one is killed', { timeout: 60_000 }, async () => {
    const folder = makeTempFolder();
    await (await openOrders(folder)).store.close();
    const module = new URL('../../../lib/kinesis/disk/disk-store.ts', import.meta.url).href;
    const script = `const { openDiskStore } = await import(${JSON.stringify(module)});
      openDiskStore({ folder: ${JSON.stringify(folder)} }); console.log('open'); setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script]);
    await once(child.stdout, 'data');
    expect(() => openDiskStore({ folder })).toThrow(
      expect.objectContaining({ message: `The data folder ${folder} is in use by process ${child.pid}.` }),
    );
    child.kill('SIGKILL');
    await once(child, 'exit');
    const opened = await openOrders(folder);
    expect(opened.events.map(({ code, message }) => `${code} ${message}`)).toEqual([
      `disk-lock ${join(folder, 'lock')} was left by process ${child.pid}, which no longer runs. The lock is taken over.`,
    ]);
    await opened.store.close();
    expect(existsSync(join(folder, 'lock'))).toBe(false);
  });

  it.runIf(onLinux)('is taken over from a process whose number another one has by now', async () => {
    const folder = makeTempFolder();
    await (await openOrders(folder)).store.close();
    writeFileSync(join(folder, 'lock'), JSON.stringify({ pid: process.pid, started: '1' }));
    const opened = await openOrders(folder);
    expect(opened.events.map(({ code }) => code)).toEqual(['disk-lock']);
    await opened.store.close();
  });

  it('says what to do about a process that may be another program, where a lock has no time', async () => {
    const folder = makeTempFolder();
    await (await openOrders(folder)).store.close();
    writeFileSync(join(folder, 'lock'), JSON.stringify({ pid: process.ppid }));
    expect(() => openDiskStore({ folder })).toThrow(
      expect.objectContaining({
        code: 'data-dir-in-use',
        help: expect.stringContaining(`If process ${process.ppid} is another program, delete ${join(folder, 'lock')}.`),
      }),
    );
  });

  it.each(['', 'x', '[]', '{"pid":-1}', '{"pid":"1"}'])('is taken over when it names nobody: %j', async (text) => {
    const folder = makeTempFolder();
    await (await openOrders(folder)).store.close();
    writeFileSync(join(folder, 'lock'), text);
    const opened = await openOrders(folder);
    expect(opened.events.map(({ code }) => code)).toEqual(['disk-lock']);
    await opened.store.close();
  });
});
