// A deployment of the routes of events to LocalStack: a body is stored byte for byte. Not covered: batches, because the template engine of
// LocalStack 4.14 does not know `replaceFirst`, so that it sends Kinesis a request that is not JSON.
import { type _Record, GetRecordsCommand, GetShardIteratorCommand, ListShardsCommand } from '@aws-sdk/client-kinesis';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { deployVariant } from './deploy-variant.ts';
import { type Account, openAccount } from './open-account.ts';

let account: Account;
let url: string;
beforeAll(async () => {
  account = await openAccount();
  url = `${await deployVariant(account, 'events', { routes: ['read', 'events'] })}/streams/events/events`;
});
afterAll(() => account?.close());

async function listRecords(): Promise<_Record[]> {
  const { Shards = [] } = await account.kinesis.send(new ListShardsCommand({ StreamName: 'events' }));
  const records = [];
  for (const { ShardId } of Shards) {
    const from = { StreamName: 'events', ShardId, ShardIteratorType: 'TRIM_HORIZON' } as const;
    const { ShardIterator } = await account.kinesis.send(new GetShardIteratorCommand(from));
    records.push(...((await account.kinesis.send(new GetRecordsCommand({ ShardIterator }))).Records ?? []));
  }
  return records;
}

it.each<[string, type: string, body: string | Uint8Array<ArrayBuffer>, stored: string | Uint8Array]>([
  ['JSON', 'application/json', '{"a": 1e5,  "b":"é"}', '{"a": 1e5,  "b":"é"}'],
  ['what is not JSON as JSON', 'application/json', '{"a": ', '{"a": '],
  ['an empty body of JSON', 'application/json', '', '{}'],
  ['text', 'text/plain', 'héllo 😀 "x" \\', 'héllo 😀 "x" \\'],
  ['every byte', 'application/octet-stream', everyByte(), everyByte()],
])('stores %s as it was sent, under the key of the header', async (name, type, body, stored) => {
  const headers = { 'Content-Type': type, 'Partition-Key': `key of ${name}` };
  const response = await fetch(url, { method: 'POST', headers, body });
  expect(response.status).toBe(200);
  const record = (await listRecords()).find(({ PartitionKey }) => PartitionKey === `key of ${name}`);
  expect(Buffer.from(record?.Data ?? [])).toEqual(Buffer.from(stored));
});

it('stores a body without a key under the id of the request', async () => {
  await fetch(url, { method: 'POST', headers: { 'Content-Type': 'text/plain' }, body: 'without a key' });
  const record = (await listRecords()).find(({ Data }) => Buffer.from(Data ?? []).toString() === 'without a key');
  expect(record?.PartitionKey).toMatch(/^[0-9a-f-]{36}$/);
});

function everyByte(): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: 256 }, (_, byte) => byte);
}
