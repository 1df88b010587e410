// GetRecords.
import { READ_MAX_BYTES } from '../../aws/index.ts';
import type { Message } from '../call/call.ts';
import type { Core } from '../core/core.ts';
import { describeRecord, isReadToEnd, millisBehind } from '../core/describe-records.ts';
import { shardNotThere, shardNumbered } from '../core/find-shard.ts';
import { findStream, streamNamed } from '../core/find-stream.ts';
import { type IteratorPlace, openIterator, sealIterator } from '../core/iterator.ts';
import { invalidArgument, isRefused, refuse } from '../core/refuse.ts';
import { childrenOf } from '../core/reshard.ts';
import { describeChild, type Shard } from '../core/shard.ts';
import type { Stream } from '../core/stream.ts';
import { MOST_READ } from '../limits/quotas.ts';
import type { Read } from '../store/store.ts';
import type { ActionOutcome } from './action.ts';
import { refuseDryRun } from './dry-run.ts';
import { rateExceededMessage } from './place-record.ts';

interface Input extends Message {
  readonly ShardIterator: string;
  readonly Limit?: number;
  readonly StreamARN?: string;
}

export function getRecordsAction(core: Core, input: Input): ActionOutcome {
  const place = openIterator(core, input.ShardIterator);
  if (isRefused(place)) return place;
  const named = input.StreamARN === undefined ? streamNamed(core, place.stream) : findStream(core, input);
  if (named !== undefined && isRefused(named)) return named;
  if (named !== undefined && named.name !== place.stream) {
    // The message is ours: no public recording of the service has one.
    return invalidArgument(`ShardIterator belongs to stream ${place.stream}, StreamARN to stream ${named.name}.`);
  }
  const shard = named?.id === place.streamId ? shardNumbered(named, place.shard) : undefined;
  if (named === undefined || shard === undefined) return shardNotThere(core, place.stream, place.shard);
  const dryRun = refuseDryRun(input);
  if (dryRun !== undefined) return dryRun;
  if (core.limits?.mayRead(named.id, shard.number, core.now()) === false) {
    return refuse('ProvisionedThroughputExceededException', rateExceededMessage(core, named.name, shard.id));
  }
  const read = shard.log.read(place.position, { records: input.Limit ?? MOST_READ, bytes: READ_MAX_BYTES });
  const outcome = (result: Read): ActionOutcome => ({ output: outputOf(core, named, shard, place, result) });
  return read instanceof Promise ? read.then(outcome) : outcome(read);
}

function outputOf(core: Core, stream: Stream, shard: Shard, place: IteratorPlace, { records, next }: Read): Message {
  const now = core.now();
  if (core.limits !== undefined) {
    const size = records.reduce((sum, { data, partitionKey }) => sum + data.length + (partitionKey?.length ?? 0), 0);
    core.limits.haveRead(stream.id, shard.number, size, now);
  }
  return {
    Records: records.map((record) => describeRecord(shard, record)),
    MillisBehindLatest: millisBehind(shard, records, next, now),
    ...(isReadToEnd(shard, next)
      ? { ChildShards: childrenOf(stream, shard).map(describeChild) }
      : { NextShardIterator: sealIterator(core, { ...place, position: next }) }),
  };
}
