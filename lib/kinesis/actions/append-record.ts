// Puts a record into its shard, for PutRecord and PutRecords.
import type { Core } from '../core/core.ts';
import type { Shard } from '../core/shard.ts';
import type { Stream } from '../core/stream.ts';
import type { Written } from '../store/store.ts';
import type { Entry } from './place-record.ts';

/** @returns the sequence number, which holds once {@link finishAppends} is done. */
export function appendRecord({ settings }: Stream, shard: Shard, entry: Entry, now: number): string {
  const key = settings.distribution === 'AUTO' ? undefined : entry.PartitionKey;
  return shard.numbers.at(shard.log.append(now, key, entry.Data, settings.keyId !== undefined), now);
}

/** Waits until the records are written, then tells who waits for them. */
export function finishAppends({ store, subscribers }: Core, stream: Stream, shards: readonly Shard[]): Written {
  const written = store.written();
  if (subscribers.isEmpty()) return written;
  const tell = (): void => {
    for (const { number } of new Set(shards)) subscribers.notify(stream.id, number);
  };
  if (written !== undefined) return written.then(tell);
  tell();
  return undefined;
}
