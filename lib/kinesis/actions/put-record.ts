// PutRecord.

import { outcomeWhen } from '../core/change-stream.ts';
import type { Core } from '../core/core.ts';
import { parseSequenceNumber } from '../core/parse-sequence-number.ts';
import { invalidArgument, isRefused, type Refused, refuse } from '../core/refuse.ts';
import type { Stream } from '../core/stream.ts';
import type { ActionOutcome, StreamInput } from './action.ts';
import { appendRecord, finishAppends } from './append-record.ts';
import { refuseDryRun } from './dry-run.ts';
import { type Entry, findOpenStream, placeRecord, rateExceededMessage, sizeOfEntry } from './place-record.ts';

interface Input extends StreamInput, Entry {
  readonly SequenceNumberForOrdering?: string;
}

export function putRecordAction(core: Core, input: Input): ActionOutcome {
  const stream = findOpenStream(core, input);
  if (isRefused(stream)) return stream;
  const shard = placeRecord(stream, input, '');
  if (isRefused(shard)) return shard;
  const refused = refuseOrdering(core, stream, input.SequenceNumberForOrdering) ?? refuseDryRun(input);
  if (refused !== undefined) return refused;
  const now = core.now();
  if (core.limits?.mayWrite(stream.id, shard.number, sizeOfEntry(input), now) === false) {
    return refuse('ProvisionedThroughputExceededException', rateExceededMessage(core, stream.name, shard.id));
  }
  const SequenceNumber = appendRecord(stream, shard, input, now);
  const isEncrypted = stream.settings.keyId !== undefined;
  const output = { ShardId: shard.id, SequenceNumber, ...(isEncrypted ? { EncryptionType: 'KMS' } : {}) };
  return outcomeWhen(finishAppends(core, stream, [{ shard, bytes: input.Data.length }]), { output });
}

/** Later records of a shard always have greater numbers, so SequenceNumberForOrdering is only validated. */
function refuseOrdering({ account, now }: Core, stream: Stream, number: string | undefined): Refused | undefined {
  if (number === undefined) return undefined;
  if (stream.settings.distribution === 'AUTO') {
    // The message is ours: no public recording of the service has one.
    const name = 'SequenceNumberForOrdering is not supported by a stream whose RecordDistributionStrategy is AUTO';
    return invalidArgument(`${name}. Stream: ${stream.name}`);
  }
  const parsed = parseSequenceNumber(number);
  if (parsed !== undefined && parsed.arrival * 1000 <= now()) return undefined;
  return invalidArgument(
    `ExclusiveMinimumSequenceNumber ${number} used in PutRecord on stream ${stream.name} under account ${account.id} is invalid.`,
  );
}
