// Keeps files open between uses, up to a bound, because the system limits how many a process may have.
import { errorCode } from '../../base/index.ts';
import { removedWhileUsed } from './disk-error.ts';
import type { FileSystem } from './file-system.ts';

export interface OpenFiles {
  /** For reading. Valid until the next call. */
  fdOf(path: string): number;
  /** The same for writing. @throws Error when the file was removed or moved: what is written to it then would be lost. */
  fdToWrite(path: string): number;
  /** Resolves when what was written to the file is on the disk. */
  sync(path: string): Promise<void>;
  close(path: string): void;
  closeAll(): void;
}

interface OpenFile {
  readonly fd: number;
  readonly inode: number;
  /** When it was last seen to be in its place; in ms of a clock that never jumps. */
  seenAt: number;
  /** How many operations are using it: closing it would give its number to another file. */
  users: number;
}

/** Far below 256, the limit of macOS and the lowest common one. */
const MOST_OPEN = 100;
/** A file that is written to is looked for no more often: the system call would cost a tenth of a record written alone. */
const SEEN_FOR_MS = 50;

export function createOpenFiles(fs: FileSystem): OpenFiles {
  /** The most recently used one is last. */
  const open = new Map<string, OpenFile>();

  const close = (path: string): void => {
    const file = open.get(path);
    open.delete(path);
    if (file?.users === 0) fs.closeSync(file.fd);
  };
  const use = (path: string): OpenFile => {
    const found = open.get(path);
    if (found !== undefined) {
      open.delete(path);
      open.set(path, found);
      return found;
    }
    const fd = openFile(fs, path);
    const file = { fd, inode: fs.fstatSync(fd).ino, seenAt: Number.NEGATIVE_INFINITY, users: 0 };
    open.set(path, file);
    for (const [other, { users }] of open) {
      if (open.size <= MOST_OPEN) break;
      if (users === 0 && other !== path) close(other);
    }
    return file;
  };
  return {
    fdOf: (path) => use(path).fd,
    fdToWrite: (path) => {
      const file = use(path);
      const now = performance.now();
      if (now - file.seenAt >= SEEN_FOR_MS) {
        if (fs.statSync(path, { throwIfNoEntry: false })?.ino !== file.inode) throw removedWhileUsed();
        file.seenAt = now;
      }
      return file.fd;
    },
    sync: (path) => {
      const file = use(path);
      file.users++;
      return new Promise((resolve, reject) => {
        fs.fdatasync(file.fd, (error) => {
          file.users--;
          if (file.users === 0 && open.get(path) !== file) fs.closeSync(file.fd);
          if (error === null) resolve();
          else reject(error);
        });
      });
    },
    close,
    closeAll: () => {
      for (const path of [...open.keys()]) close(path);
    },
  };
}

/** Every file that is opened here was there before. */
function openFile(fs: FileSystem, path: string): number {
  try {
    return fs.openSync(path, 'r+');
  } catch (cause) {
    throw errorCode(cause) === 'ENOENT' ? removedWhileUsed() : cause;
  }
}
