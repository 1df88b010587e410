// An open subscription: events with records as they come, for five minutes.
import type { Subscription, SubscriptionEvent } from '../call/call.ts';
import type { Core } from '../core/core.ts';
import { describeRecord, isReadToEnd, millisBehind } from '../core/describe-records.ts';
import { childrenOf } from '../core/reshard.ts';
import { describeChild, type Shard } from '../core/shard.ts';
import type { Consumer, Stream } from '../core/stream.ts';
import { MOST_READ } from '../limits/quotas.ts';
import type { Read } from '../store/store.ts';

interface Subscribed {
  readonly stream: Stream;
  readonly consumer: Consumer;
  readonly shard: Shard;
  readonly position: number | Promise<number>;
}

/** API reference, SubscribeToShard: "for up to 5 minutes". */
const LIFETIME_MS = 300_000;
/** An event without records is sent this often, so that a reader knows that the connection is alive. Ours: AWS does not document its interval. */
const EMPTY_EVENT_MS = 5000;
/** Of one event, in bytes: far below what event streams can carry. */
const EVENT_BYTES = 1024 * 1024;

export function startSubscription(core: Core, subscribed: Subscribed): Subscription {
  const { consumer, shard, position } = subscribed;
  // The reader of the events gets the rejection; there may never be one.
  if (position instanceof Promise) position.catch(() => undefined);
  const state = { isClosed: false, wake: () => {} };
  const close = () => {
    if (state.isClosed) return;
    state.isClosed = true;
    cancelEnd();
    forget();
    state.wake();
  };
  const forget = core.subscriptions.open(consumer.arn, shard.number, core.now(), close);
  const cancelEnd = core.after(LIFETIME_MS, close);
  return { events: streamEvents(core, subscribed, state, close), close };
}

interface State {
  isClosed: boolean;
  /** Ends the current wait. */
  wake: () => void;
}

async function* streamEvents(
  core: Core,
  { stream, shard, position }: Subscribed,
  state: State,
  close: () => void,
): AsyncGenerator<SubscriptionEvent, void> {
  try {
    for (let next = await position; !state.isClosed; ) {
      const read = await shard.log.read(next, { records: MOST_READ, bytes: EVENT_BYTES });
      next = read.next;
      if (state.isClosed || core.streams.get(stream.name) !== stream) return;
      const isEnd = isReadToEnd(shard, next);
      yield eventOf(core, stream, shard, read, isEnd);
      if (isEnd) return;
      if (read.records.length === 0 || next >= shard.log.end()) await waitForRecords(core, stream, shard, next, state);
    }
  } finally {
    close();
  }
}

/** Waits until there is a record at an index or later, the shard or the subscription ends, or an empty event is due. */
function waitForRecords(core: Core, stream: Stream, shard: Shard, next: number, state: State): Promise<void> {
  return new Promise((resolve) => {
    if (state.isClosed || shard.log.end() > next || isReadToEnd(shard, next)) {
      resolve();
      return;
    }
    const done = () => {
      cancel();
      stopWaiting();
      state.wake = () => {};
      resolve();
    };
    const cancel = core.after(EMPTY_EVENT_MS, done);
    const stopWaiting = core.subscribers.wait(stream.id, shard.number, done);
    state.wake = done;
  });
}

/**
 * The KCL treats an event with ChildShards and no ContinuationSequenceNumber as the last one, and refuses one that has both
 * (FanOutRecordsPublisher). Reading after the continuation continues where the event ends.
 */
function eventOf(core: Core, stream: Stream, shard: Shard, { records, next }: Read, isEnd: boolean): SubscriptionEvent {
  const now = core.now();
  const last = records.at(-1);
  const continuation =
    next <= 1 ? shard.numbers.starting : shard.numbers.at(next - 1, last === undefined ? now : last.arrival);
  return {
    Records: records.map((record) => describeRecord(shard, record)),
    ...(isEnd
      ? { ChildShards: childrenOf(stream, shard).map(describeChild) }
      : { ContinuationSequenceNumber: continuation }),
    MillisBehindLatest: millisBehind(shard, records, next, now),
  };
}
