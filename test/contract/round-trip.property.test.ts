// Whatever is put in batches comes back, in order per partition key, although a shard is split in between.
import { CreateStreamCommand, ListShardsCommand, type Shard, SplitShardCommand } from '@aws-sdk/client-kinesis';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type LocalApi, startLocalApi } from '../support/local-api.ts';

interface Entry {
  readonly key: string;
  /** JSON text as JSON.stringify writes it: numbers and escapes have more than one spelling. */
  readonly value: string;
}

let api: LocalApi;
beforeAll(async () => {
  api = await startLocalApi({ streams: [] });
});
afterAll(() => api.close());

const batch = fc.array(
  fc.record({
    // Few keys, so that order matters; some that a template could stumble over.
    key: fc.oneof(
      fc.constantFrom('a', 'b', 'c', '"}', "it's", '$x', '\u2028'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
    ),
    value: fc
      .jsonValue({ stringUnit: 'binary' })
      .filter((value) => value !== null)
      .map((value) => JSON.stringify(value)),
  }),
  { minLength: 1, maxLength: 20 },
);

it('batches come back in order per partition key, across the split of a shard', async () => {
  let streams = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(batch, { minLength: 1, maxLength: 3 }),
      fc.array(batch, { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 5, max: 50 }),
      async (before, after, limit) => {
        const stream = `round-trip-${streams++}`;
        await createStream(stream);
        for (const entries of before) await putBatch(stream, entries);
        await splitFirstShard(stream);
        for (const entries of after) await putBatch(stream, entries);
        expect(byKey(await readThroughApi(stream, limit))).toEqual(byKey([...before, ...after].flat()));
      },
    ),
    { numRuns: 20 },
  );
}, 120_000);

async function createStream(name: string): Promise<void> {
  await api.kinesis.send(new CreateStreamCommand({ StreamName: name, ShardCount: 1 }));
  await shardsOf(name, (shards) => shards.length === 1);
}

/** In the middle of its hash keys. */
async function splitFirstShard(name: string): Promise<void> {
  const middle = (2n ** 127n).toString();
  await api.kinesis.send(
    new SplitShardCommand({ StreamName: name, ShardToSplit: 'shardId-000000000000', NewStartingHashKey: middle }),
  );
  await shardsOf(name, (shards) => shards.length === 3);
}

/** Parents before their children. @returns when the stream has the shards. */
async function shardsOf(name: string, isComplete: (shards: readonly Shard[]) => boolean): Promise<readonly Shard[]> {
  for (;;) {
    const { Shards = [] } = await api.kinesis.send(new ListShardsCommand({ StreamName: name }));
    if (isComplete(Shards)) return Shards;
  }
}

async function putBatch(stream: string, entries: readonly Entry[]): Promise<void> {
  const records = entries.map(({ key, value }) => `{"data":${value},"partition-key":${JSON.stringify(key)}}`);
  const output = await call('PUT', stream, 'records', { body: `{"records":[${records.join(',')}]}` });
  expect(output).toMatchObject({ FailedRecordCount: 0 });
}

async function readThroughApi(stream: string, limit: number): Promise<Entry[]> {
  const found: Entry[] = [];
  for (const { ShardId } of await shardsOf(stream, () => true)) {
    const first = await call('GET', stream, `sharditerator?shard-id=${ShardId}`);
    let iterator = first['ShardIterator'] as string | null | undefined;
    while (iterator) {
      const page = await call('GET', stream, `records?limit=${limit}`, { headers: { 'Shard-Iterator': iterator } });
      const records = page['Records'] as { Data: string; PartitionKey: string }[];
      for (const { Data, PartitionKey } of records) {
        found.push({ key: PartitionKey, value: JSON.stringify(JSON.parse(Buffer.from(Data, 'base64').toString())) });
      }
      iterator = records.length === 0 ? undefined : (page['NextShardIterator'] as string | null | undefined);
    }
  }
  return found;
}

function byKey(entries: readonly Entry[]): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const { key, value } of entries) map.set(key, [...(map.get(key) ?? []), value]);
  return map;
}

async function call(
  method: string,
  stream: string,
  path: string,
  { headers = {}, body }: { headers?: Record<string, string>; body?: string } = {},
): Promise<Record<string, unknown>> {
  const response = await fetch(`${api.baseUrl}/streams/${stream}/${path}`, {
    method,
    headers: { 'Content-Type': 'application/json', ...headers },
    ...(body !== undefined && { body }),
  });
  const text = await response.text();
  expect(response.status, text).toBe(200);
  return JSON.parse(text) as Record<string, unknown>;
}
