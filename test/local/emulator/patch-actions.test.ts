// How much kinesalite gives out at a time, after it was patched.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Emulator, startEmulator } from '../../../lib/local/emulator/start-emulator.ts';
import { createKinesisBackend, type KinesisBackend } from '../../../lib/local/kinesis/create-kinesis-backend.ts';
import { kinesisCall } from '../../gateway/kinesis-call.ts';

let emulator: Emulator;
let kinesis: KinesisBackend;
beforeAll(async () => {
  emulator = await startEmulator({ streams: ['large', 'many'] });
  kinesis = createKinesisBackend(emulator);
});
afterAll(async () => {
  await kinesis.close();
  await emulator.close();
});

async function ask<T>(action: string, input: object): Promise<T> {
  const { status, body } = await kinesis.call(kinesisCall(action, input));
  if (status !== 200) throw new Error(`${status} ${body}`);
  return JSON.parse(body.toString()) as T;
}

interface Page {
  readonly Records: readonly { readonly Data: string; readonly PartitionKey: string }[];
  readonly NextShardIterator: string;
}

async function pages(stream: string, Limit?: number): Promise<string[][]> {
  let { ShardIterator } = await ask<{ ShardIterator: string }>('GetShardIterator', {
    StreamName: stream,
    ShardId: 'shardId-000000000000',
    ShardIteratorType: 'TRIM_HORIZON',
  });
  const read: string[][] = [];
  for (let page = 0; page < 100; page++) {
    const { Records, NextShardIterator } = await ask<Page>('GetRecords', { ShardIterator, ...(Limit && { Limit }) });
    if (Records.length === 0) return read;
    read.push(Records.map(({ PartitionKey }) => PartitionKey));
    ShardIterator = NextShardIterator;
  }
  throw new Error('no end');
}

test('a response ends before 10 MiB of data, and the next one goes on there', async () => {
  // 700,000 bytes each: 14 are 9,800,000, and 15 are more than 10,485,760. Base64 makes that more than the gateway's client takes,
  // so fetch reads the long response.
  const Data = Buffer.alloc(700_000).toString('base64');
  for (let count = 0; count < 30; count++) {
    await ask('PutRecord', { StreamName: 'large', Data, PartitionKey: String(count) });
  }
  const read = await pages('large', 10);
  expect(read.map((page) => page.length)).toEqual([10, 10, 10]);
  const response = await fetch(emulator.endpoint, await firstRead('large'));
  const { Records, NextShardIterator } = (await response.json()) as Page;
  expect(Records.map(({ PartitionKey }) => PartitionKey)).toEqual(
    Array.from({ length: 14 }, (_, index) => String(index)),
  );
  const next = await ask<Page>('GetRecords', { ShardIterator: NextShardIterator, Limit: 1 });
  expect(next.Records.map(({ PartitionKey }) => PartitionKey)).toEqual(['14']);
});

async function firstRead(StreamName: string): Promise<RequestInit> {
  const { ShardIterator } = await ask<{ ShardIterator: string }>('GetShardIterator', {
    StreamName,
    ShardId: 'shardId-000000000000',
    ShardIteratorType: 'TRIM_HORIZON',
  });
  const { headers } = kinesisCall('GetRecords', {});
  const signature = 'AWS4-HMAC-SHA256 Credential=a, SignedHeaders=b, Signature=c';
  return {
    method: 'POST',
    headers: [
      ...headers.map(([name, value]): [string, string] => [name, value]),
      ['Authorization', signature],
      ['X-Amz-Date', 'x'],
    ],
    body: JSON.stringify({ ShardIterator }),
  };
}

test.each([
  [undefined, [1234]],
  [100, [...Array.from({ length: 12 }, () => 100), 34]],
  [250, [250, 250, 250, 250, 234]],
  [1234, [1234]],
])('of many small records a read with the limit %s gives %j', async (limit, sizes) => {
  const before = (await pages('many')).flat().length;
  for (let start = before; start < 1234; start += 500) {
    const size = Math.min(500, 1234 - start);
    const Records = Array.from({ length: size }, (_, index) => ({ Data: '', PartitionKey: `key ${start + index}` }));
    await ask('PutRecords', { StreamName: 'many', Records });
  }
  const read = await pages('many', limit);
  expect(read.map((page) => page.length)).toEqual(sizes);
  expect(read.flat()).toEqual(Array.from({ length: 1234 }, (_, index) => `key ${index}`));
});
