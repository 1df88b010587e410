// Streams and records in memory, within a bound: when it is reached, the oldest records are dropped.
import { createMemoryLog, type MemoryLog } from './memory-log.ts';
import type { Store } from './store.ts';

export interface MemoryStoreOptions {
  /** How much memory all records may take, in bytes. */
  readonly bytes: number;
  readonly secret: Buffer;
  /** Records were dropped because the bound was reached. */
  onDrop(records: number): void;
}

/** The largest chunk, unless a record is larger: the unit in which records are dropped. */
const LARGEST_CHUNK = 1024 * 1024;
/** At least this many chunks fit in the bound. */
const SMALLEST_SHARE = 64;

export function createMemoryStore({ bytes, secret, onDrop }: MemoryStoreOptions): Store {
  const logs = new Set<MemoryLog>();
  let taken = 0;

  const take = (more: number): void => {
    taken += more;
    let dropped = 0;
    for (let log = oldestOf(logs); taken > bytes && log !== undefined; log = oldestOf(logs)) {
      dropped += log.dropOldestChunk();
    }
    if (dropped > 0) onDrop(dropped);
  };

  const host = {
    largestChunk: Math.max(Math.min(LARGEST_CHUNK, Math.floor(bytes / SMALLEST_SHARE)), 4096),
    take,
    count: (more: number) => {
      taken += more;
    },
    onRemove: (log: MemoryLog) => logs.delete(log),
  };
  return {
    secret,
    load: () => [],
    save: () => undefined,
    remove: () => undefined,
    openLog: () => {
      const log = createMemoryLog(host);
      logs.add(log);
      return log;
    },
    written: () => undefined,
  };
}

/** The log whose oldest chunk was written to least recently. */
function oldestOf(logs: ReadonlySet<MemoryLog>): MemoryLog | undefined {
  let oldest: MemoryLog | undefined;
  let since = Number.POSITIVE_INFINITY;
  for (const log of logs) {
    const at = log.oldestChunk();
    if (at === undefined || at >= since) continue;
    oldest = log;
    since = at;
  }
  return oldest;
}
