// Hash keys: where a partition key falls in 0 … 2^128-1, and how that range is divided.
import { hash } from 'node:crypto';

const HASH_KEYS = 1n << 128n;
const LAST = HASH_KEYS - 1n;

/**
 * A hash key as 16 characters, one for each of its bytes, the highest first: such strings compare as the numbers do, and MD5 returns them
 * directly.
 */
export type HashKeyText = string;

/** Kinesis API reference, PutRecord: MD5 of the partition key as a 128-bit integer. */
export function hashPartitionKey(partitionKey: string): HashKeyText {
  return hash('md5', partitionKey, 'binary');
}

export function hashKeyText(key: bigint): HashKeyText {
  return Buffer.from(key.toString(16).padStart(32, '0'), 'hex').toString('latin1');
}

/** The key that a caller sends, in decimal. Undefined when it is not below 2^128. */
export function readHashKey(decimal: string): bigint | undefined {
  const key = BigInt(decimal);
  return key < HASH_KEYS ? key : undefined;
}

export interface HashKeyRange {
  /** Both inclusive. */
  readonly first: bigint;
  readonly last: bigint;
}

/**
 * Ranges of equal size; the last one includes the remainder. Measured on the service, by kinesalite's tests: 3 shards begin at 0,
 * 113427455640312821154458202477256070485 and 226854911280625642308916404954512140970.
 */
export function cutEvenly(count: number): HashKeyRange[] {
  const size = HASH_KEYS / BigInt(count);
  return Array.from({ length: count }, (_, place) => ({
    first: size * BigInt(place),
    last: place === count - 1 ? LAST : size * BigInt(place + 1) - 1n,
  }));
}
