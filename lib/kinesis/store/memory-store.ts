// Streams and records in memory, within a bound: when it is reached, the oldest records go.
import { createMemoryLog, type MemoryLog } from './memory-log.ts';
import type { Store } from './store.ts';

export interface MemoryStoreOptions {
  /** What records may take together, in bytes. */
  readonly bytes: number;
  readonly secret: Buffer;
  /** Records went because the bound was reached. */
  onDrop(records: number): void;
}

/** No chunk is larger, unless a record is: the unit in which records go. */
const LARGEST_CHUNK = 1024 * 1024;
/** Of the bound: so that at least this many chunks fit. */
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

/** The log whose oldest chunk has been written to for the longest time ago. */
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
