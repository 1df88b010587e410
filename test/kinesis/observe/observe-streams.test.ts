// What people who look on see of the streams, and that looking takes nothing from a consumer.
import { expect, it } from 'vitest';
import { type ObservedShard, openDiskStore } from '../../../lib/kinesis/index.ts';
import { makeFullDisk, makeTempFolder } from '../disk/open-store.ts';
import { makeStream, START, type TestKinesis } from '../make-kinesis.ts';

const put = ({ ok }: TestKinesis, data: string | Buffer, key = 'p') =>
  ok('PutRecord', { StreamName: 'orders', PartitionKey: key, Data: Buffer.from(data) });

/** The shards of the first stream. */
const shards = ({ kinesis }: TestKinesis): readonly ObservedShard[] => kinesis.observe()[0]?.shards ?? [];
const counts = (made: TestKinesis) =>
  shards(made).map(({ id, isOpen, records, bytes }) => [id, isOpen, records, bytes]);

it('counts the records of each shard and the bytes of their data', async () => {
  const made = await makeStream(2);
  await put(made, 'four', 'p');
  await made.ok('PutRecords', {
    StreamName: 'orders',
    // The first and the last hash key are of the first and the last shard.
    Records: [
      { Data: Buffer.from('é'), PartitionKey: 'p', ExplicitHashKey: '0' },
      { Data: Buffer.alloc(0), PartitionKey: 'p', ExplicitHashKey: '0' },
      { Data: Buffer.from('abc'), PartitionKey: 'p', ExplicitHashKey: String(2n ** 128n - 1n) },
    ],
  });
  const all = shards(made);
  expect(all.map(({ id }) => id)).toEqual(['shardId-000000000000', 'shardId-000000000001']);
  expect(all.reduce((sum, { records }) => sum + records, 0)).toBe(4);
  expect(all.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(4 + 2 + 0 + 3);
});

it('does not count what is refused or throttled', async () => {
  const made = await makeStream(1, { shardLimits: true });
  const Records = [1, 2, 3].map(() => ({ Data: Buffer.alloc(600_000), PartitionKey: 'p' }));
  const { FailedRecordCount } = await made.ok('PutRecords', { StreamName: 'orders', Records });
  await made.refused('PutRecord', { StreamName: 'orders', PartitionKey: '', Data: Buffer.from('x') });
  const written = 3 - FailedRecordCount;
  expect(FailedRecordCount).toBeGreaterThan(0);
  expect(counts(made)).toEqual([['shardId-000000000000', true, written, written * 600_000]]);
});

it('does not count what could not be written', async () => {
  const disk = makeFullDisk();
  const store = openDiskStore({ folder: makeTempFolder(), fs: disk.fs });
  const made = await makeStream(1, { store });
  await put(made, 'kept');
  disk.free = 0;
  await expect(put(made, 'lost')).rejects.toThrow('InternalFailureException');
  disk.free = Number.POSITIVE_INFINITY;
  await put(made, 'kept, too');
  expect(counts(made)).toEqual([['shardId-000000000000', true, 2, 'keptkept, too'.length]]);
  expect((await shards(made)[0]?.newest(10))?.map(({ Data }) => String(Data))).toEqual(['kept', 'kept, too']);
  await store.close();
});

it('has the last records, the oldest first, as GetRecords would give them', async () => {
  const made = await makeStream();
  for (const data of ['a', 'b', 'c']) await put(made, data, `key ${data}`);
  const records = await shards(made)[0]?.newest(2);
  expect(records).toEqual(
    ['b', 'c'].map((data) => ({
      SequenceNumber: expect.stringMatching(/^\d+$/),
      ApproximateArrivalTimestamp: START / 1000,
      Data: Buffer.from(data),
      PartitionKey: `key ${data}`,
    })),
  );
  expect(await shards(made)[0]?.newest(100)).toHaveLength(3);
});

it('shows a shard that was split as closed, and the streams by name', async () => {
  const made = await makeStream();
  await made.ok('SplitShard', { StreamName: 'orders', ShardToSplit: 'shardId-000000000000', NewStartingHashKey: '7' });
  expect(counts(made)).toEqual([
    ['shardId-000000000000', false, 0, 0],
    ['shardId-000000000001', true, 0, 0],
    ['shardId-000000000002', true, 0, 0],
  ]);
  await made.ok('CreateStream', { StreamName: 'invoices', ShardCount: 1 });
  expect(made.kinesis.observe().map(({ name }) => name)).toEqual(['invoices', 'orders']);
});

it('takes no read from a consumer, of whom a shard with limits allows five per second', async () => {
  const made = await makeStream(1, { shardLimits: true });
  await put(made, 'x');
  for (let looks = 0; looks < 20; looks++) await shards(made)[0]?.newest(10);
  const from = { StreamName: 'orders', ShardId: 'shardId-000000000000', ShardIteratorType: 'TRIM_HORIZON' };
  const { ShardIterator } = await made.ok('GetShardIterator', from);
  for (let reads = 0; reads < 5; reads++)
    expect((await made.ok('GetRecords', { ShardIterator })).Records).toHaveLength(1);
});
