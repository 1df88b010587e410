// The records of one shard on disk, as the core reads and writes them.
import type { Read, ShardLog, StoredRecord } from '../store/store.ts';
import { arrivalAt, indexAt, recordAt } from './payload.ts';
import type { OnRecord } from './read-block.ts';
import { blockFrom, dropBlocks, type RecordBlock, type ShardIndex } from './shard-index.ts';

/** What a log needs from its stream. */
export interface DiskLogHost {
  /** Writes a record soon. */
  append(shard: ShardIndex, arrival: number, partitionKey: string | undefined, data: Buffer, encrypted: boolean): void;
  read(shard: ShardIndex, block: RecordBlock, onRecord: OnRecord): void;
  /** Records that arrived before a time are dropped, so segments may be free now. In ms since 1970. */
  onExpire(before: number): void;
  onRemove(shard: ShardIndex): void;
  /** The store is closed. */
  isClosed(): boolean;
}

export function createDiskLog(host: DiskLogHost, index: ShardIndex): ShardLog {
  return {
    first: () => (index.blocks.length === 0 ? index.end : index.first),
    end: () => index.end,
    isSettled: () => index.settled === index.next,
    append: (arrival, partitionKey, data, encrypted) => {
      host.append(index, arrival, partitionKey, data, encrypted);
      return index.next++;
    },
    read: (from, limits) => readRecords(host, index, from, limits),
    seek: (arrival) => findArrival(host, index, arrival)?.index ?? index.end,
    expire: (before) => {
      if (host.isClosed() || index.blocks.length === 0 || index.firstArrival >= before) return;
      const kept = findArrival(host, index, before);
      dropBlocks(index, kept?.place ?? index.blocks.length);
      if (kept !== undefined) {
        index.first = kept.index;
        index.firstArrival = kept.arrival;
      }
      host.onExpire(before);
    },
    remove: () => {
      dropBlocks(index, index.blocks.length);
      host.onRemove(index);
    },
  };
}

function readRecords(
  host: DiskLogHost,
  index: ShardIndex,
  from: number,
  limits: { readonly records: number; readonly bytes: number },
): Read {
  const records: StoredRecord[] = [];
  const start = index.blocks.length === 0 ? index.end : index.first;
  let next = Math.max(from, start);
  let bytes = 0;
  let isFull = limits.records <= 0;
  for (let place = blockFrom(index, next); !isFull; place++) {
    const block = index.blocks[place];
    if (block === undefined) break;
    host.read(index, block, (buffer, at, length) => {
      if (indexAt(buffer, at) < next) return true;
      const record = recordAt(buffer, at, length);
      bytes += record.data.length + (record.partitionKey?.length ?? 0);
      isFull = bytes > limits.bytes && records.length > 0;
      if (isFull) return false;
      records.push(record);
      next = record.index + 1;
      isFull = records.length >= limits.records;
      return !isFull;
    });
  }
  return { records, next };
}

interface Found {
  /** Of its block. */
  readonly place: number;
  readonly index: number;
  readonly arrival: number;
}

/** The first kept record that arrived at a time or later. */
function findArrival(host: DiskLogHost, index: ShardIndex, arrival: number): Found | undefined {
  for (let place = 0; place < index.blocks.length; place++) {
    const block = index.blocks[place];
    if (block === undefined || block.latest < arrival) continue;
    let found: Found | undefined;
    host.read(index, block, (bytes, start) => {
      const at = { place, index: indexAt(bytes, start), arrival: arrivalAt(bytes, start) };
      if (at.index >= index.first && at.arrival >= arrival) found = at;
      return found === undefined;
    });
    if (found !== undefined) return found;
  }
  return undefined;
}
