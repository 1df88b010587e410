// What the page gets of a stream: its shards, and its last records. Types only: this is the format of the events.

/** The data of one event. */
export interface RecordEvent {
  /** The names of all streams. */
  readonly streams: readonly string[];
  /** Those that changed since the event before: complete, so that an event may be skipped. */
  readonly changed: readonly StreamView[];
}

export interface StreamView {
  readonly name: string;
  readonly shards: readonly ShardView[];
  /** The newest first. */
  readonly newest: readonly RecordView[];
}

export interface ShardView {
  readonly id: string;
  readonly isOpen: boolean;
  /** Written since the gateway started. */
  readonly records: number;
  /** Of their data. */
  readonly bytes: number;
}

/** The data of a record as people read it. */
export interface DecodedData {
  /** Undefined when the bytes are not UTF-8 or have control characters. */
  readonly text?: string;
  /** Indented; undefined when the data is not JSON, or too long to be shown whole. */
  readonly json?: string;
  /** 16 bytes per line. */
  readonly hex: string;
  /** Of what is shown as text, in bytes; less than the size when it is truncated. */
  readonly shownBytes: number;
}

export interface RecordView extends DecodedData {
  readonly shard: string;
  readonly sequenceNumber: string;
  /** In ms since 1970. */
  readonly time: number;
  /** Undefined on a stream that distributes its records itself. */
  readonly key?: string;
  /** Of the data. */
  readonly bytes: number;
}
