// Streams and records in a folder: what is acknowledged survives SIGKILL and, with fsync, a power cut.
//
//   lock            names the process that uses the folder
//   running         exists while the folder is in use, and after an unclean end
//   store.json      format and secret
//   streams/<id>/   the log of a stream: 0000000001.log and so on, see stream-log.ts
import * as nodeFs from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../../base/index.ts';
import type { Store, Written } from '../store/store.ts';
import { removedWhileUsed, unusable } from './disk-error.ts';
import type { DiskEvent } from './disk-event.ts';
import { type FileSystem, makeDurableFolder } from './file-system.ts';
import { createGroupCommit } from './group-commit.ts';
import { loadStreams } from './load-streams.ts';
import { takeLock } from './lock.ts';
import { makeFolder } from './make-folder.ts';
import { createOpenFiles } from './open-files.ts';
import { passOver } from './shard-index.ts';
import { openStoreFile, STORE_FILE } from './store-file.ts';
import { createStreamLog, type StreamLog } from './stream-log.ts';
import { createFailureTeller } from './tell-failures.ts';

export interface DiskStoreOptions {
  /** Absolute. Created if missing. One process uses it at a time. */
  readonly folder: string;
  /** Whether a write is acknowledged only when it is on the disk itself, so that it survives a power cut. Default: false. */
  readonly fsync?: boolean;
  /** In ms since 1970. Default: Date.now. */
  readonly now?: () => number;
  readonly onEvent?: (event: DiskEvent) => void;
  /** The size in bytes at which a stream's log starts a new file: the unit in which expired records free their space. Default: 16 MiB. */
  readonly segmentBytes?: number;
  /** Default: node:fs. */
  readonly fs?: FileSystem;
}

export interface DiskStore extends Store {
  /** Writes what is left, and releases the folder. */
  close(): Promise<void>;
}

const SEGMENT_BYTES = 16 * 1024 * 1024;
/**
 * How many indexes are skipped after an unclean end: records that were lost with it may have had some of them, after a
 * power cut even acknowledged ones. As many as a shard of the service accepts in 17 minutes.
 */
const LOST_INDEXES = 2 ** 20;

/** @throws InputError `data-dir-damaged`, `data-dir-foreign`, `data-dir-in-use`, `data-dir-unusable`. */
export function openDiskStore(options: DiskStoreOptions): DiskStore {
  const { folder, fs = nodeFs, onEvent = () => {} } = options;
  let unlock = (): void => undefined;
  try {
    makeFolder(fs, folder);
    unlock = takeLock(fs, folder, onEvent);
    return openLocked(options, fs, onEvent, unlock);
  } catch (cause) {
    unlock();
    throw cause instanceof InputError ? cause : unusable(folder, cause);
  }
}

function openLocked(
  { folder, fsync = false, now = Date.now, segmentBytes = SEGMENT_BYTES }: DiskStoreOptions,
  fs: FileSystem,
  onEvent: (event: DiskEvent) => void,
  unlock: () => void,
): DiskStore {
  const secret = openStoreFile(fs, folder, fsync);
  const running = join(folder, 'running');
  const wasKilled = fs.existsSync(running);
  const teller = createFailureTeller(folder, now, onEvent);
  const files = createOpenFiles(fs);
  const group = createGroupCommit({ fsync, onFailure: teller.failed, onSuccess: teller.works });
  let isClosed = false;
  const host = {
    fs,
    files,
    group,
    fsync,
    segmentBytes,
    checkFolder: watchFile(fs, join(folder, STORE_FILE)),
    isClosed: () => isClosed,
  };
  const home = join(folder, 'streams');
  makeDurableFolder(fs, home, fsync);
  const streams = new Map<string, StreamLog>();
  for (const [id, loaded] of loadStreams(fs, home, onEvent)) {
    if (wasKilled) passOver(loaded.indexes.values(), LOST_INDEXES);
    const log = createStreamLog(host, join(home, id), loaded);
    streams.set(id, log);
    // So that after the next unclean end, indexes begin after those that this process assigns.
    if (wasKilled) log.saveAgain();
  }
  fs.writeFileSync(running, '');
  group.flush();

  const streamOf = (id: string): StreamLog => {
    const log =
      streams.get(id) ?? createStreamLog(host, join(home, id), { segments: [], indexes: new Map(), saved: undefined });
    streams.set(id, log);
    return log;
  };

  return {
    secret,
    load: () => [...streams.values()].map((log) => log.saved()).filter((saved) => saved !== undefined),
    save: (stream) => {
      streamOf(stream.id).save(stream);
      return group.written();
    },
    remove: (id) => {
      streams.get(id)?.remove();
      streams.delete(id);
      return group.written();
    },
    openLog: (id, shard) => streamOf(id).openLog(shard),
    written: group.written,
    close: async () => {
      await settle(group.written());
      for (const log of streams.values()) if (log.hasPassedOver()) log.saveAgain();
      const isOrderly = await settle(group.flush());
      isClosed = true;
      files.closeAll();
      if (isOrderly) fs.rmSync(running, { force: true });
      unlock();
    },
  };
}

/** @returns what throws when another file is in the place of the one that is there now, or none. */
function watchFile(fs: FileSystem, path: string): () => void {
  const { ino } = fs.statSync(path);
  return () => {
    if (fs.statSync(path, { throwIfNoEntry: false })?.ino !== ino) throw removedWhileUsed();
  };
}

/** Whether it was written. */
async function settle(written: Written): Promise<boolean> {
  try {
    await written;
    return true;
  } catch {
    return false;
  }
}
