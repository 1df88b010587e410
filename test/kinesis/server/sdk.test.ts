// The AWS SDK for JavaScript against the server: as it comes (HTTP/2) and over HTTP/1.1.
import {
  GetRecordsCommand,
  KinesisClient,
  ListStreamsCommand,
  PutRecordCommand,
  SubscribeToShardCommand,
} from '@aws-sdk/client-kinesis';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type KinesisServer, startKinesisServer } from '../../../lib/kinesis/server/start-kinesis-server.ts';
import { createFakeKinesis, SOME_TIME } from './fake-kinesis.ts';

const fake = createFakeKinesis();
let server: KinesisServer;
beforeAll(async () => {
  server = await startKinesisServer({ ...fake, port: 0 });
});
afterAll(() => server.close());

describe.each([
  ['HTTP/2, its default', {}],
  ['HTTP/1.1', { requestHandler: new NodeHttpHandler() }],
])('the SDK for JavaScript over %s', (_name, options) => {
  let client: KinesisClient;
  beforeAll(() => {
    client = new KinesisClient({
      endpoint: server.url,
      region: 'eu-west-1',
      credentials: { accessKeyId: 'x', secretAccessKey: 'y' },
      ...options,
    });
  });
  afterAll(() => client.destroy());

  it('puts and gets bytes and dates', async () => {
    const Data = Buffer.from([0, 1, 254, 255]);
    const { SequenceNumber } = await client.send(new PutRecordCommand({ StreamName: 's', PartitionKey: 'é', Data }));
    const { Records = [] } = await client.send(new GetRecordsCommand({ ShardIterator: 'i' }));
    const record = Records.find((one) => one.SequenceNumber === SequenceNumber);
    expect(record?.Data && Buffer.from(record.Data)).toEqual(Data);
    expect(record).toMatchObject({ PartitionKey: 'é', ApproximateArrivalTimestamp: new Date(SOME_TIME) });
  });

  it('hears errors by their names', async () => {
    const put = client.send(new PutRecordCommand({ StreamName: 'missing', PartitionKey: 'k', Data: Buffer.alloc(1) }));
    await expect(put).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      message: 'Stream missing under account 1 not found.',
      $metadata: { httpStatusCode: 400, requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
    });
  });

  it('makes 50 calls at a time', async () => {
    const calls = Array.from({ length: 50 }, () => client.send(new ListStreamsCommand({})));
    for (const { StreamNames } of await Promise.all(calls)) expect(StreamNames).toEqual(['a']);
  });

  it('gets 10 MB, four at a time', async () => {
    const calls = Array.from({ length: 4 }, () => client.send(new GetRecordsCommand({ ShardIterator: 'large' })));
    for (const { Records } of await Promise.all(calls)) expect(Records?.[0]?.Data?.length).toBe(10_000_000);
  });

  it('puts 10 MiB', async () => {
    const Data = Buffer.alloc(10 * 1_048_576, 3);
    await client.send(new PutRecordCommand({ StreamName: 's', PartitionKey: 'k', Data }));
    expect(Data.equals(fake.calls.at(-1)?.input['Data'] as Buffer)).toBe(true);
  });

  it('subscribes to a shard: events until the end', async () => {
    const events = [];
    for await (const event of await subscribe(client, 'two')) events.push(event.SubscribeToShardEvent);
    expect(events).toMatchObject([{ ContinuationSequenceNumber: '0' }, { ContinuationSequenceNumber: '1' }]);
    expect(events[0]?.Records?.[0]?.ApproximateArrivalTimestamp).toEqual(new Date(SOME_TIME));
    expect(events[0]?.Records?.[0]?.Data).toEqual(new Uint8Array([0x61]));
    expect(fake.open).toBe(0);
  });

  it('hears an error in place of a subscription', async () => {
    await expect(subscribe(client, 'missing')).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('hears an error in the middle of a subscription', async () => {
    const read = async () => {
      for await (const event of await subscribe(client, 'halfway')) expect(event).toBeDefined();
    };
    await expect(read()).rejects.toMatchObject({ name: 'InternalFailureException' });
  });

  it('ends its subscription by going away', async () => {
    const controller = new AbortController();
    for await (const event of await subscribe(client, 'endless', controller.signal)) {
      expect(event.SubscribeToShardEvent).toBeDefined();
      break;
    }
    controller.abort();
    await expect.poll(() => fake.open).toBe(0);
  });
});

async function subscribe(client: KinesisClient, ShardId: string, abortSignal = new AbortController().signal) {
  const StartingPosition = { Type: 'TRIM_HORIZON' } as const;
  const command = new SubscribeToShardCommand({ ConsumerARN: 'arn', ShardId, StartingPosition });
  const { EventStream } = await client.send(command, { abortSignal });
  if (EventStream === undefined) throw new Error('no event stream');
  return EventStream;
}
