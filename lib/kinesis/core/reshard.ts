// How shards come and go: at the creation of a stream, by splits, by merges. The open ones always cover all hash keys once.
import type { Core } from './core.ts';
import { cutEvenly, type HashKeyRange } from './hash-key.ts';
import { createRoutes } from './routes.ts';
import { createSequenceNumbers } from './sequence-number.ts';
import { type Shard, shardIdOf } from './shard.ts';
import type { Stream } from './stream.ts';

/** Gives a new stream its first shards. */
export function openShards(core: Core, stream: Stream, count: number): void {
  for (const range of cutEvenly(count)) addShard(core, stream, range, []);
  stream.routes = createRoutes(stream.shards);
}

/** @param at where the second child begins; inside the range of the shard. */
export function splitShard(core: Core, stream: Stream, shard: Shard, at: bigint): readonly [Shard, Shard] {
  closeShard(core, stream, shard);
  const children = [
    addShard(core, stream, { first: shard.first, last: at - 1n }, [shard]),
    addShard(core, stream, { first: at, last: shard.last }, [shard]),
  ] as const;
  stream.routes = createRoutes(stream.shards);
  return children;
}

/** @param lower whose range ends where that of the other begins. */
export function mergeShards(core: Core, stream: Stream, lower: Shard, upper: Shard): Shard {
  closeShard(core, stream, lower);
  closeShard(core, stream, upper);
  const child = addShard(core, stream, { first: lower.first, last: upper.last }, [lower, upper]);
  stream.routes = createRoutes(stream.shards);
  return child;
}

/** Splits and merges until there are so many open shards, of one size. */
export function scaleShards(core: Core, stream: Stream, count: number): void {
  for (const { first, last } of cutEvenly(count)) {
    for (const at of [first, last + 1n]) {
      const cut = stream.routes.open.find((shard) => shard.first < at && at <= shard.last);
      if (cut !== undefined) splitShard(core, stream, cut, at);
    }
    let [merged, ...rest] = stream.routes.open.filter((shard) => shard.first >= first && shard.last <= last);
    for (const next of rest) merged = merged && mergeShards(core, stream, merged, next);
  }
}

/** The shards that came of a shard. */
export function childrenOf({ shards }: Stream, { id }: Shard): Shard[] {
  return shards.filter(({ parents }) => parents.includes(id));
}

function closeShard({ now, subscribers }: Core, { id }: Stream, shard: Shard): void {
  shard.closedAt = now();
  subscribers.notify(id, shard.number);
}

function addShard(core: Core, stream: Stream, range: HashKeyRange, parents: readonly Shard[]): Shard {
  const number = stream.nextShard++;
  const openedAt = core.now();
  // Later than its parents, so that its sequence numbers are greater: by the clock alone they would not be within a second of them.
  const createdAt = Math.max(Math.floor(openedAt / 1000), ...parents.map((parent) => parent.createdAt + 1));
  const shard: Shard = {
    number,
    id: shardIdOf(number),
    ...range,
    parents: parents.map(({ id }) => id),
    createdAt,
    openedAt,
    closedAt: undefined,
    numbers: createSequenceNumbers(createdAt, number),
    log: core.store.openLog(stream.id, number),
  };
  stream.shards.push(shard);
  return shard;
}
