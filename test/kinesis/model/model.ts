// A second Kinesis, as small as possible: arrays of records, BigInt ranges, MD5 by the book. It shares no code with the one it tests.
import { createHash } from 'node:crypto';

export interface ModelRecord {
  readonly data: string;
  readonly key: string;
  readonly arrival: number;
}

export interface ModelShard {
  readonly first: bigint;
  readonly last: bigint;
  readonly parents: readonly number[];
  closedAt: number | undefined;
  /** Those that expired are undefined; a position in it never changes. */
  readonly records: (ModelRecord | undefined)[];
}

export interface ModelStream {
  retentionHours: number;
  /** By number; those that expired are undefined. */
  readonly shards: (ModelShard | undefined)[];
}

const END = 1n << 128n;
const HOUR = 3_600_000;

export class Model {
  readonly streams = new Map<string, ModelStream>();
  now: number;

  constructor(now: number) {
    this.now = now;
  }

  create(name: string, count: number): boolean {
    if (this.find(name) !== undefined) return false;
    const size = END / BigInt(count);
    const shards = Array.from({ length: count }, (_, at) => {
      const first = size * BigInt(at);
      return newShard(first, at === count - 1 ? END - 1n : first + size - 1n, []);
    });
    this.streams.set(name, { retentionHours: 24, shards });
    return true;
  }

  /** The stream, without what has expired by now: looked for whenever a stream is looked at, which a clock that goes back later shows. */
  find(name: string): ModelStream | undefined {
    const stream = this.streams.get(name);
    if (stream === undefined) return undefined;
    const horizon = this.now - stream.retentionHours * HOUR;
    stream.shards.forEach((shard, number) => {
      if (shard === undefined) return;
      for (let at = 0; at < shard.records.length; at++) {
        const record = shard.records[at];
        if (record !== undefined && record.arrival >= horizon) break;
        shard.records[at] = undefined;
      }
      if (shard.closedAt !== undefined && shard.closedAt < horizon) stream.shards[number] = undefined;
    });
    return stream;
  }

  /** @returns the number of the shard. */
  put(stream: ModelStream, data: string, key: string, explicit: bigint | undefined): number {
    const hash = explicit ?? BigInt(`0x${createHash('md5').update(key).digest('hex')}`);
    const number = stream.shards.findIndex(
      (shard) => shard !== undefined && shard.closedAt === undefined && shard.first <= hash && hash <= shard.last,
    );
    stream.shards[number]?.records.push({ data, key, arrival: this.now });
    return number;
  }

  split(stream: ModelStream, number: number, at: bigint): boolean {
    const shard = stream.shards[number];
    if (shard === undefined || shard.closedAt !== undefined) return false;
    if (at <= shard.first + 1n || at >= shard.last) return false;
    shard.closedAt = this.now;
    stream.shards.push(newShard(shard.first, at - 1n, [number]), newShard(at, shard.last, [number]));
    return true;
  }

  merge(stream: ModelStream, lower: number, upper: number): boolean {
    const [a, b] = [stream.shards[lower], stream.shards[upper]];
    if (a === undefined || b === undefined || a.closedAt !== undefined || b.closedAt !== undefined) return false;
    if (a.last + 1n !== b.first) return false;
    a.closedAt = this.now;
    b.closedAt = this.now;
    stream.shards.push(newShard(a.first, b.last, [lower, upper]));
    return true;
  }
}

function newShard(first: bigint, last: bigint, parents: readonly number[]): ModelShard {
  return { first, last, parents, closedAt: undefined, records: [] };
}
