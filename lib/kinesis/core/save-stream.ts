// Converts a stream to what the store keeps, and back.
import type { SavedStream } from '../store/store.ts';
import { type Account, consumerArnOf, streamArnOf } from './account.ts';
import type { Core } from './core.ts';
import { createRoutes } from './routes.ts';
import { restoreShard, type SavedShard, saveShard } from './shard.ts';
import type { Consumer, Stream, StreamSettings } from './stream.ts';

interface Saved extends SavedStream {
  readonly name: string;
  readonly createdAt: number;
  readonly isDeleting: boolean;
  readonly settings: StreamSettings;
  readonly tags: readonly (readonly [string, string])[];
  readonly consumers: readonly SavedConsumer[];
  readonly shards: readonly SavedShard[];
  readonly nextShard: number;
}

interface SavedConsumer {
  readonly name: string;
  readonly createdAt: number;
  readonly tags: readonly (readonly [string, string])[];
}

export function saveStream(stream: Stream): SavedStream {
  const { id, name, createdAt, settings, nextShard } = stream;
  const saved: Saved = {
    id,
    name,
    createdAt,
    isDeleting: stream.status === 'DELETING',
    settings,
    tags: [...stream.tags],
    consumers: [...stream.consumers.values()].map((consumer) => ({
      name: consumer.name,
      createdAt: consumer.createdAt,
      tags: [...consumer.tags],
    })),
    shards: stream.shards.map(saveShard),
    nextShard,
  };
  return saved;
}

/** Undefined for a stream that was being deleted. */
export function restoreStream(
  { account, store }: Pick<Core, 'account' | 'store'>,
  from: SavedStream,
): Stream | undefined {
  const saved = from as Saved;
  if (saved.isDeleting) return undefined;
  const { id, name, createdAt, settings, nextShard } = saved;
  const shards = saved.shards.map((shard) => restoreShard(shard, store.openLog(id, shard.number)));
  const arn = streamArnOf(account, name);
  return {
    id,
    name,
    arn,
    createdAt,
    status: 'ACTIVE',
    pending: undefined,
    settings,
    tags: new Map(saved.tags),
    consumers: new Map(saved.consumers.map((consumer) => [consumer.name, restoreConsumer(account, name, consumer)])),
    shards,
    nextShard,
    routes: createRoutes(shards),
    sweptAt: 0,
  };
}

function restoreConsumer(account: Account, stream: string, { name, createdAt, tags }: SavedConsumer): Consumer {
  const arn = consumerArnOf(streamArnOf(account, stream), name, createdAt);
  return { name, arn, createdAt, activeAt: createdAt, tags: new Map(tags) };
}
