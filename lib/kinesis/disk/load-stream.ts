// Reads the log of a stream at the start: every frame is checked, and nothing is skipped silently.
import { join } from 'node:path';
import type { SavedStream } from '../store/store.ts';
import { damaged } from './disk-error.ts';
import type { DiskEvent } from './disk-event.ts';
import { type FileSystem, PASSING } from './file-system.ts';
import { indexRecord } from './index-frames.ts';
import { kindAt, RECORD, STATE, type StreamState, shardAt, stateAt } from './payload.ts';
import { scanFrames } from './scan-frames.ts';
import { readSegmentNumber, type Segment, segmentPath } from './segment.ts';
import { createIndex, type ShardIndex } from './shard-index.ts';

export interface LoadedStream {
  /** The oldest first. */
  readonly segments: Segment[];
  /** By shard. */
  readonly indexes: Map<number, ShardIndex>;
  /** Undefined for a stream that was never saved. */
  readonly saved: SavedStream | undefined;
}

/** @throws InputError `data-dir-damaged`. */
export function loadStream(fs: FileSystem, folder: string, onEvent: (event: DiskEvent) => void): LoadedStream {
  const numbers = findSegments(fs, folder);
  const segments: Segment[] = [];
  const indexes = new Map<number, ShardIndex>();
  let state: StreamState | undefined;
  for (const [place, number] of numbers.entries()) {
    const segment: Segment = { number, path: segmentPath(folder, number), size: 0, hasRecords: false, blocks: 0 };
    if (place > 0 && numbers[place - 1] !== number - 1) {
      throw damaged(segmentPath(folder, number - 1), 0, 'the file is missing');
    }
    state = loadSegment(fs, segment, indexes, place === numbers.length - 1, onEvent) ?? state;
    segments.push(segment);
  }
  for (const [shard, next] of state?.next ?? []) {
    const index = indexFor(indexes, shard);
    index.next = Math.max(next, index.end);
    if (index.blocks.length === 0) index.end = index.next;
  }
  for (const index of indexes.values()) {
    index.next = Math.max(index.next, index.end);
    index.settled = index.next;
  }
  return { segments, indexes, saved: state?.stream };
}

/** The numbers of the segments, in order. Deletes incomplete ones. */
function findSegments(fs: FileSystem, folder: string): number[] {
  const names = fs.readdirSync(folder);
  for (const name of names) if (name.endsWith(PASSING)) fs.rmSync(join(folder, name));
  return names
    .map(readSegmentNumber)
    .filter((number) => number !== undefined)
    .sort((a, b) => a - b);
}

/** @param isLast whether it is the last one, the only one that can have an incomplete write. @returns the last state in it. */
function loadSegment(
  fs: FileSystem,
  segment: Segment,
  indexes: Map<number, ShardIndex>,
  isLast: boolean,
  onEvent: (event: DiskEvent) => void,
): StreamState {
  const bytes = fs.readFileSync(segment.path);
  let state: readonly [start: number, length: number] | undefined;
  const { end, found } = scanFrames(bytes, (start, length) => {
    const kind = kindAt(bytes, start);
    if (kind === RECORD) indexRecord(indexFor(indexes, shardAt(bytes, start)), segment, 0, bytes, start, length);
    else if (kind === STATE) state = [start, length];
    else throw damaged(segment.path, start, 'a frame has an unknown kind');
  });
  if (state === undefined) throw damaged(segment.path, 0, 'the state at its beginning is missing');
  if (found === 'damage') throw damaged(segment.path, end, 'a length or a checksum does not match');
  if (found === 'torn') {
    if (!isLast) throw damaged(segment.path, end, 'the rest is missing');
    cutTail(fs, segment.path, end, bytes.length, onEvent);
  }
  segment.size = end;
  return stateAt(bytes, ...state);
}

function cutTail(fs: FileSystem, path: string, end: number, size: number, onEvent: (event: DiskEvent) => void): void {
  const fd = fs.openSync(path, 'r+');
  try {
    fs.ftruncateSync(fd, end);
  } finally {
    fs.closeSync(fd);
  }
  const message = `${path}: removed an incomplete write at byte ${end} (${size - end} bytes), which was never acknowledged.`;
  onEvent({ code: 'disk-torn', message });
}

function indexFor(indexes: Map<number, ShardIndex>, shard: number): ShardIndex {
  const index = indexes.get(shard) ?? createIndex(shard);
  indexes.set(shard, index);
  return index;
}
