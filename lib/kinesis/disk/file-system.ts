// The functions of node:fs that the store uses; a test replaces them to fill the disk.
import type * as fs from 'node:fs';
import { dirname } from 'node:path';

export type FileSystem = Pick<
  typeof fs,
  | 'closeSync'
  | 'existsSync'
  | 'fdatasync'
  | 'fstatSync'
  | 'fsyncSync'
  | 'ftruncateSync'
  | 'linkSync'
  | 'mkdirSync'
  | 'openSync'
  | 'readFileSync'
  | 'readSync'
  | 'readdirSync'
  | 'renameSync'
  | 'rmSync'
  | 'statSync'
  | 'writeFileSync'
  | 'writeSync'
>;

/** Writes all of it, in as many steps as the system needs. @throws the error of the system; a part may have been written. */
export function writeFully(fs: FileSystem, fd: number, bytes: Buffer, position: number): void {
  for (let done = 0; done < bytes.length; ) {
    const count = fs.writeSync(fd, bytes, done, bytes.length - done, position + done);
    if (count === 0) throw new Error('The system wrote nothing and did not say why.');
    done += count;
  }
}

/** The entries of a folder are as durable as its files only after this. Windows has no equivalent. */
export function syncFolder(fs: FileSystem, folder: string): void {
  if (process.platform === 'win32') return;
  const fd = fs.openSync(folder, 'r');
  try {
    fs.fsyncSync(fd);
  } finally {
    fs.closeSync(fd);
  }
}

/** @param isDurable also after a power cut. */
export function makeDurableFolder(fs: FileSystem, folder: string, isDurable: boolean): void {
  fs.mkdirSync(folder, { recursive: true });
  if (isDurable) syncFolder(fs, dirname(folder));
}

/** Replaces a file as a whole: it has all of the bytes, or is as before. @param isDurable also after a power cut. */
export function replaceFile(fs: FileSystem, path: string, bytes: Buffer, isDurable: boolean): void {
  const passing = `${path}${PASSING}`;
  const fd = fs.openSync(passing, 'w', 0o600);
  try {
    writeFully(fs, fd, bytes, 0);
    if (isDurable) fs.fsyncSync(fd);
  } finally {
    fs.closeSync(fd);
  }
  fs.renameSync(passing, path);
}

/** The extension of a file while {@link replaceFile} writes it. One that is found at the start is incomplete. */
export const PASSING = '.tmp';
