// Faults: how they are written, that they use Kinesis' messages, that they repeat with their seed, what is really written.
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { findAction, kinesisModel } from '../../../lib/aws/index.ts';
import type { Backend, BackendResponse } from '../../../lib/gateway/backend/backend.ts';
import type { HttpRequest } from '../../../lib/gateway/http/http-message.ts';
import { createKinesis } from '../../../lib/kinesis/index.ts';
import { parseFaults } from '../../../lib/local/faults/fault.ts';
import { injectFaults } from '../../../lib/local/faults/inject-faults.ts';
import { seededRandom } from '../../../lib/local/faults/random.ts';
import { createRequestFaults } from '../../../lib/local/faults/request-faults.ts';
import { createStreams } from '../../../lib/local/kinesis/create-streams.ts';
import { createEmbeddedBackend } from '../../../lib/local/kinesis/embedded-backend.ts';
import { kinesisCall, putRecord, readAll } from '../../gateway/kinesis-call.ts';

const written: Backend = async () => ({ status: 200, headers: {}, body: Buffer.from('{"written":true}') });

function faulty(text: string, seed = 1, backend = written): Backend {
  const faults = parseFaults([text]);
  return injectFaults(backend, () => faults, seededRandom(seed));
}

const json = ({ body }: BackendResponse) => JSON.parse(body.toString());

test('a list of faults is read from several strings', () => {
  expect(parseFaults(['throttle=0.1, partial', 'latency=1.5s', 'kms,expired-iterator=0,unavailable=1'])).toEqual([
    { name: 'throttle', probability: 0.1 },
    { name: 'partial', share: 0.5 },
    { name: 'latency', milliseconds: 1500 },
    { name: 'kms', probability: 1 },
    { name: 'expired-iterator', probability: 0 },
    { name: 'unavailable', probability: 1 },
  ]);
});

test.each([
  'throtle',
  'throttle=2',
  'throttle=-1',
  'throttle=',
  'throttle=x',
  'partial=1e1',
  'latency',
  'latency=fast',
  '=1',
])('refuses %j and says what can be written', (text) => {
  expect(() => parseFaults([text])).toThrow(expect.objectContaining({ name: 'InputError', code: 'unknown-fault' }));
});

test.each([
  [
    'throttle',
    400,
    'ProvisionedThroughputExceededException',
    /^Rate exceeded for shard .* in stream s under account 0{12}\.$/,
  ],
  ['kms', 400, 'KMSAccessDeniedException', /not authorized to perform: kms:GenerateDataKey/],
  // Kinesis API reference, "Common Error Types".
  ['unavailable', 503, 'ServiceUnavailable', /temporarily unavailable/],
])('%s responds with %i with %s, and Kinesis is not called', async (fault, status, type, message) => {
  const backend = vi.fn(written);
  const response = await faulty(fault, 1, backend)(putRecord('s', 'x'));
  expect([response.status, json(response)]).toEqual([
    status,
    { __type: type, message: expect.stringMatching(message) },
  ]);
  expect(backend).not.toHaveBeenCalled();
});

test.each([
  ['throttle', 'PutRecord'],
  ['throttle', 'PutRecords'],
  ['throttle', 'GetRecords'],
  ['kms', 'PutRecord'],
  ['kms', 'GetRecords'],
  ['expired-iterator', 'GetRecords'],
])('%s gives an error that %s declares', async (fault, action) => {
  const response = await faulty(fault)(kinesisCall(action, { StreamName: 's' }));
  expect(findAction(kinesisModel, action)?.errors).toContain(json(response).__type);
});

test('expired-iterator applies to GetRecords only', async () => {
  const call = faulty('expired-iterator');
  expect(json(await call(kinesisCall('GetRecords', { ShardIterator: 'x' })))).toEqual({
    __type: 'ExpiredIteratorException',
    message: expect.stringMatching(
      /^Iterator expired\. The iterator was created at time \w{3} \w{3} \d\d [\d:]{8} UTC \d{4} while right now it is \w{3} \w{3} \d\d [\d:]{8} UTC \d{4} which is further in the future than the tolerated delay of 300000 milliseconds\.$/,
    ),
  });
  expect(json(await call(putRecord('s', 'x')))).toEqual({ written: true });
});

