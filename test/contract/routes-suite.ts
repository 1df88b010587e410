// What the option `routes` adds to the contract, and what it takes away, against any target.
import { expect, it } from 'vitest';
import { openConversation } from '../../lib/contract/run/conversation.ts';
import { type ExpectedError, expectError } from '../../lib/contract/run/expect-error.ts';
import { expectSuccess } from '../../lib/contract/run/expect-json.ts';
import type { Target } from '../../lib/contract/run/target.ts';
import { writeRecord, writeRecords } from '../../lib/contract/run/write-records.ts';

const NO_ROUTE: ExpectedError = {
  status: 404,
  by: 'gateway',
  code: 'MISSING_AUTHENTICATION_TOKEN',
  message: /^There is no such route\.$/,
};
const NO_ROUTE_PLAIN: ExpectedError = { ...NO_ROUTE, status: 403, message: /^Missing Authentication Token$/ };

/** For a document with the routes `discovery` over a stream of one shard. */
export function discoverySuite(target: () => Target): void {
  const get = async (path: string) =>
    expectSuccess(await openConversation(target()).send({ method: 'GET', path: `/streams/{stream}${path}` }));

  it('the stream is described', async () => {
    const StreamName = target().streamName;
    expect((await get(''))['StreamDescriptionSummary']).toMatchObject({
      StreamName,
      StreamStatus: 'ACTIVE',
      OpenShardCount: 1,
    });
  });

  it('its shards are listed, and empty parameters are absent ones', async () => {
    const shards = { Shards: [expect.objectContaining({ ShardId: 'shardId-000000000000' }) as unknown] };
    expect(await get('/shards')).toMatchObject(shards);
    expect(await get('/shards?max-results=&exclusive-start-shard-id=&next-token=')).toMatchObject(shards);
  });
}

/** For a document with the routes `write` and no other. */
export function writeOnlySuite(target: () => Target): void {
  it('one record and a batch are written', async () => {
    const conversation = openConversation(target());
    const record = { value: '1', partitionKey: 'contract-write-only' };
    await writeRecord(conversation, record);
    await writeRecords(conversation, [record, record]);
  });

  it.each(['/records', '/sharditerator?shard-id=shardId-000000000000', '', '/shards'])(
    'GET /streams/{stream-name}%s is not a route',
    async (path) => {
      const conversation = openConversation(target());
      const headers = { 'Shard-Iterator': 'x' };
      const response = await conversation.send({ method: 'GET', path: `/streams/{stream}${path}`, headers });
      const isPlain = target().differences.has('plain-gateway-errors');
      expectError(conversation, response, isPlain ? NO_ROUTE_PLAIN : NO_ROUTE);
    },
  );
}
