// Where streams and records are kept: the seam between the core, which knows Kinesis, and memory or a disk, which know none of it.

/**
 * Undefined: done. A promise: done when it resolves; when it rejects, with a NotWrittenError, nothing of it may be read later, also after a
 * restart.
 */
export type Written = Promise<void> | undefined;

/** A record as it is kept. */
export interface StoredRecord {
  /** In its shard: 1 for the first record, greater for each later one. */
  readonly index: number;
  /** When it came, in ms since 1970. Grows with the index unless the clock was set back. */
  readonly arrival: number;
  /** Undefined on a stream that distributes its records itself. */
  readonly partitionKey: string | undefined;
  readonly data: Buffer;
  /** The stream was encrypted when the record came. */
  readonly encrypted: boolean;
}

/** The records of one shard, in the order of their indexes. */
export interface ShardLog {
  /** Of the oldest record that is kept; {@link end} when there is none. */
  first(): number;
  /** One above the index of the newest record that can be read. Records that could not be written are passed over. */
  end(): number;
  /** Every appended record can be read, or never will be. */
  isSettled(): boolean;
  /**
   * Adds a record and gives its index. It may be read once what {@link Store.written} answers afterwards is done. An index is never given
   * twice, whatever is forgotten or lost: also after a restart, also when all records have expired.
   * @param data is copied, or never changed by the caller.
   */
  append(arrival: number, partitionKey: string | undefined, data: Buffer, encrypted: boolean): number;
  /**
   * Records from an index on, as many as both limits allow, at least one when there is any. An index of a record that is gone means the
   * oldest that is kept.
   * @param bytes of data and partition keys together.
   */
  read(from: number, limits: { readonly records: number; readonly bytes: number }): Read | Promise<Read>;
  /** The index of the first record that came at a time or later, {@link end} when there is none. In ms since 1970. */
  seek(arrival: number): number | Promise<number>;
  /** Forgets the records at the beginning that came before a time. In ms since 1970. */
  expire(before: number): void;
  /** Forgets the log and all of its records. */
  remove(): void;
}

export interface Read {
  readonly records: readonly StoredRecord[];
  /** Where the next read begins. */
  readonly next: number;
}

/** A stream as the store keeps it: JSON, all of it but the records. What is in it is the core's. */
export interface SavedStream {
  /** Unlike that of any other stream, also of an earlier one of the same name. `[0-9a-f]+`. */
  readonly id: string;
  readonly [member: string]: unknown;
}

/**
 * What a disk has to promise. Order: what was saved or appended earlier is there if what came later is; a stream is saved before its
 * first record. Atomic: a saved stream is there as before or as after, never in part. Durable: what is {@link Written} is there after
 * SIGKILL, and with fsync after a power cut. Honest: what cannot be read is an error at the start, never left out.
 */
export interface Store {
  /** Seals iterators and tokens: 32 bytes, the same after a restart, so that an iterator outlives one. */
  readonly secret: Buffer;
  /** All streams that were saved and not removed since. Called once, before anything else. */
  load(): readonly SavedStream[];
  /** Keeps a stream in place of its former state. */
  save(stream: SavedStream): Written;
  /** Forgets a stream with all logs that it has. Those that are open have been removed before. */
  remove(streamId: string): Written;
  /** The log of a shard, with what was in it before. @param shard the number in its id. */
  openLog(streamId: string, shard: number): ShardLog;
  /** Everything appended so far. One promise may stand for many calls: that is how a disk commits in groups. */
  written(): Written;
}
