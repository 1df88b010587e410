// Calls to the embedded Kinesis in the process: as over its port, within the timeout, and none can take the gateway down.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { BackendCall } from '../../../lib/gateway/backend/backend.ts';
import { createKinesis, type Handlers, type KinesisServer, startKinesisServer } from '../../../lib/kinesis/index.ts';
import { createKinesisBackend, type KinesisBackend } from '../../../lib/local/kinesis/create-kinesis-backend.ts';
import { createStreams } from '../../../lib/local/kinesis/create-streams.ts';
import { createEmbeddedBackend } from '../../../lib/local/kinesis/embedded-backend.ts';
import { kinesisCall, putRecord, readAll } from '../../gateway/kinesis-call.ts';

const MEBIBYTE = 1_048_576;
const record = (size: number, key = 'k') => ({ Data: Buffer.alloc(size).toString('base64'), PartitionKey: key });
const put = (...members: object[]) => kinesisCall('PutRecord', Object.assign({ StreamName: 'events' }, ...members));
const batch = (Records: unknown) => kinesisCall('PutRecords', { StreamName: 'events', Records });
const records = (ShardIterator: unknown) => kinesisCall('GetRecords', { ShardIterator });
const typed = (type: string): BackendCall => ({
  ...put(record(1)),
  headers: put().headers.map(([name, value]) => [name, name === 'Content-Type' ? type : value]),
});

const CASES: readonly (readonly [what: string, call: BackendCall, expected: number | string])[] = [
  ['a record of 1 MiB with its key', put(record(MEBIBYTE - 1)), 200],
  ['one byte more of data', put(record(MEBIBYTE)), 'ValidationException'],
  ['one byte more of key', put(record(MEBIBYTE - 1, 'é')), 'ValidationException'],
  ['500 records', batch(Array.from({ length: 500 }, () => record(1))), 200],
  ['501 records', batch(Array.from({ length: 501 }, () => record(1))), 'ValidationException'],
  ['no record', batch([]), 'ValidationException'],
  ['one record of a batch too large', batch([record(1), record(MEBIBYTE), record(1)]), 'ValidationException'],
  ['base64 with a character of its own', put({ Data: 'AA!A', PartitionKey: 'k' }), 'SerializationException'],
  ['base64 cut short', put({ Data: 'AAA', PartitionKey: 'k' }), 'SerializationException'],
  ['the largest hash key', put(record(1), { ExplicitHashKey: String(2n ** 128n - 1n) }), 200],
  ['a hash key with a leading zero', put(record(1), { ExplicitHashKey: '01' }), 'ValidationException'],
  ['an iterator without a character', records(''), 'ValidationException'],
  ['an iterator of 513 characters', records('A'.repeat(513)), 'ValidationException'],
  ['an iterator that is not base64', records('not an iterator'), 'InvalidArgumentException'],
  ['a body that is not JSON', { ...put(), body: Buffer.from('[') }, 'SerializationException'],
  ['an empty body', { ...put(), body: Buffer.alloc(0) }, 'SerializationException'],
  ['an action that Kinesis does not have', kinesisCall('PutRecrod', {}), 'UnknownOperationException'],
  ['a content type that Kinesis does not take', typed('application/json'), 404],
  ['the content type of CBOR', typed('application/x-amz-cbor-1.1'), 'SerializationException'],
];

describe('a call in the process', () => {
  const kinesis = createKinesis();
  const inProcess = createEmbeddedBackend(kinesis, { mayWait: false });
  let server: KinesisServer;
  let overHttp: KinesisBackend;
  beforeAll(async () => {
    await createStreams(inProcess, [{ name: 'events', shards: 1 }]);
    server = await startKinesisServer({ ...kinesis, port: 0 });
    overHttp = createKinesisBackend({ endpoint: new URL(server.url) });
  });
  afterAll(async () => {
    await overHttp.close();
    await server.close();
  });

  it.each(CASES)('has the response to %s that the port has', async (_what, call, expected) => {
    for (const backend of [inProcess, overHttp.call]) {
      const { status, headers, body } = await backend(call);
      const isJson = headers['content-type'] === 'application/x-amz-json-1.1';
      expect(isJson && status !== 200 ? JSON.parse(body.toString()).__type : status).toBe(
        typeof expected === 'string' && !isJson ? 400 : expected,
      );
      expect(headers['x-amzn-requestid']).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  it('writes what the other one reads', async () => {
    await createStreams(inProcess, [{ name: 'both', shards: 1 }]);
    await inProcess(putRecord('both', 'in the process'));
    await overHttp.call(putRecord('both', 'over HTTP'));
    expect(await readAll(inProcess, 'both')).toEqual(['in the process', 'over HTTP']);
    expect(await readAll(overHttp.call, 'both')).toEqual(['in the process', 'over HTTP']);
  });

  it('of SubscribeToShard times out: its response takes minutes', async () => {
    const arn = 'arn:aws:kinesis:us-east-1:000000000000:stream/events';
    const registered = await inProcess(kinesisCall('RegisterStreamConsumer', { StreamARN: arn, ConsumerName: 'c' }));
    const { ConsumerARN } = JSON.parse(registered.body.toString()).Consumer;
    const input = { ConsumerARN, ShardId: 'shardId-000000000000', StartingPosition: { Type: 'LATEST' } };
    await expect(inProcess(kinesisCall('SubscribeToShard', input, 50))).rejects.toMatchObject({
      name: 'BackendTimeout',
    });
    expect(
      (await inProcess(kinesisCall('SubscribeToShard', { ...input, ConsumerARN: `${ConsumerARN}0` }))).status,
    ).toBe(400);
  });
});

describe('a call that the embedded Kinesis', () => {
  const subscribe = () => ({ error: { code: 'ResourceNotFoundException', message: '' } });

  it('never finishes times out', async () => {
    const stuck: Handlers = { call: () => new Promise(() => {}), subscribe };
    await expect(
      createEmbeddedBackend(stuck, { mayWait: true })(kinesisCall('ListStreams', {}, 50)),
    ).rejects.toMatchObject({
      name: 'BackendTimeout',
    });
  });

  it.each([
    [
      'throws at',
      () => {
        throw new Error('a defect');
      },
    ],
    ['rejects', () => Promise.reject(new Error('a defect'))],
    ['cannot print', () => ({ output: { StreamNames: [1n], HasMoreStreams: false } })],
  ] as const)('%s becomes an InternalFailure, and the defect is reported', async (_what, call) => {
    const onDefect = vi.fn();
    const { status, body } = await createEmbeddedBackend(
      { call, subscribe, onDefect },
      { mayWait: true },
    )(kinesisCall('ListStreams', {}));
    expect([status, JSON.parse(body.toString()).__type]).toEqual([500, 'InternalFailureException']);
    expect(body.toString()).not.toContain('defect');
    expect(onDefect).toHaveBeenCalledOnce();
  });
});
