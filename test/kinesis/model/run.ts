// Carries out an action on the embedded Kinesis and on the small model, and compares what both say.
import { expect } from 'vitest';
import { makeKinesis, START, type TestKinesis } from '../make-kinesis.ts';
import type { Action, Entry } from './actions.ts';
import { Model, type ModelRecord, type ModelStream } from './model.ts';

/** What the model knows of an iterator. */
interface Iterator {
  readonly text: string;
  readonly issued: number;
  readonly stream: ModelStream;
  readonly name: string;
  readonly shard: number;
  readonly position: number;
}

export class Run {
  readonly made: TestKinesis = makeKinesis();
  readonly model = new Model(START);
  iterators: Iterator[] = [];
  /** By record of the model. */
  readonly numbers = new Map<ModelRecord, string>();

  async step(action: Action): Promise<void> {
    if (action.type === 'clock') {
      this.made.clock.now += action.jump * 1000;
      this.model.now += action.jump * 1000;
      return;
    }
    if (action.type === 'read') return this.read(action.pick, action.limit);
    if (action.type === 'create') {
      const isNew = this.model.create(action.name, action.count);
      return this.expectOutcome('CreateStream', { StreamName: action.name, ShardCount: action.count }, isNew);
    }
    const stream = this.model.find(action.name);
    if (stream === undefined) {
      expect(await this.made.refused('DescribeStream', { StreamName: action.name })).toMatch(/^ResourceNotFound/);
      return;
    }
    await this.change(action, action.name, stream);
    await this.compareShards(action.name);
  }

  private async change(action: Action, StreamName: string, stream: ModelStream): Promise<void> {
    switch (action.type) {
      case 'delete':
        this.model.streams.delete(StreamName);
        return this.expectOutcome('DeleteStream', { StreamName }, true);
      case 'put':
        return this.putRecord(stream, StreamName, action.entry);
      case 'batch':
        return this.putRecords(stream, StreamName, action.entries);
      case 'split': {
        const shard = stream.shards[action.number];
        const at = shard === undefined ? 5n : shard.first + ((shard.last - shard.first) * BigInt(action.part)) / 100n;
        const input = { StreamName, ShardToSplit: idOf(action.number), NewStartingHashKey: String(at) };
        return this.expectOutcome('SplitShard', input, this.model.split(stream, action.number, at));
      }
      case 'merge': {
        const input = { StreamName, ShardToMerge: idOf(action.number), AdjacentShardToMerge: idOf(action.other) };
        return this.expectOutcome('MergeShards', input, this.model.merge(stream, action.number, action.other));
      }
      case 'scale':
        return this.scale(stream, StreamName, action.count);
      case 'retain': {
        const isLonger = action.hours >= stream.retentionHours;
        const which = isLonger ? 'IncreaseStreamRetentionPeriod' : 'DecreaseStreamRetentionPeriod';
        stream.retentionHours = action.hours;
        return this.expectOutcome(which, { StreamName, RetentionPeriodHours: action.hours }, true);
      }
      case 'iterate':
        return this.iterate(stream, StreamName, action.number, action.from, action.pick);
    }
  }

  private async putRecord(stream: ModelStream, StreamName: string, { data, key, hash }: Entry): Promise<void> {
    const output = await this.made.ok('PutRecord', { StreamName, ...inputOf({ data, key, hash }) });
    this.compareRecord(stream, { data, key, hash }, output);
  }

  private async putRecords(stream: ModelStream, StreamName: string, entries: readonly Entry[]): Promise<void> {
    const output = await this.made.ok('PutRecords', { StreamName, Records: entries.map(inputOf) });
    expect(output.FailedRecordCount).toBe(0);
    entries.forEach((entry, at) => {
      this.compareRecord(stream, entry, output.Records[at] ?? { ShardId: '', SequenceNumber: '' });
    });
  }

