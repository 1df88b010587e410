// What all actions share: the streams, the clock, the store. Nothing in the core reads a clock or throws dice by itself.
import type { ShardLimits } from '../limits/shard-limits.ts';
import type { Store } from '../store/store.ts';
import type { Account } from './account.ts';
import type { Seal } from './seal.ts';
import type { Stream } from './stream.ts';
import type { Subscriptions } from './subscriptions.ts';

export interface Core {
  readonly account: Account;
  /** By name. */
  readonly streams: Map<string, Stream>;
  readonly store: Store;
  /** In ms since 1970. */
  readonly now: () => number;
  /** This many random bytes. */
  readonly random: (bytes: number) => Buffer;
  readonly seal: Seal;
  /** How long a stream is CREATING, UPDATING or DELETING, in ms. 0: the status is passed at once. */
  readonly transitionMs: number;
  /** Undefined: shards take and give as fast as the machine can. */
  readonly limits: ShardLimits | undefined;
  readonly subscribers: Subscribers;
  readonly subscriptions: Subscriptions;
  /** Calls back once, after ms; what it gives cancels that. */
  readonly after: (ms: number, callBack: () => void) => () => void;
}

/** Who waits for records, by shard. */
export interface Subscribers {
  /** Records of a shard may be read, or the shard has ended, or its stream is gone. */
  notify(streamId: string, shard: number): void;
  /** @returns what ends the waiting. */
  wait(streamId: string, shard: number, callBack: () => void): () => void;
  /** Nobody waits for anything. */
  isEmpty(): boolean;
}
