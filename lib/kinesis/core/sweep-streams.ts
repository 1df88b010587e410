// Drops what has expired: when a stream is called, and once per minute, so that streams that are not called free their space, too.
import type { Core } from './core.ts';
import type { Stream } from './stream.ts';

const HOUR = 3_600_000;
const EVERY_MS = 60_000;

/** Drops records that are older than the retention, and shards that ended before it. */
export function sweepStream(stream: Stream, now: number): void {
  const before = now - stream.settings.retentionHours * HOUR;
  stream.sweptAt = now;
  for (const { log } of stream.shards) log.expire(before);
  const expired = stream.shards.filter(({ closedAt }) => closedAt !== undefined && closedAt < before);
  if (expired.length === 0) return;
  for (const { log } of expired) log.remove();
  stream.shards = stream.shards.filter((shard) => !expired.includes(shard));
}

/** @param onFailure gets what the store throws; the other streams are swept all the same. */
export function sweepRegularly(core: Core, onFailure: (cause: unknown) => void): void {
  const { after } = core;
  // The timer does not keep it in memory: it has no end of its own.
  const held = new WeakRef(core);
  const sweep = (): void => {
    const present = held.deref();
    if (present === undefined) return;
    for (const stream of present.streams.values()) {
      try {
        sweepStream(stream, present.now());
      } catch (cause) {
        onFailure(cause);
      }
    }
    after(EVERY_MS, sweep);
  };
  after(EVERY_MS, sweep);
}
