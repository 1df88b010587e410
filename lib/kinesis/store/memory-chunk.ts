// A piece of memory with consecutive records. Records are bytes here, not objects: millions of them cost the garbage collector
// nothing, and no record keeps its request alive.
import type { StoredRecord } from './store.ts';

export interface MemoryChunk {
  /** Of the first record. */
  readonly first: number;
  readonly bytes: Buffer;
  used: number;
  /** Where each record begins. */
  readonly starts: number[];
  /** When each arrived; in ms since 1970. */
  readonly arrivals: number[];
  /** The latest of {@link arrivals}: not that of the last record if the clock was set back. */
  latest: number;
}

/** In front of each record: the size of the data (4 bytes), of the key (2), and flags (1). */
const HEADER = 7;
const HAS_KEY = 1;
const ENCRYPTED = 2;
/** What `starts` and `arrivals` take for a record, in bytes. */
export const BESIDE = 16;

export function createChunk(first: number, capacity: number): MemoryChunk {
  // Not from Node's pool, which unrelated buffers would keep alive.
  return { first, bytes: Buffer.allocUnsafeSlow(capacity), used: 0, starts: [], arrivals: [], latest: 0 };
}

/** The bytes that a record takes in the chunk. A key of n characters has at most 3n bytes of UTF-8. */
export function roomFor(partitionKey: string | undefined, data: Buffer): number {
  return HEADER + (partitionKey?.length ?? 0) * 3 + data.length;
}

/** In bytes, including the arrays beside the records. */
export function sizeOfChunk({ bytes, starts }: MemoryChunk): number {
  return bytes.length + starts.length * BESIDE;
}

export function endOfChunk({ first, starts }: MemoryChunk): number {
  return first + starts.length;
}

/** The caller makes sure that there is room. */
export function addToChunk(
  chunk: MemoryChunk,
  arrival: number,
  partitionKey: string | undefined,
  data: Buffer,
  encrypted: boolean,
): void {
  const { bytes, used } = chunk;
  const keySize = partitionKey === undefined ? 0 : bytes.write(partitionKey, used + HEADER);
  bytes.writeUInt32LE(data.length, used);
  bytes.writeUInt16LE(keySize, used + 4);
  bytes[used + 6] = (partitionKey === undefined ? 0 : HAS_KEY) | (encrypted ? ENCRYPTED : 0);
  bytes.set(data, used + HEADER + keySize);
  chunk.starts.push(used);
  chunk.arrivals.push(arrival);
  chunk.used = used + HEADER + keySize + data.length;
  if (arrival > chunk.latest) chunk.latest = arrival;
}

/** @param place position of the record in the chunk, from 0. Its data is a view of the chunk. */
export function recordInChunk({ first, bytes, starts, arrivals }: MemoryChunk, place: number): StoredRecord {
  const start = starts[place] ?? 0;
  const keySize = bytes.readUInt16LE(start + 4);
  const flags = bytes[start + 6] ?? 0;
  const body = start + HEADER + keySize;
  return {
    index: first + place,
    arrival: arrivals[place] ?? 0,
    partitionKey: (flags & HAS_KEY) === 0 ? undefined : bytes.toString('utf8', start + HEADER, body),
    data: bytes.subarray(body, body + bytes.readUInt32LE(start)),
    encrypted: (flags & ENCRYPTED) !== 0,
  };
}
