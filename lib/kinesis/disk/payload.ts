// What is in a frame: a record of a shard, or the state of the stream.
import type { SavedStream, StoredRecord } from '../store/store.ts';
import { beginFrame, endFrame, type FrameBuffer } from './frame.ts';

/** Values of the first byte. */
export const RECORD = 1;
export const STATE = 2;

/** The state of a stream from here on; the last one in a log applies. */
export interface StreamState {
  readonly stream: SavedStream;
  /** By shard: no later record has a lower index. Expired records can no longer show that. */
  readonly next: readonly (readonly [shard: number, index: number])[];
}

/** In front of the key of a record: what it is (1 byte), flags (1), size of the key (2), shard (4), index (8), arrival (8). */
const BEFORE_KEY = 24;
const HAS_KEY = 1;
const ENCRYPTED = 2;

export function addRecord(
  frames: FrameBuffer,
  shard: number,
  index: number,
  arrival: number,
  partitionKey: string | undefined,
  data: Buffer,
  encrypted: boolean,
): void {
  // A key of n characters has at most 3n bytes of UTF-8.
  const start = beginFrame(frames, BEFORE_KEY + (partitionKey?.length ?? 0) * 3 + data.length);
  const { bytes } = frames;
  const keySize = partitionKey === undefined ? 0 : bytes.write(partitionKey, start + BEFORE_KEY);
  bytes[start] = RECORD;
  bytes[start + 1] = (partitionKey === undefined ? 0 : HAS_KEY) | (encrypted ? ENCRYPTED : 0);
  bytes.writeUInt16LE(keySize, start + 2);
  bytes.writeUInt32LE(shard, start + 4);
  bytes.writeDoubleLE(index, start + 8);
  bytes.writeDoubleLE(arrival, start + 16);
  bytes.set(data, start + BEFORE_KEY + keySize);
  endFrame(frames, BEFORE_KEY + keySize + data.length);
}

export function addState(frames: FrameBuffer, state: StreamState): void {
  const text = Buffer.from(JSON.stringify(state));
  const start = beginFrame(frames, 1 + text.length);
  frames.bytes[start] = STATE;
  frames.bytes.set(text, start + 1);
  endFrame(frames, 1 + text.length);
}

export function kindAt(bytes: Buffer, start: number): number | undefined {
  return bytes[start];
}

export function shardAt(bytes: Buffer, start: number): number {
  return bytes.readUInt32LE(start + 4);
}

export function indexAt(bytes: Buffer, start: number): number {
  return bytes.readDoubleLE(start + 8);
}

export function arrivalAt(bytes: Buffer, start: number): number {
  return bytes.readDoubleLE(start + 16);
}

/** Its data is a view of the bytes. */
export function recordAt(bytes: Buffer, start: number, length: number): StoredRecord {
  const flags = bytes[start + 1] ?? 0;
  const body = start + BEFORE_KEY + bytes.readUInt16LE(start + 2);
  return {
    index: indexAt(bytes, start),
    arrival: arrivalAt(bytes, start),
    partitionKey: (flags & HAS_KEY) === 0 ? undefined : bytes.toString('utf8', start + BEFORE_KEY, body),
    data: bytes.subarray(body, start + length),
    encrypted: (flags & ENCRYPTED) !== 0,
  };
}

export function stateAt(bytes: Buffer, start: number, length: number): StreamState {
  return JSON.parse(bytes.toString('utf8', start + 1, start + length)) as StreamState;
}
