// A few actions with the smallest possible behavior, to see what the server makes of them. The core has tests of its own.
import type { Call, Message, Subscribe, SubscriptionEvent } from '../../../lib/kinesis/index.ts';

export interface FakeKinesis {
  readonly call: Call;
  readonly subscribe: Subscribe;
  /** What was called, in order. */
  readonly calls: { readonly action: string; readonly input: Message }[];
  /** Subscriptions that are open. */
  open: number;
}

/** Milliseconds since 1970 of all dates it gives: 2026-11-22T12:37:51.542Z. */
export const SOME_TIME = 1795351071542;

/** StreamName decides what happens: `missing`, `slow` (100 ms), `broken` (throws), `large` (10 MB), any other is stored. */
export function createFakeKinesis(): FakeKinesis {
  const records: Message[] = [];
  const fake: FakeKinesis = {
    calls: [],
    open: 0,
    call: (action, input) => {
      fake.calls.push({ action, input });
      switch (input['StreamName'] ?? input['ShardIterator']) {
        case 'missing':
          return { error: { code: 'ResourceNotFoundException', message: 'Stream missing under account 1 not found.' } };
        case 'broken':
          throw new Error('a defect');
        case 'slow':
          return new Promise((resolve) => setTimeout(() => resolve({ output: { ShardId: 's' } }), 100));
        case 'large':
          return { output: { Records: [{ SequenceNumber: '1', Data: Buffer.alloc(10_000_000, 7) }] } };
        default:
          return respond(action, input, records);
      }
    },
    subscribe: (input) => {
      if (input['ShardId'] === 'missing') return { error: { code: 'ResourceNotFoundException', message: 'No.' } };
      if (input['ShardId'] === 'broken') throw new Error('a defect');
      fake.open += 1;
      let isOpen = true;
      return {
        events: eventsOf(String(input['ShardId']), () => isOpen),
        close: () => {
          if (isOpen) fake.open -= 1;
          isOpen = false;
        },
      };
    },
  };
  return fake;
}

function respond(action: string, input: Message, records: Message[]) {
  if (action === 'PutRecord') {
    records.push({ ...input, SequenceNumber: String(records.length), ApproximateArrivalTimestamp: SOME_TIME / 1000 });
    return { output: { ShardId: 'shardId-000000000000', SequenceNumber: String(records.length - 1) } };
  }
  if (action === 'GetRecords') return { output: { Records: records, MillisBehindLatest: 0 } };
  if (action === 'ListStreams') return { output: { StreamNames: ['a'], HasMoreStreams: false } };
  return { output: {} };
}

/** The ShardId decides: `endless` goes on every 10 ms, `silent` sends one and waits, `halfway` throws after one, any other sends two. */
async function* eventsOf(shardId: string, isOpen: () => boolean): AsyncGenerator<SubscriptionEvent> {
  for (let index = 0; isOpen(); index += 1) {
    yield {
      Records: [
        { SequenceNumber: String(index), Data: Buffer.from('a'), ApproximateArrivalTimestamp: SOME_TIME / 1000 },
      ],
      ContinuationSequenceNumber: String(index),
      MillisBehindLatest: 0,
    };
    if (shardId === 'halfway') throw new Error('a defect');
    if (index === 1 && shardId !== 'endless' && shardId !== 'silent') return;
    while (shardId === 'silent' && isOpen()) await new Promise((resolve) => setTimeout(resolve, 10));
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
