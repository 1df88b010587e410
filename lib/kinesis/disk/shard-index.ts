// Where the records of a shard are: only blocks are in memory, not records.
//
// A block is a part of a segment with records of the shard whose indexes have no gap; records of other shards may be between them. It
// is short, so that finding a record in it means reading a few KiB; the only shard of a stream needs one per 130 records
// of 200 bytes.
import type { Segment } from './segment.ts';

export interface RecordBlock {
  readonly segment: Segment;
  /** Where the frame of the first record begins. */
  readonly offset: number;
  /** Up to the end of the last record's frame, in bytes. */
  size: number;
  /** The index of the first record. */
  readonly first: number;
  count: number;
  /** Of the first record, in ms since 1970. */
  readonly arrival: number;
  /** The latest arrival: not that of the last record if the clock was set back. */
  latest: number;
}

export interface ShardIndex {
  readonly shard: number;
  /** The oldest first. */
  blocks: RecordBlock[];
  /** The index of the oldest kept record; meaningless if there is none. */
  first: number;
  /** When that one arrived, in ms since 1970. */
  firstArrival: number;
  /** One more than the index of the newest record. */
  end: number;
  /** The index of the next record. Above {@link end} while records are being written, and after some that could not be written. */
  next: number;
  /** Records below this index can be read, or never will be. */
  settled: number;
}

const BLOCK_BYTES = 32 * 1024;

export function createIndex(shard: number): ShardIndex {
  return { shard, blocks: [], first: 1, firstArrival: 0, end: 1, next: 1, settled: 1 };
}

/** @param offset where its frame begins. @param size of its frame. */
export function addToIndex(
  to: ShardIndex,
  segment: Segment,
  offset: number,
  size: number,
  index: number,
  arrival: number,
): void {
  const last = to.blocks.at(-1);
  if (
    last !== undefined &&
    last.segment === segment &&
    last.first + last.count === index &&
    offset + size - last.offset <= BLOCK_BYTES
  ) {
    last.size = offset + size - last.offset;
    last.count++;
    if (arrival > last.latest) last.latest = arrival;
  } else {
    to.blocks.push({ segment, offset, size, first: index, count: 1, arrival, latest: arrival });
    segment.blocks++;
    if (last === undefined) {
      to.first = index;
      to.firstArrival = arrival;
    }
  }
  to.end = index + 1;
}

/** Removes blocks from the beginning; the new first record is that of the next block. */
export function dropBlocks(index: ShardIndex, count: number): void {
  for (const { segment } of index.blocks.splice(0, count)) segment.blocks--;
  const [first] = index.blocks;
  index.first = first?.first ?? index.end;
  index.firstArrival = first?.arrival ?? 0;
}

/** Skips indexes. */
export function passOver(indexes: Iterable<ShardIndex>, count: number): void {
  for (const index of indexes) {
    index.next += count;
    index.settled = index.next;
  }
}

/** Drops blocks at the beginning whose records all arrived before a time. In ms since 1970. */
export function expireBlocks(index: ShardIndex, before: number): void {
  const kept = index.blocks.findIndex(({ latest }) => latest >= before);
  dropBlocks(index, kept === -1 ? index.blocks.length : kept);
}

/** The position of the block in which reading from an index begins: the one with the index, or the next one. */
export function blockFrom({ blocks }: ShardIndex, index: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const block = blocks[middle];
    if (block === undefined || block.first + block.count > index) high = middle;
    else low = middle + 1;
  }
  return low;
}
