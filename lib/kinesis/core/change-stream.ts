// Changes streams, through a transitional status if one is configured, and saves them.
import type { Outcome } from '../call/call.ts';
import type { Written } from '../store/store.ts';
import type { Core } from './core.ts';
import { inUse, type Refused } from './refuse.ts';
import { saveStream } from './save-stream.ts';
import type { Stream, StreamStatus } from './stream.ts';

/** Undefined when the stream is ACTIVE. */
export function refuseUnlessActive({ account }: Core, { name, status }: Stream): Refused | undefined {
  if (status === 'ACTIVE') return undefined;
  return inUse(`Stream ${name} under account ${account.id} not ACTIVE, instead in state ${status}`);
}

/** Does it now, or sets a transitional status now and does it when that ends. */
export function passThrough(core: Core, stream: Stream, status: StreamStatus, apply: () => Written): Written {
  if (core.transitionMs <= 0) return apply();
  stream.status = status;
  stream.pending = {
    at: core.now() + core.transitionMs,
    apply: () => {
      if (stream.status === status) stream.status = 'ACTIVE';
      // Nothing waits for this; a store that cannot write reports that itself, and to the next caller.
      apply()?.catch(() => undefined);
    },
  };
  return undefined;
}

export function keepStream({ store }: Core, stream: Stream): Written {
  return store.save(saveStream(stream));
}

/** The output, once the change is written. */
export function outcomeWhen(written: Written, outcome: Outcome): Outcome | Promise<Outcome> {
  return written === undefined ? outcome : written.then(() => outcome);
}

/** Removes a stream, its records and its subscribers. */
export function removeStream({ streams, store, subscribers, subscriptions }: Core, stream: Stream): Written {
  streams.delete(stream.name);
  for (const { log } of stream.shards) log.remove();
  const written = store.remove(stream.id);
  for (const { arn } of stream.consumers.values()) subscriptions.closeAll(arn);
  for (const { number } of stream.shards) subscribers.notify(stream.id, number);
  return written;
}
