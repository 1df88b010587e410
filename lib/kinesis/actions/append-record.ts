// Appends a record to its shard, for PutRecord and PutRecords.
import type { Core } from '../core/core.ts';
import type { Shard } from '../core/shard.ts';
import type { Stream } from '../core/stream.ts';
import type { Written } from '../store/store.ts';
import type { Entry } from './place-record.ts';

/** @returns the sequence number, which is valid once {@link finishAppends} is done. */
export function appendRecord({ settings }: Stream, shard: Shard, entry: Entry, now: number): string {
  const key = settings.distribution === 'AUTO' ? undefined : entry.PartitionKey;
  return shard.numbers.at(shard.log.append(now, key, entry.Data, settings.keyId !== undefined), now);
}

/** A record that was appended to its shard, and the size of its data in bytes. */
export interface Appended {
  readonly shard: Shard;
  readonly bytes: number;
}

/** Waits until the records are written, then counts them and notifies the subscribers. */
export function finishAppends(core: Core, stream: Stream, appended: readonly Appended[]): Written {
  const written = core.store.written();
  if (written !== undefined) return written.then(() => finish(core, stream, appended));
  finish(core, stream, appended);
  return undefined;
}

function finish({ subscribers }: Core, stream: Stream, appended: readonly Appended[]): void {
  for (const { shard, bytes } of appended) {
    shard.written.records += 1;
    shard.written.bytes += bytes;
  }
  if (subscribers.isEmpty()) return;
  for (const number of new Set(appended.map(({ shard }) => shard.number))) subscribers.notify(stream.id, number);
}
