// Assembles the embedded Kinesis: a store, a clock, the actions.
import { randomBytes } from 'node:crypto';
import { formatInputError, InputError } from '../base/index.ts';
import type { ActionOutcome } from './actions/action.ts';
import { ACTIONS } from './actions/actions.ts';
import type { Call, Message, Subscribe } from './call/call.ts';
import type { Core } from './core/core.ts';
import { refuse } from './core/refuse.ts';
import { restoreStream } from './core/save-stream.ts';
import { createSeal } from './core/seal.ts';
import { createSubscribers } from './core/subscribers.ts';
import { createSubscriptions } from './core/subscriptions.ts';
import { sweepRegularly } from './core/sweep-streams.ts';
import { createShardLimits } from './limits/shard-limits.ts';
import { type ObservedStream, observeStreams } from './observe/observe-streams.ts';
import { createMemoryStore } from './store/memory-store.ts';
import { NotWrittenError } from './store/not-written.ts';
import type { Store } from './store/store.ts';
import { subscribeToShard } from './subscribe/subscribe-to-shard.ts';
import { validateInput } from './validate/validate-input.ts';

/** What a person should know. */
export interface KinesisEvent {
  /**
   * `memory-full`: the oldest records were dropped, reported once per minute. `damaged`: records could not be read. `defect`: an action threw.
   * With the last two, it returned InternalFailureException.
   */
  readonly code: 'damaged' | 'defect' | 'memory-full';
  readonly message: string;
  readonly cause?: unknown;
}

export interface KinesisOptions {
  /** 12 digits. Default: 000000000000. */
  readonly accountId?: string;
  /** Default: us-east-1. */
  readonly region?: string;
  /** In ms since 1970. Default: Date.now. */
  readonly now?: () => number;
  /** Default: node:crypto. */
  readonly random?: (bytes: number) => Buffer;
  /** How much memory records may take, in bytes. Default: 512 MiB. Ignored with a {@link store}. */
  readonly memoryBytes?: number;
  /** Default: memory. */
  readonly store?: Store;
  /** Whether shards throttle at the limits of the service: 1 MiB and 1,000 records in, 2 MiB and 5 reads out per second. */
  readonly shardLimits?: boolean;
  /** How long a stream is CREATING, UPDATING or DELETING, in ms. Default: 0. */
  readonly transitionMs?: number;
  /** Calls back once, after ms, and returns a function that cancels it. Default: a timer that does not keep the process alive. */
  readonly after?: (ms: number, callBack: () => void) => () => void;
  readonly onEvent?: (event: KinesisEvent) => void;
}

export interface Kinesis {
  /** Data of PutRecord is copied once, into the store. Data of GetRecords is a view of the store's memory: do not change it. */
  readonly call: Call;
  readonly subscribe: Subscribe;
  /** Reports a defect that a caller of these functions meets, such as the server, as an event. */
  readonly onDefect: (action: string, cause: unknown) => void;
  /** What is in the streams now, without reading as a consumer does. */
  readonly observe: () => readonly ObservedStream[];
}

const MEMORY_BYTES = 512 * 1024 * 1024;
const TOLD_EVERY_MS = 60_000;

export function createKinesis(options: KinesisOptions = {}): Kinesis {
  const core = createCore(options);
  const { onEvent = () => {} } = options;
  const onDefect = (action: string, cause: unknown) =>
    onEvent({ code: 'defect', message: `${action} failed in the embedded Kinesis. This is a defect.`, cause });
  const fail = (action: string, cause: unknown) => {
    if (cause instanceof NotWrittenError) return refuse('InternalFailureException', cause.message);
    if (cause instanceof InputError) {
      onEvent({ code: 'damaged', message: formatInputError(cause), cause });
      return refuse('InternalFailureException', 'Stored records cannot be read. The log has the details.');
    }
    onDefect(action, cause);
    return refuse('InternalFailureException', 'The embedded Kinesis failed. Its log has the details.');
  };
  const call: Call = (action, input) => {
    try {
      const outcome = run(core, action, input);
      return outcome instanceof Promise ? outcome.catch((cause: unknown) => fail(action, cause)) : outcome;
    } catch (cause) {
      return fail(action, cause);
    }
  };
  const subscribe: Subscribe = (input) => {
    try {
      return subscribeToShard(core, input);
    } catch (cause) {
      return fail('SubscribeToShard', cause);
    }
  };
  sweepRegularly(core, (cause) => fail('The removal of expired records', cause));
  return { call, subscribe, onDefect, observe: () => observeStreams(core) };
}

function run(core: Core, name: string, input: Message): ActionOutcome {
  const action = ACTIONS.get(name);
  // The service sends no message; this one is ours.
  if (action === undefined)
    return refuse('UnknownOperationException', `${name} is not an action of the embedded Kinesis.`);
  return validateInput(name, input) ?? action(core, input);
}

function createCore(options: KinesisOptions): Core {
  const { random = randomBytes, now = Date.now, accountId = '000000000000', region = 'us-east-1' } = options;
  const store = options.store ?? createBoundedStore(options, random, now);
  const core: Core = {
    account: { id: accountId, region },
    streams: new Map(),
    store,
    now,
    random,
    seal: createSeal(store.secret, random),
    transitionMs: options.transitionMs ?? 0,
    limits: options.shardLimits === true ? createShardLimits() : undefined,
    subscribers: createSubscribers(),
    subscriptions: createSubscriptions(),
    after: options.after ?? startTimer,
  };
  for (const saved of store.load()) {
    const stream = restoreStream(core, saved);
    // What cannot be removed now is removed at the next start.
    if (stream === undefined) store.remove(saved.id)?.catch(() => undefined);
    else core.streams.set(stream.name, stream);
  }
  return core;
}

function createBoundedStore(options: KinesisOptions, random: (bytes: number) => Buffer, now: () => number): Store {
  const { memoryBytes = MEMORY_BYTES, onEvent = () => {} } = options;
  let dropped = 0;
  let toldAt = Number.NEGATIVE_INFINITY;
  return createMemoryStore({
    bytes: memoryBytes,
    secret: random(32),
    onDrop: (records) => {
      dropped += records;
      const time = now();
      if (Math.abs(time - toldAt) < TOLD_EVERY_MS) return;
      const bound = `${Math.round(memoryBytes / 1024 / 1024)} MiB`;
      onEvent({
        code: 'memory-full',
        message: `Records reached ${bound} of memory, so the oldest were dropped: ${dropped} so far.`,
      });
      toldAt = time;
    },
  });
}

function startTimer(ms: number, callBack: () => void): () => void {
  const timer = setTimeout(callBack, ms);
  timer.unref();
  return () => clearTimeout(timer);
}
