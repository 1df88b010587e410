// What all actions share: the streams, the clock, the store. Time and random bytes come from here alone.
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
  /** Returns this many random bytes. */
  readonly random: (bytes: number) => Buffer;
  readonly seal: Seal;
  /** How long a stream is CREATING, UPDATING or DELETING, in ms. 0: changes are immediate. */
  readonly transitionMs: number;
  /** Undefined: shards are not throttled. */
  readonly limits: ShardLimits | undefined;
  readonly subscribers: Subscribers;
  readonly subscriptions: Subscriptions;
  /** Calls back once, after ms. @returns a function that cancels it. */
  readonly after: (ms: number, callBack: () => void) => () => void;
}

/** What waits for records, by shard. */
export interface Subscribers {
  /** Records of a shard can be read, or the shard has ended, or its stream has been deleted. */
  notify(streamId: string, shard: number): void;
  /** @returns a function that ends the waiting. */
  wait(streamId: string, shard: number, callBack: () => void): () => void;
  /** Whether nothing waits. */
  isEmpty(): boolean;
}
