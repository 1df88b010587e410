// An embedded Kinesis with a clock and dice of the test, and calls that either succeed or say what was refused.
import {
  createKinesis,
  type Kinesis,
  type KinesisEvent,
  type KinesisOptions,
  type Message,
} from '../../lib/kinesis/index.ts';

export interface TestKinesis {
  readonly kinesis: Kinesis;
  /** In ms since 1970: what the clock shows, and what sets it. */
  readonly clock: { now: number };
  readonly events: KinesisEvent[];
  /** The output. @throws Error for a refusal. */
  ok(action: string, input?: Message): Promise<Output>;
  /** `Code: message`. @throws Error when it is not refused. */
  refused(action: string, input?: Message): Promise<string>;
}

/** The members that tests read of outputs, whichever action they are of. */
export interface Output {
  readonly ShardId: string;
  readonly SequenceNumber: string;
  readonly ShardIterator: string;
  readonly NextShardIterator?: string;
  readonly NextToken?: string;
  readonly MillisBehindLatest: number;
  readonly FailedRecordCount: number;
  readonly Records: readonly RecordOutput[];
  readonly Shards: readonly ShardOutput[];
  readonly ChildShards?: readonly { readonly ShardId: string; readonly ParentShards: readonly string[] }[];
  readonly StreamNames: readonly string[];
  readonly HasMoreStreams: boolean;
  readonly StreamDescription: StreamOutput;
  readonly StreamDescriptionSummary: StreamOutput;
  readonly Tags: readonly { readonly Key: string; readonly Value: string }[];
  readonly HasMoreTags: boolean;
  readonly Consumer: ConsumerOutput;
  readonly ConsumerDescription: ConsumerOutput;
  readonly Consumers: readonly ConsumerOutput[];
  readonly [member: string]: unknown;
}

/** Of GetRecords and of PutRecords. */
export interface RecordOutput {
  readonly SequenceNumber: string;
  readonly ShardId: string;
  readonly Data: Buffer;
  readonly PartitionKey?: string;
  readonly ApproximateArrivalTimestamp: number;
  readonly ErrorCode?: string;
}

export interface ShardOutput {
  readonly ShardId: string;
  readonly ParentShardId?: string;
  readonly AdjacentParentShardId?: string;
  readonly HashKeyRange: { readonly StartingHashKey: string; readonly EndingHashKey: string };
  readonly SequenceNumberRange: { readonly StartingSequenceNumber: string; readonly EndingSequenceNumber?: string };
}

export interface StreamOutput {
  readonly StreamARN: string;
  readonly StreamStatus: string;
  readonly Shards: readonly ShardOutput[];
  readonly [member: string]: unknown;
}

export interface ConsumerOutput {
  readonly ConsumerName: string;
  readonly ConsumerARN: string;
  readonly ConsumerStatus: string;
}

/** Sunday, 2026-11-29, 12:00:00 UTC. */
export const START = Date.UTC(2026, 10, 29, 12);

export function makeKinesis(options: KinesisOptions = {}): TestKinesis {
  const clock = { now: START };
  const events: KinesisEvent[] = [];
  const kinesis = createKinesis({ now: () => clock.now, onEvent: (event) => events.push(event), ...options });
  return {
    kinesis,
    clock,
    events,
    ok: async (action, input = {}) => {
      const outcome = await kinesis.call(action, input);
      if ('error' in outcome) throw new Error(`${action}: ${outcome.error.code}: ${outcome.error.message}`);
      return outcome.output as unknown as Output;
    },
    refused: async (action, input = {}) => {
      const outcome = await kinesis.call(action, input);
      if ('output' in outcome) throw new Error(`${action} succeeded.`);
      return `${outcome.error.code}: ${outcome.error.message}`;
    },
  };
}

/** One with a stream `orders`. */
export async function makeStream(shards = 1, options: KinesisOptions = {}): Promise<TestKinesis> {
  const made = makeKinesis(options);
  await made.ok('CreateStream', { StreamName: 'orders', ShardCount: shards });
  return made;
}

/** All that a shard gives from an iterator on. */
export async function readAll({ ok }: TestKinesis, iterator: string): Promise<RecordOutput[]> {
  const records: RecordOutput[] = [];
  for (let next: string | undefined = iterator; next !== undefined; ) {
    const output: Output = await ok('GetRecords', { ShardIterator: next });
    records.push(...output.Records);
    next = output.MillisBehindLatest === 0 ? undefined : output.NextShardIterator;
  }
  return records;
}
