// Where streams and records are kept: the interface between the core, which knows Kinesis, and memory or a disk, which do not.

/**
 * Undefined: done. A promise: done when it resolves. If it rejects, with a NotWrittenError, nothing of the write may be readable later, not
 * even after a restart.
 */
export type Written = Promise<void> | undefined;

/** A stored record. */
export interface StoredRecord {
  /** In its shard: 1 for the first record, greater for each later one. */
  readonly index: number;
  /** When it arrived, in ms since 1970. Grows with the index unless the clock was set back. */
  readonly arrival: number;
  /** Undefined on a stream that distributes its records itself. */
  readonly partitionKey: string | undefined;
  readonly data: Buffer;
  /** Whether the stream was encrypted when the record arrived. */
  readonly encrypted: boolean;
}

/** The records of one shard, in the order of their indexes. */
export interface ShardLog {
  /** The index of the oldest kept record; {@link end} when there is none. */
  first(): number;
  /** One above the index of the newest record that can be read. Records that could not be written are skipped. */
  end(): number;
  /** Whether every appended record can be read or never will be. */
  isSettled(): boolean;
  /**
   * Adds a record and returns its index. The record can be read when {@link Store.written}, called afterwards, is done. An index is never
   * assigned twice, whatever is dropped or lost: not after a restart, and not when all records have expired.
   * @param data may be kept: the caller must not change it.
   */
  append(arrival: number, partitionKey: string | undefined, data: Buffer, encrypted: boolean): number;
  /**
   * Records from an index on, as many as both limits allow, at least one when there is any. The index of a dropped record means the
   * oldest kept one.
   * @param bytes of data and partition keys together.
   */
  read(from: number, limits: { readonly records: number; readonly bytes: number }): Read | Promise<Read>;
  /** The index of the first record that arrived at a time or later, {@link end} when there is none. In ms since 1970. */
  seek(arrival: number): number | Promise<number>;
  /** Drops the records at the beginning that arrived before a time. In ms since 1970. */
  expire(before: number): void;
  /** Removes the log and all of its records. */
  remove(): void;
}

export interface Read {
  readonly records: readonly StoredRecord[];
  /** Where the next read begins. */
  readonly next: number;
}

/** A stream as the store keeps it, without its records: JSON, whose content is up to the core. */
export interface SavedStream {
  /** Unique, even among streams of the same name. `[0-9a-f]+`. */
  readonly id: string;
  readonly [member: string]: unknown;
}

/**
 * What a disk has to guarantee. Order: if something is there, everything that was saved or appended before it is there too; a stream is
 * saved before its first record. Atomicity: a saved stream has its old or its new state, never a mixture. Durability: what is
 * {@link Written} survives SIGKILL and, with fsync, a power cut. Integrity: what cannot be read is an error at the start, never skipped.
 */
export interface Store {
  /** Seals iterators and tokens: 32 bytes, the same after a restart, so that iterators stay valid. */
  readonly secret: Buffer;
  /** All streams that were saved and not removed since. Called once, before anything else. */
  load(): readonly SavedStream[];
  /** Saves a stream, replacing its former state. */
  save(stream: SavedStream): Written;
  /** Removes a stream with all of its logs. Open ones have been removed before. */
  remove(streamId: string): Written;
  /** The log of a shard, with its earlier records. @param shard the number in its id. */
  openLog(streamId: string, shard: number): ShardLog;
  /** Whether everything that was appended so far is written. Many calls may share one promise: that is how a disk commits in groups. */
  written(): Written;
}
