// The open subscriptions of consumers: one for each shard.

export interface Subscriptions {
  /** When the open one was opened, in ms since 1970; undefined when there is none. */
  openedAt(consumerArn: string, shard: number): number | undefined;
  /** Closes the open one. @returns a function to call when the new one has ended. */
  open(consumerArn: string, shard: number, openedAt: number, close: () => void): () => void;
  /** Closes those of a consumer. */
  closeAll(consumerArn: string): void;
}

interface Open {
  readonly openedAt: number;
  readonly close: () => void;
}

export function createSubscriptions(): Subscriptions {
  const byConsumer = new Map<string, Map<number, Open>>();
  return {
    openedAt: (consumerArn, shard) => byConsumer.get(consumerArn)?.get(shard)?.openedAt,
    open: (consumerArn, shard, openedAt, close) => {
      const shards = byConsumer.get(consumerArn) ?? new Map<number, Open>();
      byConsumer.set(consumerArn, shards);
      shards.get(shard)?.close();
      const open = { openedAt, close };
      shards.set(shard, open);
      return () => {
        if (shards.get(shard) === open) shards.delete(shard);
      };
    },
    closeAll: (consumerArn) => {
      for (const { close } of [...(byConsumer.get(consumerArn)?.values() ?? [])]) close();
      byConsumer.delete(consumerArn);
    },
  };
}
