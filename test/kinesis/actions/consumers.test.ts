// Consumers. Messages about consumers that are not there or not ready: quoted in issues of Flink's connector and of
// kinesis-hot-shard-advisor; the rest: Kinesis API reference.
import { describe, expect, it } from 'vitest';
import { makeStream, START } from '../make-kinesis.ts';

const ARN = 'arn:aws:kinesis:us-east-1:000000000000:stream/orders';
const REGISTER = { StreamARN: ARN, ConsumerName: 'reader' };
const CONSUMER_ARN = `${ARN}/consumer/reader:${START / 1000}`;

describe('a consumer', () => {
  it('is being made when it has been registered, and active then', async () => {
    const { ok } = await makeStream();
    const consumer = { ConsumerName: 'reader', ConsumerARN: CONSUMER_ARN, ConsumerCreationTimestamp: START / 1000 };
    expect(await ok('RegisterStreamConsumer', REGISTER)).toEqual({
      Consumer: { ...consumer, ConsumerStatus: 'CREATING' },
    });
    const active = { ...consumer, ConsumerStatus: 'ACTIVE' };
    const described = { ConsumerDescription: { ...active, StreamARN: ARN } };
    expect(await ok('DescribeStreamConsumer', { ConsumerARN: CONSUMER_ARN })).toEqual(described);
    expect(await ok('DescribeStreamConsumer', REGISTER)).toEqual(described);
    expect(await ok('ListStreamConsumers', { StreamARN: ARN })).toEqual({ Consumers: [active] });
  });

  it('is being made as long as a transition takes', async () => {
    const { ok, clock } = await makeStream(1, { transitionMs: 500 });
    clock.now += 500;
    await ok('RegisterStreamConsumer', REGISTER);
    const status = async () => (await ok('DescribeStreamConsumer', REGISTER)).ConsumerDescription.ConsumerStatus;
    expect(await status()).toBe('CREATING');
    clock.now += 500;
    expect(await status()).toBe('ACTIVE');
  });

  it.each([
    ['its ARN', { ConsumerARN: CONSUMER_ARN }],
    ['its name', REGISTER],
  ])('is deregistered by %s', async (_, input) => {
    const { ok } = await makeStream();
    await ok('RegisterStreamConsumer', REGISTER);
    expect(await ok('DeregisterStreamConsumer', input)).toEqual({});
    expect((await ok('ListStreamConsumers', { StreamARN: ARN })).Consumers).toEqual([]);
  });

  it('is not the one of the same name that was registered before', async () => {
    const { ok, refused, clock } = await makeStream();
    await ok('RegisterStreamConsumer', REGISTER);
    await ok('DeregisterStreamConsumer', REGISTER);
    clock.now += 1000;
    await ok('RegisterStreamConsumer', REGISTER);
    expect(await refused('DescribeStreamConsumer', { ConsumerARN: CONSUMER_ARN })).toBe(
      `ResourceNotFoundException: Consumer reader with creation timestamp ${START / 1000} under stream: orders, account 000000000000 not found.`,
    );
  });

  it('is refused twice, and beyond 20 of a stream', async () => {
    const { ok, refused } = await makeStream();
    await ok('RegisterStreamConsumer', REGISTER);
    expect(await refused('RegisterStreamConsumer', REGISTER)).toMatch(/^ResourceInUseException: .*reader.*orders/);
    for (let at = 1; at < 20; at++) await ok('RegisterStreamConsumer', { ...REGISTER, ConsumerName: `c${at}` });
    expect(await refused('RegisterStreamConsumer', { ...REGISTER, ConsumerName: 'c20' })).toMatch(
      /^LimitExceededException: /,
    );
  });

  it.each<[string, object, RegExp]>([
    ['neither name nor ARN', {}, /^InvalidArgumentException: /],
    ['a name without a stream', { ConsumerName: 'reader' }, /^InvalidArgumentException: /],
    ['a name that is not there', REGISTER, /^ResourceNotFoundException: Consumer reader under stream: orders/],
    [
      'the ARN of a stream that is not there',
      { ConsumerARN: CONSUMER_ARN.replace('orders', 'no') },
      /^ResourceNotFoundException: /,
    ],
  ])('is not described by %s', async (_, input, message) => {
    const { refused } = await makeStream();
    expect(await refused('DescribeStreamConsumer', { ...input })).toMatch(message);
  });

  it('is listed in pages', async () => {
    const { ok, refused, clock } = await makeStream();
    for (const name of ['c', 'a', 'b']) await ok('RegisterStreamConsumer', { ...REGISTER, ConsumerName: name });
    const first = await ok('ListStreamConsumers', { StreamARN: ARN, MaxResults: 2 });
    expect(first.Consumers.map(({ ConsumerName }) => ConsumerName)).toEqual(['a', 'b']);
    const next = { StreamARN: ARN, NextToken: first.NextToken };
    const second = await ok('ListStreamConsumers', next);
    expect([second.Consumers.map(({ ConsumerName }) => ConsumerName), second.NextToken]).toEqual([['c'], undefined]);
    clock.now += 300_001;
    expect(await refused('ListStreamConsumers', next)).toMatch(/^ExpiredNextTokenException: /);
  });
});
