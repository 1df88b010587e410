// Keeps files open between uses, up to a bound, because the system limits how many a process may have.
import type { FileSystem } from './file-system.ts';

export interface OpenFiles {
  /** For reading and writing. Valid until the next call. */
  fdOf(path: string): number;
  /** Resolves when what was written to the file is on the disk. */
  sync(path: string): Promise<void>;
  close(path: string): void;
  closeAll(): void;
}

interface OpenFile {
  readonly fd: number;
  /** How many operations are using it: closing it would give its number to another file. */
  users: number;
}

/** Far below 256, the limit of macOS and the lowest common one. */
const MOST_OPEN = 100;

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
    const file = { fd: fs.openSync(path, 'r+'), users: 0 };
    open.set(path, file);
    for (const [other, { users }] of open) {
      if (open.size <= MOST_OPEN) break;
      if (users === 0 && other !== path) close(other);
    }
    return file;
  };
  return {
    fdOf: (path) => use(path).fd,
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