  private compareRecord(stream: ModelStream, entry: Entry, output: { ShardId: string; SequenceNumber: string }): void {
    const shard = this.model.put(stream, entry.data, entry.key, entry.hash);
    expect(output.ShardId).toBe(idOf(shard));
    const records = stream.shards[shard]?.records ?? [];
    const before = records.at(-2);
    const number = before === undefined ? undefined : this.numbers.get(before);
    if (number !== undefined) expect(BigInt(output.SequenceNumber)).toBeGreaterThan(BigInt(number));
    const record = records.at(-1);
    if (record !== undefined) this.numbers.set(record, output.SequenceNumber);
  }

  /** The model does not know in which steps; it takes over the shards and looks whether they are right. */
  private async scale(stream: ModelStream, StreamName: string, count: number): Promise<void> {
    const open = stream.shards.filter((shard) => shard !== undefined && shard.closedAt === undefined).length;
    const isAllowed = count <= open * 2 && count >= open / 2;
    const input = { StreamName, TargetShardCount: count, ScalingType: 'UNIFORM_SCALING' };
    await this.expectOutcome('UpdateShardCount', input, isAllowed);
    if (!isAllowed) return;
    const { Shards } = await this.made.ok('ListShards', { StreamName });
    for (const { ShardId, ParentShardId, AdjacentParentShardId, HashKeyRange } of Shards) {
      if (stream.shards[numberOf(ShardId)] !== undefined) continue;
      const parents = [ParentShardId, AdjacentParentShardId].filter((id) => id !== undefined).map(numberOf);
      for (const parent of parents) {
        const shard = stream.shards[parent];
        expect(shard?.closedAt === undefined || shard.closedAt === this.model.now).toBe(true);
        if (shard !== undefined) shard.closedAt = this.model.now;
      }
      const [first, last] = [BigInt(HashKeyRange.StartingHashKey), BigInt(HashKeyRange.EndingHashKey)];
      stream.shards[numberOf(ShardId)] = { first, last, parents, closedAt: undefined, records: [] };
    }
    const size = (1n << 128n) / BigInt(count);
    const starts = stream.shards.flatMap((shard) => (shard && shard.closedAt === undefined ? [shard.first] : []));
    expect(starts.sort((a, b) => (a < b ? -1 : 1))).toEqual(
      Array.from({ length: count }, (_, at) => size * BigInt(at)),
    );
  }

  private async iterate(
    stream: ModelStream,
    StreamName: string,
    shard: number,
    type: string,
    pick: number,
  ): Promise<void> {
    const input = { StreamName, ShardId: idOf(shard), ShardIteratorType: type };
    const records = stream.shards[shard]?.records;
    if (records === undefined) {
      expect(await this.made.refused('GetShardIterator', input)).toMatch(/^ResourceNotFound/);
      return;
    }
    const chosen = pick % Math.max(records.length, 1);
    const record = records[chosen];
    if (type.endsWith('SEQUENCE_NUMBER') && record === undefined) return;
    const Timestamp = Math.min(record?.arrival ?? this.model.now, this.model.now) / 1000;
    const { ShardIterator } = await this.made.ok('GetShardIterator', {
      ...input,
      ...(type.endsWith('SEQUENCE_NUMBER') && record ? { StartingSequenceNumber: this.numbers.get(record) } : {}),
      ...(type === 'AT_TIMESTAMP' ? { Timestamp } : {}),
    });
    const from = records.findIndex((one) => one !== undefined && one.arrival >= Timestamp * 1000);
    const positions: Record<string, number> = {
      TRIM_HORIZON: 0,
      LATEST: records.length,
      AT_SEQUENCE_NUMBER: chosen,
      AFTER_SEQUENCE_NUMBER: chosen + 1,
      AT_TIMESTAMP: from < 0 ? records.length : from,
    };
    const position = positions[type] ?? 0;
    this.iterators.push({ text: ShardIterator, issued: this.model.now, stream, name: StreamName, shard, position });
  }

