// The records of one shard in memory: chunks, the oldest first, each of which is dropped as a whole.
import {
  addToChunk,
  BESIDE,
  createChunk,
  endOfChunk,
  type MemoryChunk,
  recordInChunk,
  roomFor,
  sizeOfChunk,
} from './memory-chunk.ts';
import type { Read, ShardLog, StoredRecord } from './store.ts';

/** What the store needs from a log to stay within its bound. */
export interface MemoryLog extends ShardLog {
  /** When the newest record of the oldest chunk arrived, in ms since 1970; undefined when there is no chunk. */
  oldestChunk(): number | undefined;
  /** Drops the oldest chunk. @returns how many records were still in it. */
  dropOldestChunk(): number;
}

export interface MemoryLogHost {
  readonly largestChunk: number;
  /** Requests memory for a chunk, in bytes: the store may drop chunks of this log and of others before it returns. */
  take(bytes: number): void;
  /** Reports the bytes that a record takes beside its chunk; negative when a chunk is dropped. */
  count(bytes: number): void;
  onRemove(log: MemoryLog): void;
}

const SMALLEST_CHUNK = 4096;

export function createMemoryLog(host: MemoryLogHost): MemoryLog {
  const chunks: MemoryChunk[] = [];
  let first = 1;
  let end = 1;

  const chunkFor = (room: number): MemoryChunk => {
    const newest = chunks.at(-1);
    if (newest !== undefined && newest.bytes.length - newest.used >= room) return newest;
    const preferred = Math.max((newest?.bytes.length ?? SMALLEST_CHUNK / 2) * 2, SMALLEST_CHUNK);
    const capacity = Math.max(Math.min(preferred, host.largestChunk), room);
    host.take(capacity);
    const chunk = createChunk(end, capacity);
    chunks.push(chunk);
    return chunk;
  };

  const dropChunk = (): number => {
    const chunk = chunks.shift();
    if (chunk === undefined) return 0;
    host.count(-sizeOfChunk(chunk));
    const next = endOfChunk(chunk);
    const dropped = next - Math.max(first, chunk.first);
    first = Math.max(first, next);
    return dropped;
  };

  const log: MemoryLog = {
    first: () => first,
    end: () => end,
    isSettled: () => true,
    append: (arrival, partitionKey, data, encrypted) => {
      addToChunk(chunkFor(roomFor(partitionKey, data)), arrival, partitionKey, data, encrypted);
      host.count(BESIDE);
      return end++;
    },
    read: (from, limits) => readChunks(chunks, Math.max(from, first), limits),
    seek: (arrival) => seekInChunks(chunks, first, arrival) ?? end,
    expire: (before) => {
      while (chunks.length > 0 && (chunks[0]?.latest ?? 0) < before) dropChunk();
      const chunk = chunks[0];
      if (chunk === undefined) return;
      while (first < endOfChunk(chunk) && (chunk.arrivals[first - chunk.first] ?? 0) < before) first++;
    },
    remove: () => {
      while (chunks.length > 0) dropChunk();
      host.onRemove(log);
    },
    oldestChunk: () => chunks[0]?.latest,
    dropOldestChunk: dropChunk,
  };
  return log;
}

function readChunks(
  chunks: readonly MemoryChunk[],
  from: number,
  limits: { readonly records: number; readonly bytes: number },
): Read {
  const records: StoredRecord[] = [];
  let next = from;
  let bytes = 0;
  for (let at = chunkOf(chunks, from); at < chunks.length; at++) {
    const chunk = chunks[at];
    if (chunk === undefined) break;
    for (; next < endOfChunk(chunk); next++) {
      if (records.length >= limits.records) return { records, next };
      const record = recordInChunk(chunk, next - chunk.first);
      bytes += record.data.length + (record.partitionKey?.length ?? 0);
      if (bytes > limits.bytes && records.length > 0) return { records, next };
      records.push(record);
    }
  }
  return { records, next };
}

/** The position of the chunk that has an index: the last one that begins at or before it. */
function chunkOf(chunks: readonly MemoryChunk[], index: number): number {
  let low = 0;
  let high = chunks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((chunks[middle]?.first ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}

function seekInChunks(chunks: readonly MemoryChunk[], first: number, arrival: number): number | undefined {
  for (const chunk of chunks) {
    if (chunk.latest < arrival) continue;
    const from = Math.max(first - chunk.first, 0);
    const place = chunk.arrivals.findIndex((at, index) => index >= from && at >= arrival);
    if (place >= 0) return chunk.first + place;
  }
  return undefined;
}
