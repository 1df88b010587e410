// Parses a sequence number that a caller sent. sequence-number.ts describes the form; two older versions are recognized, to refuse them as
// the service does. Source: kinesalite's tests, which ran against the service.

export interface ParsedSequenceNumber {
  /** 2 is the current one. */
  readonly version: 0 | 1 | 2;
  /** Of the shard, in seconds since 1970. */
  readonly createdAt: number;
  /** Of the record in the shard; not read for versions 0 and 1. */
  readonly index: number;
  /** In seconds since 1970. */
  readonly arrival: number;
  /** The number in the id of the shard: a signed integer of 32 bits. */
  readonly shard: number;
}

const OLDEST = 1n << 124n;
const OLDEST_END = 1n << 129n;
const MODERN = 1n << 185n;
const MODERN_END = 3n << 184n;
/** In seconds: the service refuses dates from here on. */
const END_OF_DATES = 16_025_175_000;

/** @param text decimal digits. Undefined when Kinesis cannot have made it. */
export function parseSequenceNumber(text: string): ParsedSequenceNumber | undefined {
  const given = BigInt(text);
  const value = given < OLDEST ? given + OLDEST : given;
  const hex = value.toString(16);
  const createdAt = Number.parseInt(hex.slice(1, 10), 16);
  if (createdAt >= END_OF_DATES) return undefined;
  if (value < OLDEST_END) {
    return { version: 0, createdAt, index: 0, arrival: 0, shard: Number.parseInt(hex.slice(28, 32), 16) };
  }
  if (value <= MODERN || value >= MODERN_END) return undefined;
  const version = Number.parseInt(hex.slice(-1), 16);
  const shard = Number.parseInt(hex.slice(38, 46), 16) | 0;
  if (version === 1) return { version, createdAt, index: 0, arrival: Number.parseInt(hex.slice(13, 22), 16), shard };
  const index = BigInt(`0x${hex.slice(11, 27)}`);
  if (version !== 2 || index >> 63n !== 0n) return undefined;
  return { version, createdAt, index: Number(index), arrival: Number.parseInt(hex.slice(29, 38), 16), shard };
}
