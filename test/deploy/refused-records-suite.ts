// Batches of which Kinesis refuses some records, or all, on a real deployment. Some: LocalStack's Kinesis refuses a record that is too
// large by itself. All: LocalStack throttles when its configuration says so. Which records are throttled cannot be chosen there; test/contract/throttling.test.ts
// does that on the local gateway.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiResponse, openConversation } from '../../lib/contract/run/conversation.ts';
import { asObject, expectJson } from '../../lib/contract/run/expect-json.ts';
import type { BytesTarget } from '../contract/bytes/bytes-suite.ts';
import { readStream } from '../support/read-stream.ts';

const TOO_LARGE = 'x'.repeat(1_048_577);
const THROTTLED = {
  ErrorCode: 'ProvisionedThroughputExceededException',
  ErrorMessage: 'Rate exceeded for shard X in stream Y under account Z.',
};

/** `throttle` makes Kinesis refuse every record that is written, or lets all through again. */
export function refusedRecordsSuite(target: () => BytesTarget, throttle: (on: boolean) => Promise<void>): void {
  it('a batch of which Kinesis refuses one record is 207, each result at the index of its record', async () => {
    const records = ['"first"', `"${TOO_LARGE}"`, '"third"'].map(
      (data, index) => `{"data":${data},"partition-key":"refused ${index}"}`,
    );
    const response = await put(target(), 'records', `{"records":[${records.join(',')}]}`);
    expect(response.status).toBe(207);
    const stored = (await readStream(target().kinesis, target().streamName)).filter(({ key }) =>
      key.startsWith('refused '),
    );
    expect(stored.map(({ key }) => key)).toEqual(['refused 0', 'refused 2']);
    const [first, third] = stored.map(({ sequenceNumber, shardId }) => ({
      SequenceNumber: sequenceNumber,
      ShardId: shardId,
    }));
    expect(expectJson(response)).toMatchObject({
      FailedRecordCount: 1,
      Records: [first, { ErrorCode: 'InvalidArgumentException' }, third],
    });
  });

  describe('while Kinesis throttles', () => {
    beforeAll(() => throttle(true));
    afterAll(() => throttle(false));

    it('one record is 429 with Retry-After', async () => {
      const response = await put(target(), 'record', '{"Data":1,"PartitionKey":"throttled"}');
      expect(response).toMatchObject({ status: 429, headers: { 'retry-after': '1' } });
      expect(expectJson(response)).toEqual({
        code: THROTTLED.ErrorCode,
        message: THROTTLED.ErrorMessage,
        requestId: expect.stringMatching(/./) as unknown,
      });
    });

    it('a batch is 429 with Retry-After, in the shape of errors with the results', async () => {
      const record = '{"data":1,"partition-key":"throttled"}';
      const response = await put(target(), 'records', `{"records":[${record},${record}]}`);
      expect(response).toMatchObject({ status: 429, headers: { 'retry-after': '1' } });
      expect(asObject(expectJson(response))).toMatchObject({
        code: THROTTLED.ErrorCode,
        message: expect.stringMatching(/^Every record was rejected/) as unknown,
        FailedRecordCount: 2,
        Records: [THROTTLED, THROTTLED],
      });
    });
  });
}

function put(target: BytesTarget, route: 'record' | 'records', body: string): Promise<ApiResponse> {
  const headers = { 'Content-Type': 'application/json' };
  return openConversation(target).send({ method: 'PUT', path: `/streams/{stream}/${route}`, headers, body });
}
