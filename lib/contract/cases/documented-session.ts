// The session in the original pattern's documentation, request by request. Only the partition keys differ: they carry the mark of
// this contract.
import { deepStrictEqual, ok } from 'node:assert/strict';
import type { ContractCase } from '../run/contract-case.ts';
import type { Conversation } from '../run/conversation.ts';
import { asArray, asObject, asString, expectSuccess } from '../run/expect-json.ts';

interface SeenRecord {
  readonly data: unknown;
  readonly partitionKey: unknown;
}

const JSON_HEADERS = { 'Content-Type': 'application/json' };
// Enough for any stream that was used for this contract alone.
const MAX_PAGES = 50;

export const documentedSession: readonly ContractCase[] = [
  {
    name: 'the documented session writes one record, writes two, and reads them all',
    run: async (conversation) => {
      const one = await conversation.send({
        method: 'PUT',
        path: '/streams/{stream}/record',
        headers: JSON_HEADERS,
        body: '{"Data":"some data","PartitionKey":"contract some key"}',
      });
      const two = await conversation.send({
        method: 'PUT',
        path: '/streams/{stream}/records',
        headers: JSON_HEADERS,
        body: '{"records":[{"data":"data2","partition-key":"contract key3"},{"data":"data3","partition-key":"contract key4"}]}',
      });
      const stored = expectSuccess(two);
      deepStrictEqual(stored['FailedRecordCount'], 0);
      // On the stream that template.yml makes by default, all three are in shardId-000000000000.
      const shards = [expectSuccess(one), ...asArray(stored['Records']).map(asObject)].map(({ ShardId }) =>
        asString(ShardId),
      );
      const expected = [
        { data: 'InNvbWUgZGF0YSI=', partitionKey: 'contract some key' },
        { data: 'ImRhdGEyIg==', partitionKey: 'contract key3' },
        { data: 'ImRhdGEzIg==', partitionKey: 'contract key4' },
      ];
      for (const [index, record] of expected.entries()) {
        const seen = await readFromHorizon(conversation, shards[index] ?? '');
        ok(
          seen.some(({ data, partitionKey }) => data === record.data && partitionKey === record.partitionKey),
          `${JSON.stringify(record)} is not among ${JSON.stringify(seen)}`,
        );
      }
    },
  },
];

/** All records of a shard, as the API returns them. */
async function readFromHorizon(conversation: Conversation, shardId: string): Promise<SeenRecord[]> {
  const first = await conversation.send({ method: 'GET', path: `/streams/{stream}/sharditerator?shard-id=${shardId}` });
  let iterator = expectSuccess(first)['ShardIterator'];
  const seen: SeenRecord[] = [];
  for (let page = 0; page < MAX_PAGES && typeof iterator === 'string'; page++) {
    const headers = { 'Shard-Iterator': iterator };
    const response = expectSuccess(
      await conversation.send({ method: 'GET', path: '/streams/{stream}/records', headers }),
    );
    const records = asArray(response['Records']).map(asObject);
    seen.push(...records.map(({ Data, PartitionKey }) => ({ data: Data, partitionKey: PartitionKey })));
    if (response['MillisBehindLatest'] === 0 && seen.length > 0) break;
    iterator = response['NextShardIterator'];
  }
  return seen;
}
