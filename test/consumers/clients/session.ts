// What someone writes against the types that openapi-typescript makes of the document: compiled with --strict, then run against the API
// at the URL of the first argument. It prints the data of the records that it reads back, as JSON.
import createClient from 'openapi-fetch';
import type { paths } from './api.ts';

const [, , baseUrl = ''] = process.argv;
const client = createClient<paths>({ baseUrl });
const path = { 'stream-name': 'my-stream' };

const { error } = await client.PUT('/streams/{stream-name}/record', {
  params: { path },
  body: { Data: { temperature: 21.5, tags: ['indoor'] }, PartitionKey: 'key' },
});
if (error) throw new Error(error.message);

await client.PUT('/streams/{stream-name}/records', {
  params: { path },
  body: { records: [{ data: { nested: { deep: true } }, 'partition-key': 'key' }] },
});

const first = await client.GET('/streams/{stream-name}/sharditerator', {
  params: { path, query: { 'shard-id': 'shardId-000000000000', 'shard-iterator-type': 'TRIM_HORIZON' } },
});
let iterator: string | undefined = first.data?.ShardIterator;
const values: unknown[] = [];
for (let page = 0; iterator !== undefined && page < 4; page++) {
  const {
    data,
  }: { data?: paths['/streams/{stream-name}/records']['get']['responses'][200]['content']['application/json'] } =
    await client.GET('/streams/{stream-name}/records', {
      params: { path, header: { 'Shard-Iterator': iterator }, query: { limit: 1 } },
    });
  for (const record of data?.Records ?? []) values.push(JSON.parse(atob(record.Data)));
  iterator = data?.NextShardIterator;
}
process.stdout.write(JSON.stringify(values));

/** Mistakes that have to be compile errors. */
export function mistakes(): void {
  const shard = { 'shard-id': 'shardId-000000000000' };
  void client.GET('/streams/{stream-name}/sharditerator', {
    // @ts-expect-error There is no such type of iterator.
    params: { path, query: { ...shard, 'shard-iterator-type': 'NOPE' } },
  });
  void client.GET('/streams/{stream-name}/records', {
    // @ts-expect-error A limit is a number.
    params: { path, header: { 'Shard-Iterator': '' }, query: { limit: '1' } },
  });
  // @ts-expect-error A record has a partition key.
  void client.PUT('/streams/{stream-name}/record', { params: { path }, body: { Data: 1 } });
  // @ts-expect-error Data is not null.
  void client.PUT('/streams/{stream-name}/record', { params: { path }, body: { Data: null, PartitionKey: 'key' } });
  // @ts-expect-error A record has data.
  void client.PUT('/streams/{stream-name}/record', { params: { path }, body: { PartitionKey: 'key' } });
}
