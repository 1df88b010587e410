// The throughput limits of a shard, for users who turn them on; without them, shards are as fast as the machine.
import { type Bucket, createBucket } from './bucket.ts';

export interface ShardLimits {
  /** Whether the shard accepts a record now. @param size of data and partition key, in bytes. @param now in ms since 1970. */
  mayWrite(streamId: string, shard: number, size: number, now: number): boolean;
  /** Whether the shard may be read now. */
  mayRead(streamId: string, shard: number, now: number): boolean;
  /** A read returned this many bytes. */
  haveRead(streamId: string, shard: number, size: number, now: number): void;
}

/** Kinesis Developer Guide, "Quotas and limits": per shard and second. */
const WRITTEN_BYTES = 1_048_576;
const WRITTEN_RECORDS = 1000;
const READ_BYTES = 2 * 1_048_576;
const READS = 5;

interface Buckets {
  readonly writtenBytes: Bucket;
  readonly writtenRecords: Bucket;
  readonly readBytes: Bucket;
  readonly reads: Bucket;
}

export function createShardLimits(): ShardLimits {
  const shards = new Map<string, Buckets>();
  const bucketsOf = (streamId: string, shard: number, now: number): Buckets => {
    const key = `${streamId}/${shard}`;
    const known = shards.get(key);
    if (known !== undefined) return known;
    const fresh = {
      writtenBytes: createBucket(WRITTEN_BYTES, now),
      writtenRecords: createBucket(WRITTEN_RECORDS, now),
      readBytes: createBucket(READ_BYTES, now),
      reads: createBucket(READS, now),
    };
    shards.set(key, fresh);
    return fresh;
  };
  return {
    mayWrite: (streamId, shard, size, now) => {
      const { writtenBytes, writtenRecords } = bucketsOf(streamId, shard, now);
      // A record that is larger than a second's worth is accepted when the bucket is full, and leaves a debt.
      if (!writtenBytes.has(Math.min(size, WRITTEN_BYTES), now) || !writtenRecords.has(1, now)) return false;
      writtenBytes.take(size);
      writtenRecords.take(1);
      return true;
    },
    mayRead: (streamId, shard, now) => {
      const { readBytes, reads } = bucketsOf(streamId, shard, now);
      if (!readBytes.has(1, now) || !reads.has(1, now)) return false;
      reads.take(1);
      return true;
    },
    haveRead: (streamId, shard, size, now) => {
      // GetRecords: after a response of 10 MiB, calls within the next 5 seconds are refused, so the debt lasts for all five.
      bucketsOf(streamId, shard, now).readBytes.take(size > READ_BYTES ? size + READ_BYTES - 1 : size);
    },
  };
}
