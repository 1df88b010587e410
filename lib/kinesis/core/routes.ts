// Finds the open shard for a hash key.
import { type HashKeyText, hashKeyText } from './hash-key.ts';
import type { Shard } from './shard.ts';
import type { Routes } from './stream.ts';

export function createRoutes(shards: readonly Shard[]): Routes {
  const open = shards.filter(({ closedAt }) => closedAt === undefined).sort((a, b) => (a.first < b.first ? -1 : 1));
  return { open, starts: open.map(({ first }) => hashKeyText(first)), turn: 0 };
}

/** @throws Error when there is no open shard; a stream that accepts records always has one. */
export function shardOf({ open, starts }: Routes, key: HashKeyText): Shard {
  let low = 0;
  let high = open.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? '') <= key) low = middle;
    else high = middle - 1;
  }
  return present(open[low]);
}

/** The shards in turn. */
export function nextShardOf(routes: Routes): Shard {
  routes.turn = (routes.turn + 1) % routes.open.length;
  return present(routes.open[routes.turn]);
}

function present(shard: Shard | undefined): Shard {
  if (shard === undefined) throw new Error('The stream does not have an open shard.');
  return shard;
}
