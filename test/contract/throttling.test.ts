// Kinesis refuses some records of a batch, or all: what the caller hears, and what the stream holds.
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Backend, BackendResponse } from '../../lib/gateway/index.ts';
import { type LocalApi, startLocalApi } from '../support/local-api.ts';
import { readStream } from '../support/read-stream.ts';

const STREAM = 'throttled';
const ACCOUNT = '111122223333';
const THROTTLED = {
  ErrorCode: 'ProvisionedThroughputExceededException',
  ErrorMessage: `Rate exceeded for shard shardId-000000000000 in stream ${STREAM} under account ${ACCOUNT}.`,
};
const FAILED = { ErrorCode: 'InternalFailure', ErrorMessage: 'Internal Service Failure' };

type Outcome = 'stored' | 'throttled' | 'failed';

/** What Kinesis does with each record of the next batch. */
let outcomes: readonly Outcome[] = [];

let api: LocalApi;
beforeAll(async () => {
  api = await startLocalApi({ streams: [STREAM], around: refusing });
});
afterAll(() => api.close());
beforeEach(() => {
  outcomes = [];
});

describe('a batch', () => {
  it('of which some records were refused is 207, each result at the index of its record', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc
          .array(fc.constantFrom<Outcome>('stored', 'throttled', 'failed'), { minLength: 1, maxLength: 20 })
          .filter((all) => all.some((one) => one !== 'stored') && all.some((one) => one !== 'throttled')),
        fc.uuid(),
        async (given, batch) => {
          outcomes = given;
          const { status, headers, text } = await putBatch(keysOf(batch, given));
          expect(status).toBe(207);
          expect(headers.get('retry-after')).toBeNull();
          expect(text).not.toContain(ACCOUNT);
          const { FailedRecordCount, Records } = JSON.parse(text) as PutRecordsOutput;
          expect(FailedRecordCount).toBe(given.filter((one) => one !== 'stored').length);
          expect(Records.map(({ ErrorCode }) => ErrorCode)).toEqual(given.map((one) => errorOf(one)?.ErrorCode));
          const stored = (await readStream(api.kinesis, STREAM)).filter(({ key }) => key.startsWith(batch));
          const claimed = Records.flatMap(({ SequenceNumber, ShardId }, index) =>
            SequenceNumber === undefined ? [] : [{ key: `${batch} ${index}`, SequenceNumber, ShardId }],
          );
          expect(
            stored.map(({ key, sequenceNumber, shardId }) => ({
              key,
              SequenceNumber: sequenceNumber,
              ShardId: shardId,
            })),
          ).toEqual(claimed);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('of which every record was throttled is 429 in the shape of errors, with the results, and nothing is stored', async () => {
    outcomes = ['throttled', 'throttled'];
    const { status, headers, text } = await putBatch(['all 0', 'all 1']);
    expect(status).toBe(429);
    expect(headers.get('retry-after')).toBe('1');
    const masked = { ...THROTTLED, ErrorMessage: THROTTLED.ErrorMessage.replace(ACCOUNT, '************') };
    expect(JSON.parse(text)).toEqual({
      code: 'ProvisionedThroughputExceededException',
      message: expect.stringMatching(/./) as unknown,
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown,
      FailedRecordCount: 2,
      Records: [masked, masked],
    });
    const stored = await readStream(api.kinesis, STREAM);
    expect(stored.filter(({ key }) => key.startsWith('all '))).toEqual([]);
  });

  it('that was stored whole is 200, with the sequence numbers and shards of Kinesis', async () => {
    outcomes = ['stored', 'stored'];
    const { status, text } = await putBatch(['whole 0', 'whole 1']);
    expect(status).toBe(200);
    const stored = (await readStream(api.kinesis, STREAM)).filter(({ key }) => key.startsWith('whole '));
    expect(JSON.parse(text)).toEqual({
      FailedRecordCount: 0,
      Records: stored.map(({ sequenceNumber, shardId }) => ({ SequenceNumber: sequenceNumber, ShardId: shardId })),
    });
  });
});

it('a single record that was throttled is 429 with Retry-After and no account number', async () => {
  outcomes = ['throttled'];
  const response = await fetch(`${api.baseUrl}/streams/${STREAM}/record`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: '{"Data":1,"PartitionKey":"k"}',
  });
  expect(response.status).toBe(429);
  expect(response.headers.get('retry-after')).toBe('1');
  expect(await response.json()).toEqual({
    code: 'ProvisionedThroughputExceededException',
    message: THROTTLED.ErrorMessage.replace(ACCOUNT, '************'),
    requestId: expect.stringMatching(/./) as unknown,
  });
});

interface Result {
  readonly SequenceNumber?: string;
  readonly ShardId?: string;
  readonly ErrorCode?: string;
  readonly ErrorMessage?: string;
}

interface PutRecordsOutput {
  readonly FailedRecordCount: number;
  readonly Records: readonly Result[];
}

/** Passes on the records to be stored, and fails the others as Kinesis does. */
function refusing(kinesis: Backend): Backend {
  return async (call) => {
    if (call.action === 'PutRecord' && outcomes[0] === 'throttled') {
      return respond(400, { __type: THROTTLED.ErrorCode, message: THROTTLED.ErrorMessage });
    }
    if (call.action !== 'PutRecords') return kinesis(call);
    const request = JSON.parse(call.body.toString()) as { Records: unknown[] };
    const taken = request.Records.filter((_record, index) => outcomes[index] === 'stored');
    const results = taken.length === 0 ? [] : await store(kinesis, call, { ...request, Records: taken });
    const all = outcomes.map((outcome) => errorOf(outcome) ?? results.shift() ?? {});
    return respond(200, { FailedRecordCount: all.length - taken.length, Records: all });
  };
}

async function store(kinesis: Backend, call: Parameters<Backend>[0], request: unknown): Promise<Result[]> {
  const { body } = await kinesis({ ...call, body: Buffer.from(JSON.stringify(request)) });
  return [...(JSON.parse(body.toString()) as PutRecordsOutput).Records];
}

function respond(status: number, value: unknown): BackendResponse {
  return {
    status,
    headers: { 'content-type': 'application/x-amz-json-1.1' },
    body: Buffer.from(JSON.stringify(value)),
  };
}

function errorOf(outcome: Outcome): Result | undefined {
  return { stored: undefined, throttled: THROTTLED, failed: FAILED }[outcome];
}

function keysOf(batch: string, given: readonly Outcome[]): string[] {
  return given.map((_outcome, index) => `${batch} ${index}`);
}

async function putBatch(keys: readonly string[]): Promise<{ status: number; headers: Headers; text: string }> {
  const response = await fetch(`${api.baseUrl}/streams/${STREAM}/records`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ records: keys.map((key) => ({ data: key, 'partition-key': key })) }),
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}
