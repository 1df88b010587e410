// A stream and what belongs to it. Its shards are in shard.ts; how they come and go in reshard.ts.
import type { HashKeyText } from './hash-key.ts';
import type { Shard } from './shard.ts';

export type StreamStatus = 'CREATING' | 'ACTIVE' | 'UPDATING' | 'DELETING';

export interface Stream {
  /** Unlike that of a later stream of the same name. */
  readonly id: string;
  readonly name: string;
  readonly arn: string;
  /** In ms since 1970. */
  readonly createdAt: number;
  status: StreamStatus;
  /** What ends a passing status, and when; in ms since 1970. */
  pending: { readonly at: number; readonly apply: () => void } | undefined;
  readonly settings: StreamSettings;
  readonly tags: Map<string, string>;
  /** By name. */
  readonly consumers: Map<string, Consumer>;
  /** Those that have not expired, in the order of their numbers. */
  shards: Shard[];
  nextShard: number;
  routes: Routes;
  /** When records and shards that have expired were last looked for; in ms since 1970. */
  sweptAt: number;
}

/** What JSON keeps as it stands. */
export interface StreamSettings {
  mode: 'PROVISIONED' | 'ON_DEMAND';
  retentionHours: number;
  maxRecordKiB: number;
  /** Undefined: not encrypted. Nothing is ever encrypted here; the setting is kept and told. */
  keyId?: string | undefined;
  /** AUTO: the stream distributes its records itself, and knows no partition keys. */
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

/** The open shards in the order of their ranges, which cover all hash keys once. */
export interface Routes {
  readonly open: readonly Shard[];
  /** Where each range begins. */
  readonly starts: readonly HashKeyText[];
  /** Of a stream that distributes its records itself: the turn of the next shard. */
  turn: number;
}
