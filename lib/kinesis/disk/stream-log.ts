// The log of one stream: its state and the records of all of its shards in the order of arrival, in segments.
//
// All shards share a file, so that a request that puts records into many of them needs one write and one fsync, and so that earlier
// records are always there if later ones are.
import type { SavedStream, ShardLog } from '../store/store.ts';
import { createDiskLog } from './disk-log.ts';
import { type FileSystem, makeDurableFolder, writeFully } from './file-system.ts';
import { clearFrames, createFrames, framesOf } from './frame.ts';
import type { GroupCommit, Member } from './group-commit.ts';
import { indexFrames } from './index-frames.ts';
import type { LoadedStream } from './load-stream.ts';
import type { OpenFiles } from './open-files.ts';
import { addRecord, addState, type StreamState } from './payload.ts';
import { type OnRecord, readBlock } from './read-block.ts';
import { removeFolder } from './remove-folder.ts';
import { createSegment, deleteFree, type Segment } from './segment.ts';
import { createIndex, expireBlocks, type RecordBlock, type ShardIndex } from './shard-index.ts';

export interface StreamLogHost {
  readonly fs: FileSystem;
  readonly files: OpenFiles;
  readonly group: GroupCommit;
  readonly fsync: boolean;
  /** The size at which a new segment is started, in bytes. */
  readonly segmentBytes: number;
  /** @throws Error when the data folder was removed or moved: making a folder in it would make it again, without what was in it. */
  checkFolder(): void;
  /** The store is closed: another process may use the folder. */
  isClosed(): boolean;
}

export interface StreamLog {
  /** Undefined before the stream is saved. */
  saved(): SavedStream | undefined;
  save(stream: SavedStream): void;
  /** With the next indexes. */
  saveAgain(): void;
  openLog(shard: number): ShardLog;
  /** Deletes the folder. */
  remove(): void;
  /** Some indexes were given to records that could not be written. */
  hasPassedOver(): boolean;
}

export function createStreamLog(host: StreamLogHost, folder: string, loaded: LoadedStream): StreamLog {
  const { fs, files, group, fsync } = host;
  const { segments, indexes } = loaded;
  let { saved } = loaded;
  let pending = createFrames();
  let passing = createFrames();
  /** The records in {@link pending}, and in {@link passing}. */
  let hasState = { pending: false, passing: false };
  const given = { pending: new Set<ShardIndex>(), passing: new Map<ShardIndex, number>() };
  let needsSegment = segments.length === 0;
  const opened = new Set<number>();
  let isTorn = false;
  let isRemoved = false;

  const stateNow = (): StreamState => {
    if (saved === undefined) throw new Error('A stream is saved before its first record.');
    return { stream: saved, next: [...indexes.values()].map(({ shard, next }) => [shard, next]) };
  };

  const truncate = (segment: Segment): void => {
    isTorn = true;
    fs.ftruncateSync(files.fdOf(segment.path), segment.size);
    isTorn = false;
  };

  const segmentToWrite = (): Segment => {
    const last = segments.at(-1);
    if (last !== undefined && isTorn) truncate(last);
    if (last !== undefined && !needsSegment && last.size < host.segmentBytes) return last;
    host.checkFolder();
    if (last === undefined) makeDurableFolder(fs, folder, fsync);
    const segment = createSegment(fs, folder, (last?.number ?? 0) + 1, stateNow(), fsync);
    segments.push(segment);
    needsSegment = false;
    return segment;
  };

  const dropSegments = (): void => {
    if (host.isClosed()) return;
    deleteFree(fs, files, segments);
    const [last, other] = segments;
    if (last === undefined || other !== undefined || last.blocks > 0 || !last.hasRecords) return;
    // Its records have expired, but it is still written to: it can be deleted when there is a newer one.
    needsSegment = true;
    group.add(member);
  };

  const settleGiven = (): void => {
    for (const [index, next] of given.passing) index.settled = next;
    given.passing.clear();
    clearFrames(passing);
  };

  const member: Member = {
    take: () => {
      [pending, passing] = [passing, pending];
      hasState = { pending: false, passing: hasState.pending };
      for (const index of given.pending) given.passing.set(index, index.next);
      given.pending.clear();
    },
    write: () => {
      if (isRemoved) {
        removeFolder(fs, folder, fsync);
        return;
      }
      const segment = segmentToWrite();
      writeFully(fs, files.fdToWrite(segment.path), framesOf(passing), segment.size);
    },
    sync: async () => {
      const last = segments.at(-1);
      if (!isRemoved && last !== undefined) await files.sync(last.path);
    },
    settle: () => {
      const last = segments.at(-1);
      if (isRemoved || last === undefined) return;
      indexFrames(indexes, last, last.size, framesOf(passing));
      last.size += passing.used;
      settleGiven();
      dropSegments();
    },
    undo: () => {
      if (isRemoved) return true;
      const last = segments.at(-1);
      // The state goes to the beginning of a new segment, before everything else.
      if (hasState.passing) needsSegment = true;
      settleGiven();
      try {
        if (last !== undefined) truncate(last);
      } catch {
        // Tried again before the next write.
      }
      return saved !== undefined && (needsSegment || isTorn);
    },
  };

  const logHost = {
    isClosed: host.isClosed,
    append: (
      index: ShardIndex,
      arrival: number,
      partitionKey: string | undefined,
      data: Buffer,
      encrypted: boolean,
    ): void => {
      addRecord(pending, index.shard, index.next, arrival, partitionKey, data, encrypted);
      given.pending.add(index);
      group.add(member);
    },
    read: (index: ShardIndex, block: RecordBlock, onRecord: OnRecord) =>
      readBlock(fs, files, index.shard, block, onRecord),
    onExpire: (before: number): void => {
      // Shards that were closed and dropped before the last start: nothing else asks for them.
      for (const index of indexes.values()) if (!opened.has(index.shard)) expireBlocks(index, before);
      dropSegments();
    },
    onRemove: ({ shard }: ShardIndex): void => {
      indexes.delete(shard);
      dropSegments();
    },
  };

  const saveAgain = (): void => {
    if (saved === undefined) return;
    hasState.pending = true;
    // The first segment begins with it.
    if (segments.length > 0) addState(pending, stateNow());
    group.add(member);
  };

  return {
    saved: () => saved,
    save: (stream) => {
      saved = stream;
      saveAgain();
    },
    saveAgain,
    openLog: (shard) => {
      const index = indexes.get(shard) ?? createIndex(shard);
      indexes.set(shard, index);
      opened.add(shard);
      return createDiskLog(logHost, index);
    },
    remove: () => {
      isRemoved = true;
      for (const { path } of segments) files.close(path);
      group.add(member);
    },
    hasPassedOver: () => !isRemoved && [...indexes.values()].some(({ next, end }) => next > end),
  };
}
