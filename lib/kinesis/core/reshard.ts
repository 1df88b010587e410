// Creates and closes shards: when a stream is created, by splits, by merges. The open ones always cover each hash key once.
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

/** @param at where the second child begins, within the range of the shard. */
export function divideShard(core: Core, stream: Stream, shard: Shard, at: bigint): void {
  divide(core, stream, shard, at);
  stream.routes = createRoutes(stream.shards);
}

/** @param lower the shard whose range ends where the other one's begins. */
export function joinShards(core: Core, stream: Stream, lower: Shard, upper: Shard): void {
  join(core, stream, lower, upper);
  stream.routes = createRoutes(stream.shards);
}

/** Splits and merges from the lowest range on until there are this many open shards of equal size, in the steps of the service. */
export function scaleShards(core: Core, stream: Stream, count: number): void {
  const rest = [...stream.routes.open].reverse();
  for (const { last } of cutEvenly(count)) {
    let joined: Shard | undefined;
    for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
      if (next.first > last) {
        rest.push(next);
        break;
      }
      if (next.last > last) {
        const [lower, upper] = divide(core, stream, next, last + 1n);
        rest.push(upper);
        next = lower;
      }
      joined = joined === undefined ? next : join(core, stream, joined, next);
    }
  }
  stream.routes = createRoutes(stream.shards);
}

/** The children of a shard. */
export function childrenOf({ shards }: Stream, { id }: Shard): Shard[] {
  return shards.filter(({ parents }) => parents.includes(id));
}

function divide(core: Core, stream: Stream, shard: Shard, at: bigint): readonly [Shard, Shard] {
  closeShard(core, stream, shard);
  return [
    addShard(core, stream, { first: shard.first, last: at - 1n }, [shard]),
    addShard(core, stream, { first: at, last: shard.last }, [shard]),
  ];
}

function join(core: Core, stream: Stream, lower: Shard, upper: Shard): Shard {
  closeShard(core, stream, lower);
  closeShard(core, stream, upper);
  return addShard(core, stream, { first: lower.first, last: upper.last }, [lower, upper]);
}

function closeShard({ now, subscribers }: Core, { id }: Stream, shard: Shard): void {
  shard.closedAt = now();
  subscribers.notify(id, shard.number);
}

function addShard(core: Core, stream: Stream, range: HashKeyRange, parents: readonly Shard[]): Shard {
  const number = stream.nextShard++;
  const openedAt = core.now();
  // Later than its parents, so that its sequence numbers are greater; by the clock alone, they would not be within the same second.
  const createdAt = Math.max(Math.floor(openedAt / 1000), ...parents.map((parent) => parent.createdAt + 1));
  const shard: Shard = {
    number,
    id: shardIdOf(number),
    ...range,
    parents: parents.map(({ id }) => id),
    createdAt,
    openedAt,
    closedAt: undefined,
    written: { records: 0, bytes: 0 },
    numbers: createSequenceNumbers(createdAt, number),
    log: core.store.openLog(stream.id, number),
  };
  stream.shards.push(shard);
  return shard;
}
