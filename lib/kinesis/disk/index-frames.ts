// Indexes the records of a part of a segment.
import { FRAME_HEADER } from './frame.ts';
import { arrivalAt, indexAt, kindAt, RECORD, shardAt } from './payload.ts';
import type { Segment } from './segment.ts';
import { addToIndex, type ShardIndex } from './shard-index.ts';

/** @param indexes by shard; records of other shards are skipped. @param frames whole ones. @param offset where they begin in the segment. */
export function indexFrames(
  indexes: ReadonlyMap<number, ShardIndex>,
  segment: Segment,
  offset: number,
  frames: Buffer,
): void {
  for (let at = 0; at < frames.length; ) {
    const length = frames.readUInt32LE(at);
    const start = at + FRAME_HEADER;
    const index = kindAt(frames, start) === RECORD ? indexes.get(shardAt(frames, start)) : undefined;
    if (index !== undefined) indexRecord(index, segment, offset, frames, start, length);
    at = start + length;
  }
}

/** @param start where its payload begins in the frames. */
export function indexRecord(
  index: ShardIndex,
  segment: Segment,
  offset: number,
  frames: Buffer,
  start: number,
  length: number,
): void {
  const at = offset + start - FRAME_HEADER;
  addToIndex(index, segment, at, length + FRAME_HEADER, indexAt(frames, start), arrivalAt(frames, start));
  segment.hasRecords = true;
}
