// What waits for the next records of a shard.
import type { Subscribers } from './core.ts';

export function createSubscribers(): Subscribers {
  const waiting = new Map<string, Set<() => void>>();
  const keyOf = (streamId: string, shard: number) => `${streamId}/${shard}`;
  return {
    isEmpty: () => waiting.size === 0,
    notify: (streamId, shard) => {
      for (const callBack of waiting.get(keyOf(streamId, shard)) ?? []) callBack();
    },
    wait: (streamId, shard, callBack) => {
      const key = keyOf(streamId, shard);
      const others = waiting.get(key) ?? new Set();
      waiting.set(key, others.add(callBack));
      return () => {
        others.delete(callBack);
        if (others.size === 0) waiting.delete(key);
      };
    },
  };
}
