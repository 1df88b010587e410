// PutRecords.

import { BATCH_MAX_BYTES } from '../../aws/index.ts';
import { outcomeWhen } from '../core/change-stream.ts';
import type { Core } from '../core/core.ts';
import { invalidArgument, isRefused } from '../core/refuse.ts';
import type { Shard } from '../core/shard.ts';
import type { ActionOutcome, StreamInput } from './action.ts';
import { type Appended, appendRecord, finishAppends } from './append-record.ts';
import { refuseDryRun } from './dry-run.ts';
import { type Entry, findOpenStream, placeRecord, rateExceededMessage, sizeOfEntry } from './place-record.ts';

interface Input extends StreamInput {
  readonly Records: readonly Entry[];
}

/** One invalid record refuses the whole request; a throttled shard refuses only its own records. */
export function putRecordsAction(core: Core, input: Input): ActionOutcome {
  const stream = findOpenStream(core, input);
  if (isRefused(stream)) return stream;
  const { Records: entries } = input;
  let size = 0;
  const shards: Shard[] = [];
  for (const entry of entries) {
    const shard = placeRecord(stream, entry, `records.${shards.length + 1}.member.`);
    if (isRefused(shard)) return shard;
    shards.push(shard);
    // An upper bound: a character is up to three bytes of UTF-8.
    size += entry.Data.length + (entry.PartitionKey?.length ?? 0) * 3;
  }
  if (size > BATCH_MAX_BYTES) size = entries.reduce((sum, entry) => sum + sizeOfEntry(entry), 0);
  // Recorded on the service when the bound was 5 MB: "Records size exceeds 5 MB limit".
  if (size > BATCH_MAX_BYTES) return invalidArgument(`Records size exceeds ${BATCH_MAX_BYTES / 1024 / 1024} MB limit`);
  const refused = refuseDryRun(input);
  if (refused !== undefined) return refused;
  const now = core.now();
  let failed = 0;
  const appended: Appended[] = [];
  const results = entries.map((entry, at) => {
    const shard = shards[at];
    if (shard === undefined) throw new Error('A record was not placed.');
    if (core.limits?.mayWrite(stream.id, shard.number, sizeOfEntry(entry), now) === false) {
      failed++;
      const ErrorMessage = rateExceededMessage(core, stream.name, shard.id);
      return { ErrorCode: 'ProvisionedThroughputExceededException', ErrorMessage };
    }
    appended.push({ shard, bytes: entry.Data.length });
    return { SequenceNumber: appendRecord(stream, shard, entry, now), ShardId: shard.id };
  });
  const isEncrypted = stream.settings.keyId !== undefined;
  const output = { FailedRecordCount: failed, Records: results, ...(isEncrypted ? { EncryptionType: 'KMS' } : {}) };
  return outcomeWhen(finishAppends(core, stream, appended), { output });
}
