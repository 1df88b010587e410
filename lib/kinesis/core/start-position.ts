// Where reading begins: the five types of iterators, for GetShardIterator and SubscribeToShard.
import type { Core } from './core.ts';
import { parseSequenceNumber } from './parse-sequence-number.ts';
import { invalidArgument, type Refused } from './refuse.ts';
import { type Shard, shardIdOf } from './shard.ts';
import type { Stream } from './stream.ts';

export interface Start {
  readonly type: string;
  readonly sequenceNumber: string | undefined;
  /** In seconds since 1970. */
  readonly timestamp: number | undefined;
}

/**
 * The index of the first record to read. The messages are the service's, recorded by kinesalite's tests. The service returns
 * InternalFailure for a number of an old form such as 0; here it is refused like any number of another stream.
 */
export function startPosition(
  core: Core,
  stream: Stream,
  shard: Shard,
  { type, sequenceNumber, timestamp }: Start,
): number | Refused | Promise<number> {
  switch (type) {
    case 'AT_SEQUENCE_NUMBER':
      return sequenceNumber === undefined
        ? refuseCombination(type, 'no')
        : indexOf(core, stream, shard, sequenceNumber, 0);
    case 'AFTER_SEQUENCE_NUMBER':
      return sequenceNumber === undefined
        ? refuseCombination(type, 'no')
        : indexOf(core, stream, shard, sequenceNumber, 1);
    case 'AT_TIMESTAMP':
      return atTimestamp(core, shard, timestamp);
    default:
      if (sequenceNumber !== undefined) return refuseCombination(type, 'also a');
      return type === 'LATEST' ? shard.log.end() : 0;
  }
}

function refuseCombination(type: string, what: string): Refused {
  return invalidArgument(
    'Must either specify (1) AT_SEQUENCE_NUMBER or AFTER_SEQUENCE_NUMBER and StartingSequenceNumber or ' +
      '(2) TRIM_HORIZON or LATEST and no StartingSequenceNumber. ' +
      `Request specified ${type} and ${what} StartingSequenceNumber.`,
  );
}

/** @param beyond how many records after the one with that number. */
function indexOf({ account }: Core, stream: Stream, shard: Shard, number: string, beyond: number): number | Refused {
  const parsed = parseSequenceNumber(number);
  const invalid =
    `StartingSequenceNumber ${number} used in GetShardIterator on shard ${shard.id} in stream ${stream.name} ` +
    `under account ${account.id} is invalid`;
  if (parsed === undefined) return invalidArgument(`${invalid}.`);
  if (parsed.shard !== shard.number) {
    return invalidArgument(
      `Invalid StartingSequenceNumber. It encodes ${shardIdOf(parsed.shard)}, while it was used in a call to a shard with ${shard.id}`,
    );
  }
  if (parsed.version !== 2 || parsed.createdAt !== shard.createdAt) {
    return invalidArgument(`${invalid} because it did not come from this stream.`);
  }
  // The number of a shard's end has an index after all records.
  return Math.min(parsed.index + beyond, shard.log.end());
}

function atTimestamp({ now }: Core, shard: Shard, timestamp: number | undefined): number | Refused | Promise<number> {
  if (timestamp === undefined) {
    return invalidArgument(
      'Must specify timestampInMillis parameter for iterator of type AT_TIMESTAMP. Current request has no timestamp parameter.',
    );
  }
  const ms = Math.round(timestamp * 1000);
  const time = now();
  if (ms <= time) return shard.log.seek(ms);
  return invalidArgument(
    'The timestampInMillis parameter cannot be greater than the currentTimestampInMillis. ' +
      `timestampInMillis: ${ms}, currentTimestampInMillis: ${time}`,
  );
}
