// A stream and what belongs to it. Its shards are in shard.ts; reshard.ts creates and closes them.
import type { HashKeyText } from './hash-key.ts';
import type { Shard } from './shard.ts';

export type StreamStatus = 'CREATING' | 'ACTIVE' | 'UPDATING' | 'DELETING';

export interface Stream {
  /** Unique: a later stream of the same name has another one. */
  readonly id: string;
  readonly name: string;
  readonly arn: string;
  /** In ms since 1970. */
  readonly createdAt: number;
  status: StreamStatus;
  /** What ends a transitional status, and when; in ms since 1970. */
  pending: { readonly at: number; readonly apply: () => void } | undefined;
  readonly settings: StreamSettings;
  readonly tags: Map<string, string>;
  /** By name. */
  readonly consumers: Map<string, Consumer>;
  /** Those that have not expired, in the order of their numbers. */
  shards: Shard[];
  nextShard: number;
  routes: Routes;
  /** When expired records and shards were last dropped; in ms since 1970. */
  sweptAt: number;
}

/** Saved as JSON unchanged. */
export interface StreamSettings {
  mode: 'PROVISIONED' | 'ON_DEMAND';
  retentionHours: number;
  maxRecordKiB: number;
  /** Undefined: not encrypted. Nothing is ever encrypted here; the setting is stored and returned. */
  keyId?: string | undefined;
  /** AUTO: the stream distributes its records itself, without partition keys. */
  distribution: 'AUTO' | 'USER_PARTITION_KEY';
  warmMiBps?: number | undefined;
  shardMetrics: string[];
}

export interface Consumer {
  readonly name: string;
  readonly arn: string;
  /** In ms since 1970. */
  readonly createdAt: number;
  /** When it may read; in ms since 1970. */
  readonly activeAt: number;
  readonly tags: Map<string, string>;
}

/** The open shards in the order of their ranges, which cover each hash key once. */
export interface Routes {
  readonly open: readonly Shard[];
  /** Where each range begins. */
  readonly starts: readonly HashKeyText[];
  /** For a stream that distributes its records itself: which shard is next. */
  turn: number;
}
