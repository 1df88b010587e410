// A shard: a range of hash keys, from its creation to its end.
import type { ShardLog } from '../store/store.ts';
import type { HashKeyRange } from './hash-key.ts';
import { createSequenceNumbers, type SequenceNumbers } from './sequence-number.ts';

export interface Shard extends HashKeyRange {
  /** The number in the id, from 0 in each stream. */
  readonly number: number;
  /** `shardId-000000000000`. */
  readonly id: string;
  /** The ids of the shards that it was split from or merged from: none, one, or two. */
  readonly parents: readonly string[];
  /** The creation time in its sequence numbers: in seconds since 1970, later than that of its parents. */
  readonly createdAt: number;
  /** When it was opened, in ms since 1970. */
  readonly openedAt: number;
  /** When it was closed, in ms since 1970; undefined while it is open. */
  closedAt: number | undefined;
  readonly numbers: SequenceNumbers;
  readonly log: ShardLog;
  /** What was written since this process began: a count for people, which a restart begins again. */
  readonly written: { records: number; bytes: number };
}

/** What a store keeps of a shard. */
export interface SavedShard {
  readonly number: number;
  /** Decimal: JSON numbers do not have 128 bits. */
  readonly first: string;
  readonly last: string;
  readonly parents: readonly string[];
  readonly createdAt: number;
  readonly openedAt: number;
  readonly closedAt: number | null;
}

const MOST_SHARD_NUMBER = 2 ** 31 - 1;

/** At least 12 digits, as the service writes it. */
export function shardIdOf(number: number): string {
  return number < 0 ? `shardId--${String(-number).padStart(11, '0')}` : `shardId-${String(number).padStart(12, '0')}`;
}

/**
 * The number that a caller means: the service reads what is between the first two hyphens, or the whole string if there is none.
 * Undefined when that is not the number of a shard. Source: kinesalite's tests, which ran against the service.
 */
export function readShardNumber(id: string): number | undefined {
  const digits = id.split('-')[1] || id;
  const number = /^\d+$/.test(digits) ? Number(digits) : Number.NaN;
  return number <= MOST_SHARD_NUMBER ? number : undefined;
}

export function restoreShard(saved: SavedShard, log: ShardLog): Shard {
  return {
    number: saved.number,
    id: shardIdOf(saved.number),
    first: BigInt(saved.first),
    last: BigInt(saved.last),
    parents: saved.parents,
    createdAt: saved.createdAt,
    openedAt: saved.openedAt,
    closedAt: saved.closedAt ?? undefined,
    numbers: createSequenceNumbers(saved.createdAt, saved.number),
    log,
    written: { records: 0, bytes: 0 },
  };
}

export function saveShard(shard: Shard): SavedShard {
  const { number, first, last, parents, createdAt, openedAt, closedAt } = shard;
  return {
    number,
    first: String(first),
    last: String(last),
    parents,
    createdAt,
    openedAt,
    closedAt: closedAt ?? null,
  };
}

/** The shape `Shard` of the service. */
export function describeShard(shard: Shard): Readonly<Record<string, unknown>> {
  const [parent, adjacent] = shard.parents;
  return {
    ShardId: shard.id,
    ...(parent === undefined ? {} : { ParentShardId: parent }),
    ...(adjacent === undefined ? {} : { AdjacentParentShardId: adjacent }),
    HashKeyRange: describeRange(shard),
    SequenceNumberRange: {
      StartingSequenceNumber: shard.numbers.starting,
      ...(shard.closedAt === undefined ? {} : { EndingSequenceNumber: shard.numbers.ending(shard.closedAt) }),
    },
  };
}

/** The shape `ChildShard` of the service. */
export function describeChild({ id, parents, ...range }: Shard): Readonly<Record<string, unknown>> {
  return { ShardId: id, ParentShards: parents, HashKeyRange: describeRange(range) };
}

function describeRange({ first, last }: HashKeyRange): Readonly<Record<string, string>> {
  return { StartingHashKey: String(first), EndingHashKey: String(last) };
}
