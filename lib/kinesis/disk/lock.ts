// The lock of the folder: a file that names the process that uses it.
import { join } from 'node:path';
import { errorCode, InputError, isObject } from '../../base/index.ts';
import { type DiskEvent, lockTaken } from './disk-event.ts';
import type { FileSystem } from './file-system.ts';
import { isAlive, type ProcessName, readProcessStart } from './process-start.ts';

export const LOCK = 'lock';

/** @returns a function that releases it. @throws InputError `data-dir-in-use`; errors of the system. */
export function takeLock(fs: FileSystem, folder: string, onEvent: (event: DiskEvent) => void): () => void {
  const path = join(folder, LOCK);
  const own = join(folder, `${LOCK}.${process.pid}`);
  const started = readProcessStart(fs, process.pid);
  const text = `${JSON.stringify({ pid: process.pid, started })}\n`;
  fs.writeFileSync(own, text);
  try {
    if (!linkIfFree(fs, own, path, text)) takeOver(fs, folder, own, text, onEvent);
  } finally {
    fs.rmSync(own, { force: true });
  }
  return () => {
    if (readText(fs, path) === text) fs.rmSync(path, { force: true });
  };
}

/** Creates it as a link, so that it never exists without its content; another process would take an empty one for abandoned. */
function linkIfFree(fs: FileSystem, own: string, path: string, text: string): boolean {
  try {
    fs.linkSync(own, path);
    return true;
  } catch (cause) {
    if (errorCode(cause) === 'EEXIST') return false;
  }
  // A file system without links, such as FAT.
  try {
    fs.writeFileSync(path, text, { flag: 'wx' });
    return true;
  } catch (cause) {
    if (errorCode(cause) === 'EEXIST') return false;
    throw cause;
  }
}

/** Long enough for another process that found the same abandoned lock to take it over first. */
const SETTLE_MS = 50;

function takeOver(
  fs: FileSystem,
  folder: string,
  own: string,
  text: string,
  onEvent: (event: DiskEvent) => void,
): void {
  const path = join(folder, LOCK);
  const holder = parseHolder(readText(fs, path));
  if (holder !== undefined && isAlive(fs, holder)) throw inUse(folder, holder);
  fs.renameSync(own, path);
  // Two processes that take over at once both rename; the last one has the lock, and the other one sees that here.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, SETTLE_MS);
  const winner = readText(fs, path);
  if (winner !== text) throw inUse(folder, parseHolder(winner));
  onEvent(lockTaken(path, holder?.pid));
}

function readText(fs: FileSystem, path: string): string | undefined {
  try {
    return fs.readFileSync(path, 'utf8');
  } catch (cause) {
    if (errorCode(cause) === 'ENOENT') return undefined;
    throw cause;
  }
}

function parseHolder(text: string | undefined): ProcessName | undefined {
  try {
    const value: unknown = JSON.parse(text ?? '');
    if (!isObject(value)) return undefined;
    const { pid, started } = value as Readonly<Record<'pid' | 'started', unknown>>;
    if (typeof pid !== 'number' || !Number.isSafeInteger(pid) || pid <= 0) return undefined;
    return { pid, started: typeof started === 'string' ? started : undefined };
  } catch {
    return undefined;
  }
}

function inUse(folder: string, holder: ProcessName | undefined): InputError {
  const who = holder === undefined ? 'another process' : `process ${holder.pid}`;
  // Without the start time, a process of another program with the same id looks like the one that took the lock.
  const doubt =
    holder === undefined || holder.started !== undefined
      ? ''
      : ` If process ${holder.pid} is another program, delete ${join(folder, LOCK)}.`;
  return new InputError(`The data folder ${folder} is in use by ${who}.`, {
    code: 'data-dir-in-use',
    help: `Stop it, or use another --data-dir.${doubt}`,
  });
}
