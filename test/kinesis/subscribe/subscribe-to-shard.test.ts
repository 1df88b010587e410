// SubscribeToShard. Source: Kinesis API reference, SubscribeToShard; the message about another subscription: quoted in an issue of the KCL.
import { describe, expect, it } from 'vitest';
import type { Message, Subscription } from '../../../lib/kinesis/index.ts';
import { makeStream, type RecordOutput, START, type TestKinesis } from '../make-kinesis.ts';
import { makeTimers, type TestTimers } from '../make-timers.ts';

const ARN = 'arn:aws:kinesis:us-east-1:000000000000:stream/orders';
const CONSUMER_ARN = `${ARN}/consumer/reader:${START / 1000}`;
const INPUT = {
  ConsumerARN: CONSUMER_ARN,
  ShardId: 'shardId-000000000000',
  StartingPosition: { Type: 'TRIM_HORIZON' },
};

interface Event {
  readonly Records: readonly RecordOutput[];
  readonly ContinuationSequenceNumber?: string;
  readonly MillisBehindLatest: number;
  readonly ChildShards?: readonly { readonly ShardId: string }[];
}

async function makeConsumer(): Promise<TestKinesis & { timers: TestTimers }> {
  const timers = makeTimers();
  const made = await makeStream(1, { after: timers.after });
  await made.ok('RegisterStreamConsumer', { StreamARN: ARN, ConsumerName: 'reader' });
  return { ...made, timers };
}

function subscribe({ kinesis }: TestKinesis, input: Message = INPUT): Subscription {
  const subscription = kinesis.subscribe(input);
  if ('error' in subscription) throw new Error(subscription.error.message);
  return subscription;
}

function refusalOf({ kinesis }: TestKinesis, input: Message): string {
  const subscription = kinesis.subscribe(input);
  if (!('error' in subscription)) throw new Error('It was not refused.');
  return `${subscription.error.code}: ${subscription.error.message}`;
}

function reader(subscription: Subscription): () => Promise<Event | 'end'> {
  const events = subscription.events[Symbol.asyncIterator]();
  return async () => {
    const { value, done } = await events.next();
    return done === true ? 'end' : (value as unknown as Event);
  };
}

const dataOf = (event: Event | 'end') => (event === 'end' ? event : event.Records.map(({ Data }) => Data.toString()));

async function put({ ok }: TestKinesis, data: string): Promise<string> {
  return (await ok('PutRecord', { StreamName: 'orders', Data: Buffer.from(data), PartitionKey: 'a' })).SequenceNumber;
}