test('the same seed fails the same calls, and about as many as asked', async () => {
  const run = async (seed: number) => {
    const call = faulty('throttle=0.1', seed);
    const statuses: number[] = [];
    for (let count = 0; count < 2000; count++) statuses.push((await call(putRecord('s', 'x'))).status);
    return statuses;
  };
  const [first, again, other] = [await run(7), await run(7), await run(8)];
  expect(again).toEqual(first);
  expect(other).not.toEqual(first);
  // Five standard deviations of a binomial distribution: sqrt(2000 · 0.1 · 0.9) ≈ 13.4.
  expect(Math.abs(first.filter((status) => status === 400).length - 200)).toBeLessThan(67);
});

test('latency delays the response, so that a call times out although it was written', async () => {
  const backend = vi.fn(written);
  const call = faulty('latency=100ms', 1, backend);
  const sentAt = performance.now();
  expect(json(await call(putRecord('s', 'x')))).toEqual({ written: true });
  expect(performance.now() - sentAt).toBeGreaterThan(95);
  await expect(call(kinesisCall('PutRecord', {}, 50))).rejects.toMatchObject({ name: 'BackendTimeout' });
  expect(backend).toHaveBeenCalledTimes(2);
});

/** An embedded Kinesis with the stream `events`. */
async function embedded(): Promise<Backend> {
  const call = createEmbeddedBackend(createKinesis(), { mayWait: false });
  await createStreams(call, [{ name: 'events', shards: 1 }]);
  return call;
}

const batch = (size: number) =>
  kinesisCall('PutRecords', {
    StreamName: 'events',
    Records: Array.from({ length: size }, (_, index) => ({
      Data: Buffer.from(`record ${index}`).toString('base64'),
      PartitionKey: 'p',
    })),
  });

interface BatchOutput {
  readonly FailedRecordCount: number;
  readonly Records: readonly { readonly ErrorCode?: string; readonly SequenceNumber?: string }[];
}

test('partial fails its share of a batch and the others are written', async () => {
  const call = await embedded();
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 0, max: 10 }),
      fc.nat(),
      async (size, tenths, seed) => {
        const before = (await readAll(call, 'events')).length;
        const response: BatchOutput = json(await faulty(`partial=${tenths / 10}`, seed, call)(batch(size)));
        const failing = Math.ceil((size * tenths) / 10);
        expect(response.Records.length).toBe(size);
        expect(response.FailedRecordCount).toBe(failing);
        const kept = response.Records.flatMap(({ SequenceNumber }, index) =>
          SequenceNumber ? [`record ${index}`] : [],
        );
        expect(kept.length).toBe(size - failing);
        expect((await readAll(call, 'events')).slice(before)).toEqual(kept);
        for (const record of response.Records) {
          expect([record.ErrorCode, 'SequenceNumber' in record]).toEqual(
            record.ErrorCode ? ['ProvisionedThroughputExceededException', false] : [undefined, true],
          );
        }
      },
    ),
    { numRuns: 25 },
  );
});

test('partial does not change what is not a batch', async () => {
  const call = faulty('partial=1');
  expect(json(await call(putRecord('s', 'x')))).toEqual({ written: true });
  for (const body of ['', 'null', '{"Records":1}', '[', '{"Records":[]}']) {
    expect(json(await call({ ...batch(1), body: Buffer.from(body) }))).toEqual({ written: true });
  }
});

const requestWith = (...values: string[]): HttpRequest => ({
  method: 'PUT',
  rawPath: '/dev',
  rawQuery: '',
  headers: values.map((value) => ['x-fault', value]),
  body: Buffer.alloc(0),
  sourceIp: '',
  protocol: 'HTTP/1.1',
});

test('a request gets the faults of its own header and of no other request', async () => {
  const { remember, current } = createRequestFaults(() => {});
  const seen = remember(async ({ headers }) => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    const names = current().map(({ name }) => name);
    return { status: 200, headers: [], body: Buffer.from(`${headers.map(([, value]) => value)}: ${names}`) };
  });
  const responses = await Promise.all([requestWith('kms'), requestWith(), requestWith('throttle', 'kms')].map(seen));
  expect(responses.map(({ body }) => body.toString())).toEqual(['kms: kms', ': ', 'throttle,kms: throttle,kms']);
});

test('a header that says no fault is reported and injects none', async () => {
  const mistakes: string[] = [];
  const { remember, current } = createRequestFaults((message) => mistakes.push(message));
  await remember(async () => ({ status: 200, headers: [], body: Buffer.from(String(current().length)) }))(
    requestWith('nonsense'),
  );
  expect(mistakes).toEqual(['X-Fault: "nonsense" is not a valid fault.']);
});