  private async read(pick: number, Limit: number): Promise<void> {
    const iterator = this.iterators[pick % Math.max(this.iterators.length, 1)];
    if (iterator === undefined) return;
    const { text, issued, name, shard, stream } = iterator;
    const present = this.model.now - issued > 300_000 ? undefined : this.model.find(name);
    const records = present === stream ? stream.shards[shard]?.records : undefined;
    if (records === undefined) {
      const code = this.model.now - issued > 300_000 ? 'ExpiredIteratorException' : 'ResourceNotFoundException';
      expect(await this.made.refused('GetRecords', { ShardIterator: text })).toMatch(new RegExp(`^${code}`));
      return;
    }
    const output = await this.made.ok('GetRecords', { ShardIterator: text, Limit });
    const left = records.flatMap((record, at) =>
      record !== undefined && at >= iterator.position ? [{ record, at }] : [],
    );
    const expected = left.slice(0, Limit);
    expect(output.Records).toEqual(expected.map(({ record }) => this.outputOf(record)));
    const next = (expected.at(-1)?.at ?? Math.max(iterator.position, records.length) - 1) + 1;
    const isEnd = stream.shards[shard]?.closedAt !== undefined && left.length <= Limit;
    expect(output.NextShardIterator === undefined).toBe(isEnd);
    const children = stream.shards.flatMap((child, at) => (child?.parents.includes(shard) ? [idOf(at)] : []));
    expect(output.ChildShards?.map(({ ShardId }) => ShardId)).toEqual(isEnd ? children : undefined);
    if (output.NextShardIterator === undefined) return;
    this.iterators.push({ ...iterator, text: output.NextShardIterator, issued: this.model.now, position: next });
  }

  private outputOf(record: ModelRecord): object {
    return {
      SequenceNumber: this.numbers.get(record),
      ApproximateArrivalTimestamp: record.arrival / 1000,
      Data: Buffer.from(record.data),
      PartitionKey: record.key,
    };
  }

  /** Ids, parents, ranges, which are open, and that those cover all hash keys once. */
  private async compareShards(StreamName: string): Promise<void> {
    const stream = this.model.find(StreamName);
    if (stream === undefined) return;
    const { Shards } = await this.made.ok('ListShards', { StreamName });
    const expected = stream.shards.flatMap((shard, at) => (shard === undefined ? [] : [{ ...shard, at }]));
    const seen = Shards.map((shard) => ({
      id: shard.ShardId,
      parents: [shard.ParentShardId, shard.AdjacentParentShardId].filter((id) => id !== undefined),
      range: [shard.HashKeyRange.StartingHashKey, shard.HashKeyRange.EndingHashKey],
      isOpen: shard.SequenceNumberRange.EndingSequenceNumber === undefined,
    }));
    const known = expected.map(({ at, parents, first, last, closedAt }) => ({
      id: idOf(at),
      parents: parents.map(idOf),
      range: [String(first), String(last)],
      isOpen: closedAt === undefined,
    }));
    expect(seen).toEqual(known);
    let next = 0n;
    const open = seen
      .filter(({ isOpen }) => isOpen)
      .map(({ range: [first = '', last = ''] }) => [BigInt(first), BigInt(last)]);
    for (const [first = 0n, last = 0n] of open.sort(([a = 0n], [b = 0n]) => (a < b ? -1 : 1))) {
      expect(first).toBe(next);
      next = last + 1n;
    }
    expect(next).toBe(1n << 128n);
  }

  private async expectOutcome(action: string, input: Readonly<Record<string, unknown>>, isOk: boolean): Promise<void> {
    if (isOk) await this.made.ok(action, input);
    else await this.made.refused(action, input);
  }
}

function inputOf({ data, key, hash }: Entry): Readonly<Record<string, unknown>> {
  return {
    Data: Buffer.from(data),
    PartitionKey: key,
    ...(hash === undefined ? {} : { ExplicitHashKey: String(hash) }),
  };
}

function idOf(number: number): string {
  return `shardId-${String(number).padStart(12, '0')}`;
}

function numberOf(id: string): number {
  return Number(id.slice('shardId-'.length));
}
