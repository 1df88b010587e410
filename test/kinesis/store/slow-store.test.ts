// A slow store, and one that fails: what the core may return, and when.
import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { NotWrittenError } from '../../../lib/kinesis/index.ts';
import { createMemoryStore } from '../../../lib/kinesis/store/memory-store.ts';
import type { SavedStream, ShardLog, Store, Written } from '../../../lib/kinesis/store/store.ts';
import { makeKinesis } from '../make-kinesis.ts';

interface SlowStore {
  readonly store: Store;
  /** Ends the writes that wait, well or badly. */
  finish(error?: Error): void;
}

/** Records can be read when they are written, which the test decides. */
function makeSlowStore(): SlowStore {
  const memory = createMemoryStore({ bytes: 1e8, secret: randomBytes(32), onDrop: () => {} });
  let waiting: { resolve: () => void; reject: (error: Error) => void }[] = [];
  const open = new Set<{ readable: number; log: ShardLog }>();
  const later = (): Written => new Promise((resolve, reject) => waiting.push({ resolve, reject }));
  const store: Store = {
    ...memory,
    save: later,
    remove: later,
    written: later,
    openLog: (id, shard) => {
      const log = memory.openLog(id, shard);
      const state = { readable: log.end(), log };
      open.add(state);
      const read: ShardLog['read'] = async (from, limits) => {
        const all = await log.read(from, limits);
        const records = all.records.filter(({ index }) => index < state.readable);
        return { records, next: Math.min(all.next, Math.max(state.readable, from)) };
      };
      return { ...log, read, end: () => state.readable, isSettled: () => state.readable === log.end() };
    },
  };
  const finish = (error?: Error) => {
    const ended = waiting;
    waiting = [];
    if (error === undefined) for (const state of open) state.readable = state.log.end();
    for (const { resolve, reject } of ended) error === undefined ? resolve() : reject(error);
  };
  return { store, finish };
}

const NAMED = { StreamName: 'orders' };
const RECORD = { ...NAMED, Data: Buffer.from('x'), PartitionKey: 'a' };

async function makeSlow() {
  const { store, finish } = makeSlowStore();
  const made = makeKinesis({ store });
  const created = made.ok('CreateStream', { ...NAMED, ShardCount: 1 });
  finish();
  await created;
  const iterator = { ...NAMED, ShardId: 'shardId-0', ShardIteratorType: 'TRIM_HORIZON' };
  const { ShardIterator } = await made.ok('GetShardIterator', iterator);
  const read = () => made.ok('GetRecords', { ShardIterator });
  return { ...made, finish, read };
}

describe('a record', () => {
  it('is acknowledged and can be read once it is written, not before', async () => {
    const { ok, finish, read } = await makeSlow();
    let isAcknowledged = false;
    const put = ok('PutRecord', RECORD).then(() => {
      isAcknowledged = true;
    });
    const batch = ok('PutRecords', { ...NAMED, Records: [RECORD, RECORD] });
    expect((await read()).Records).toEqual([]);
    expect(isAcknowledged).toBe(false);
    finish();
    await put;
    expect((await batch).FailedRecordCount).toBe(0);
    expect((await read()).Records).toHaveLength(3);
  });

  it('that cannot be written is an InternalFailureException, of which the store tells by itself', async () => {
    const { refused, finish, events } = await makeSlow();
    const put = refused('PutRecord', RECORD);
    finish(new NotWrittenError('No space is left.'));
    expect(await put).toBe('InternalFailureException: No space is left.');
    expect(events).toEqual([]);
  });

  it('that runs into a defect of the store is reported', async () => {
    const { refused, finish, events } = await makeSlow();
    const put = refused('PutRecord', RECORD);
    finish(new TypeError('a defect'));
    expect(await put).toMatch(/^InternalFailureException: /);
    expect(events).toMatchObject([{ code: 'defect', cause: new TypeError('a defect') }]);
  });

  it('of a shard that is split meanwhile is read before the end of the shard', async () => {
    const { ok, finish, read } = await makeSlow();
    const put = ok('PutRecord', RECORD);
    const split = ok('SplitShard', { ...NAMED, ShardToSplit: 'shardId-0', NewStartingHashKey: '5' });
    expect(await read()).toMatchObject({ Records: [], NextShardIterator: expect.any(String) });
    finish();
    await put;
    await split;
    expect(await read()).toMatchObject({ Records: [{ PartitionKey: 'a' }], ChildShards: [{}, {}] });
  });
});

describe('a Kinesis on a store that has been written to', () => {
  it('has all streams as they were', async () => {
    const saved = new Map<string, SavedStream>();
    const memory = createMemoryStore({ bytes: 1e8, secret: randomBytes(32), onDrop: () => {} });
    const logs = new Map<string, ShardLog>();
    const store: Store = {
      ...memory,
      load: () => [...saved.values()].map((stream) => JSON.parse(JSON.stringify(stream)) as SavedStream),
      save: (stream) => void saved.set(stream.id, stream),
      remove: (id) => void saved.delete(id),
      openLog: (id, shard) => {
        const key = `${id}/${shard}`;
        const log = logs.get(key) ?? memory.openLog(id, shard);
        logs.set(key, log);
        return log;
      },
    };
    const before = makeKinesis({ store });
    await before.ok('CreateStream', { ...NAMED, ShardCount: 2, Tags: { a: 'b' } });
    await before.ok('CreateStream', { StreamName: 'gone', ShardCount: 1 });
    await before.ok('DeleteStream', { StreamName: 'gone' });
    const arn = 'arn:aws:kinesis:us-east-1:000000000000:stream/orders';
    await before.ok('RegisterStreamConsumer', { StreamARN: arn, ConsumerName: 'c', Tags: { d: 'e' } });
    const { SequenceNumber } = await before.ok('PutRecord', RECORD);
    const iterator = { ...NAMED, ShardId: 'shardId-0', ShardIteratorType: 'TRIM_HORIZON' };
    const { ShardIterator } = await before.ok('GetShardIterator', iterator);
    await before.ok('SplitShard', {
      ...NAMED,
      ShardToSplit: 'shardId-1',
      NewStartingHashKey: '255211775190703847597530955573826158592',
    });
    await before.ok('StartStreamEncryption', { ...NAMED, EncryptionType: 'KMS', KeyId: 'k' });
    await before.ok('IncreaseStreamRetentionPeriod', { ...NAMED, RetentionPeriodHours: 30 });

    const after = makeKinesis({ store });
    const views: readonly (readonly [string, object])[] = [
      ['ListStreams', {}],
      ['DescribeStream', NAMED],
      ['DescribeStreamSummary', NAMED],
      ['ListShards', NAMED],
      ['ListTagsForStream', NAMED],
      ['ListStreamConsumers', { StreamARN: arn }],
    ];
    for (const [action, input] of views)
      expect(await after.ok(action, { ...input })).toEqual(await before.ok(action, { ...input }));
    const { Records } = await after.ok('GetRecords', { ShardIterator });
    expect(Records.map((record) => record.SequenceNumber)).toEqual([SequenceNumber]);
    const later = await after.ok('PutRecord', RECORD);
    expect(BigInt(later.SequenceNumber)).toBeGreaterThan(BigInt(SequenceNumber));
  });
});