describe('a subscription', () => {
  it('gives what is there, and then each record as it comes', async () => {
    const made = await makeConsumer();
    const number = await put(made, '1');
    const next = reader(subscribe(made));
    expect(await next()).toEqual({
      Records: [expect.objectContaining({ SequenceNumber: number, PartitionKey: 'a', Data: Buffer.from('1') })],
      ContinuationSequenceNumber: number,
      MillisBehindLatest: 0,
    });
    const later = next();
    await put(made, '2');
    expect(dataOf(await later)).toEqual(['2']);
  });

  it('begins with an event at once, though there are no records', async () => {
    const made = await makeConsumer();
    expect(await reader(subscribe(made))()).toMatchObject({ Records: [], MillisBehindLatest: 0 });
  });

  it('sends an event without records when none has come for 5 seconds', async () => {
    const made = await makeConsumer();
    const next = reader(subscribe(made));
    await next();
    const second = next();
    await settled();
    made.timers.pass(5000);
    expect(dataOf(await second)).toEqual([]);
  });

  it('goes on where its continuation says, also after an event without records', async () => {
    const made = await makeConsumer();
    const first = await reader(subscribe(made))();
    made.clock.now += 60_000;
    await put(made, '1');
    const go = (event: Event | 'end') => ({
      ...INPUT,
      StartingPosition: {
        Type: 'AFTER_SEQUENCE_NUMBER',
        SequenceNumber: event === 'end' ? undefined : event.ContinuationSequenceNumber,
      },
    });
    const second = await reader(subscribe(made, go(first)))();
    expect(dataOf(second)).toEqual(['1']);
    made.clock.now += 60_000;
    await put(made, '2');
    expect(dataOf(await reader(subscribe(made, go(second)))())).toEqual(['2']);
  });

  it('ends with the shard: its last event has the children and no continuation', async () => {
    const made = await makeConsumer();
    const next = reader(subscribe(made));
    await next();
    const last = next();
    await settled();
    await made.ok('SplitShard', { StreamName: 'orders', ShardToSplit: 'shardId-0', NewStartingHashKey: '5' });
    expect(await last).toEqual({
      Records: [],
      MillisBehindLatest: 0,
      ChildShards: ['shardId-000000000001', 'shardId-000000000002'].map((ShardId) =>
        expect.objectContaining({ ShardId }),
      ),
    });
    expect(await next()).toBe('end');
  });

  it.each<[string, (made: TestKinesis & { timers: TestTimers }, subscription: Subscription) => unknown]>([
    ['after 5 minutes', ({ timers }) => timers.pass(300_000)],
    ['when it is closed', (_, subscription) => subscription.close()],
    [
      'when its stream is deleted',
      ({ ok }) => ok('DeleteStream', { StreamName: 'orders', EnforceConsumerDeletion: true }),
    ],
    ['when its consumer is deregistered', ({ ok }) => ok('DeregisterStreamConsumer', { ConsumerARN: CONSUMER_ARN })],
  ])('ends %s, and leaves no timer', async (_, end) => {
    const made = await makeConsumer();
    const before = made.timers.count();
    const subscription = subscribe(made);
    const next = reader(subscription);
    await next();
    const last = next();
    await settled();
    expect(made.timers.count()).toBeGreaterThan(before);
    await end(made, subscription);
    expect(await last).toBe('end');
    expect(made.timers.count()).toBe(before);
  });

  it('takes the place of the one before it, but not within 5 seconds', async () => {
    const made = await makeConsumer();
    const next = reader(subscribe(made));
    await next();
    made.clock.now += 4999;
    expect(refusalOf(made, INPUT)).toBe(
      'ResourceInUseException: Another active subscription exists for this consumer: 000000000000:orders:shardId-000000000000:reader',
    );
    made.clock.now += 1;
    const last = next();
    await settled();
    const other = subscribe(made);
    expect(await last).toBe('end');
    await put(made, '1');
    expect(dataOf(await reader(other)())).toEqual(['1']);
  });

  it('gives every record once, in order, however they come', async () => {
    const made = await makeConsumer();
    const next = reader(subscribe(made));
    const got: string[] = [];
    for (let at = 0; at < 300; at++) {
      await put(made, String(at));
      if (at % 7 === 0) got.push(...dataOf(await next()));
    }
    while (got.length < 300) got.push(...dataOf(await next()));
    expect(got).toEqual(Array.from({ length: 300 }, (_, at) => String(at)));
  });

  it.each<[string, object, RegExp]>([
    [
      'a consumer that is not there',
      { ConsumerARN: CONSUMER_ARN.replace('reader', 'no') },
      /^ResourceNotFoundException: Consumer no with creation timestamp \d+ under stream: orders, account 000000000000 not found\.$/,
    ],
    [
      'a shard that is not there',
      { ShardId: 'shardId-7' },
      /^ResourceNotFoundException: Shard shardId-000000000007 in stream orders/,
    ],
    [
      'a sequence number that is missing',
      { StartingPosition: { Type: 'AT_SEQUENCE_NUMBER' } },
      /^InvalidArgumentException: /,
    ],
    ['a type that is none', { StartingPosition: { Type: 'NOW' } }, /^ValidationException: .*'startingPosition\.type'/],
    ['a dry run', { DryRun: true }, /^DryRunOperationException: /],
  ])('is refused for %s', async (_, change, message) => {
    const made = await makeConsumer();
    expect(refusalOf(made, { ...INPUT, ...change })).toMatch(message);
  });

  it('is refused while its consumer is being made', async () => {
    const made = await makeStream(1, { transitionMs: 500 });
    made.clock.now += 500;
    await made.ok('DescribeStream', { StreamName: 'orders' });
    const { Consumer } = await made.ok('RegisterStreamConsumer', { StreamARN: ARN, ConsumerName: 'reader' });
    expect(refusalOf(made, { ...INPUT, ConsumerARN: Consumer.ConsumerARN })).toBe(
      `ResourceInUseException: Consumer reader with creation timestamp ${START / 1000} under stream: orders , account 000000000000 is not ` +
        'in ACTIVE status.',
    );
  });
});

/** Lets the generator come to its wait. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
