// Selects the shard of a record, or says why it is refused, for PutRecord and PutRecords.
import type { Message } from '../call/call.ts';
import type { Core } from '../core/core.ts';
import { findStream, streamNotFound } from '../core/find-stream.ts';
import { hashKeyText, hashPartitionKey, readHashKey } from '../core/hash-key.ts';
import { invalidArgument, invalidInput, isRefused, type Refused } from '../core/refuse.ts';
import { nextShardOf, shardOf } from '../core/routes.ts';
import type { Shard } from '../core/shard.ts';
import type { Stream } from '../core/stream.ts';

export interface Entry extends Message {
  readonly Data: Buffer;
  readonly PartitionKey?: string;
  readonly ExplicitHashKey?: string;
}

/** A stream that accepts records: not while it is being created or deleted. */
export function findOpenStream(core: Core, input: Message): Stream | Refused {
  const stream = findStream(core, input);
  if (isRefused(stream) || stream.status === 'ACTIVE' || stream.status === 'UPDATING') return stream;
  return streamNotFound(stream.name, core.account.id);
}

/** The shard of a record. @param place path of the record in its request, for messages: `records.1.member.`, or ''. */
export function placeRecord({ settings, routes }: Stream, entry: Entry, place: string): Shard | Refused {
  const tooLarge = refuseSize(entry, settings.maxRecordKiB * 1024, place);
  if (tooLarge !== undefined) return tooLarge;
  if (settings.distribution === 'AUTO') return nextShardOf(routes);
  const { PartitionKey: key, ExplicitHashKey: explicit } = entry;
  if (key === undefined) {
    return invalidInput([`Value null at '${place}partitionKey' failed to satisfy constraint: Member must not be null`]);
  }
  if (explicit !== undefined) {
    const hashKey = readHashKey(explicit);
    if (hashKey !== undefined) return shardOf(routes, hashKeyText(hashKey));
    return invalidArgument(
      `Invalid ExplicitHashKey. ExplicitHashKey must be in the range: [0, 2^128-1]. Specified value was ${explicit}`,
    );
  }
  // The only shard has all keys.
  const [only] = routes.open;
  return routes.open.length === 1 && only !== undefined ? only : shardOf(routes, hashPartitionKey(key));
}

/** The bytes of data and partition key, as the limits count them. */
export function sizeOfEntry({ Data: data, PartitionKey: key }: Entry): number {
  return data.length + (key === undefined ? 0 : Buffer.byteLength(key));
}

/** The message of the service for data that is too large. Whether it is the same when the key makes the record too large is not recorded. */
function refuseSize(entry: Entry, most: number, place: string): Refused | undefined {
  const { length } = entry.Data;
  if (length + 1024 <= most || sizeOfEntry(entry) <= most) return undefined;
  const value = `java.nio.HeapByteBuffer[pos=0 lim=${length} cap=${length}]`;
  const text = `Member must have length less than or equal to ${most}`;
  return invalidInput([`Value '${value}' at '${place}data' failed to satisfy constraint: ${text}`]);
}

/** `Rate exceeded for shard …`: recorded on the service. */
export function rateExceededMessage({ account }: Core, stream: string, shard: string): string {
  return `Rate exceeded for shard ${shard} in stream ${stream} under account ${account.id}.`;
}
