// Disk stores in folders that go with the test, and short ways to write and read one.
import * as nodeFs from 'node:fs';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';
import type { DiskEvent } from '../../../lib/kinesis/disk/disk-event.ts';
import { type DiskStore, type DiskStoreOptions, openDiskStore } from '../../../lib/kinesis/disk/disk-store.ts';
import type { FileSystem } from '../../../lib/kinesis/disk/file-system.ts';
import type { ShardLog, StoredRecord } from '../../../lib/kinesis/index.ts';

export const STREAM = { id: 'ab12', name: 'orders' };
export const ALL = { records: 1_000_000, bytes: 1_000_000_000 };
const TEMP = join(tmpdir(), 'apigw-kinesis-disk-');
/** Sunday, 2026-11-29, 12:00:00 UTC. */
export const START = Date.UTC(2026, 10, 29, 12);

/** Goes with the test that makes it. */
export function makeTempFolder(): string {
  const folder = mkdtempSync(TEMP);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Goes with the file that makes it, outside of its tests. */
export function makeSharedFolder(): string {
  const folder = mkdtempSync(TEMP);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface Opened {
  readonly store: DiskStore;
  readonly log: ShardLog;
  readonly events: DiskEvent[];
}

/** Opens a folder with one stream of one shard, and makes that when it is not there. */
export async function openOrders(folder: string, options: Partial<DiskStoreOptions> = {}): Promise<Opened> {
  const events: DiskEvent[] = [];
  const store = openDiskStore({ folder, onEvent: (event) => events.push(event), ...options });
  if (store.load().length === 0) await store.save(STREAM);
  return { store, log: store.openLog(STREAM.id, 0), events };
}

export async function readTexts(log: ShardLog): Promise<string[]> {
  return (await readRecords(log)).map(({ data }) => data.toString());
}

export async function readRecords(log: ShardLog): Promise<readonly StoredRecord[]> {
  return (await log.read(0, ALL)).records;
}

/** Appends records and waits until they are written. @returns their indexes. */
export async function append({ store, log }: Opened, ...strings: readonly string[]): Promise<number[]> {
  const indexes = strings.map((text) => log.append(START, 'key', Buffer.from(text), false));
  await store.written();
  return indexes;
}

export function segmentsOf(folder: string, id = STREAM.id): string[] {
  const home = join(folder, 'streams', id);
  return readdirSync(home)
    .filter((name) => name.endsWith('.log'))
    .sort()
    .map((name) => join(home, name));
}

/** The last one, which is written to. */
export function lastSegmentOf(folder: string, id = STREAM.id): string {
  const last = segmentsOf(folder, id).at(-1);
  if (last === undefined) throw new Error('The stream has no segment.');
  return last;
}

export interface FullDisk {
  readonly fs: FileSystem;
  /** How many bytes it takes, and what a write beyond them fails with. */
  free: number;
  code: string;
  /** How many times it fails behind the write: what Linux does for errors that it finds late. */
  lateFailures: number;
}

/** A disk that is full after some bytes. Like a real one, it takes a part of the write that does not fit. */
export function makeFullDisk(): FullDisk {
  const disk: FullDisk = {
    free: Number.POSITIVE_INFINITY,
    code: 'ENOSPC',
    lateFailures: 0,
    fs: {
      ...nodeFs,
      writeSync: ((fd: number, bytes: Buffer, offset: number, length: number, position: number) => {
        if (disk.free <= 0) throw systemError(disk.code);
        const count = nodeFs.writeSync(fd, bytes, offset, Math.min(length, disk.free), position);
        disk.free -= count;
        return count;
      }) as typeof nodeFs.writeSync,
      fdatasync: ((fd: number, callBack: (error: NodeJS.ErrnoException | null) => void) => {
        if (disk.lateFailures-- > 0) setImmediate(() => callBack(systemError('EIO')));
        else nodeFs.fdatasync(fd, callBack);
      }) as typeof nodeFs.fdatasync,
    },
  };
  return disk;
}

export function systemError(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: a fault of the test`), { code });
}
