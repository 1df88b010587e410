// GetShardIterator.
import type { Core } from '../core/core.ts';
import { readShard, shardNotThere, shardNumbered } from '../core/find-shard.ts';
import { findStream, streamPlaceOf } from '../core/find-stream.ts';
import { sealIterator } from '../core/iterator.ts';
import { isRefused } from '../core/refuse.ts';
import { startPosition } from '../core/start-position.ts';
import type { ActionOutcome, StreamInput } from './action.ts';
import { refuseDryRun } from './dry-run.ts';

interface Input extends StreamInput {
  readonly ShardId: string;
  readonly ShardIteratorType: string;
  readonly StartingSequenceNumber?: string;
  readonly Timestamp?: number;
}

export function getShardIteratorAction(core: Core, input: Input): ActionOutcome {
  const named = streamPlaceOf(core, input);
  if (isRefused(named)) return named;
  const number = readShard(core, named.name, input.ShardId);
  if (typeof number !== 'number') return number;
  const stream = findStream(core, input);
  // A missing stream is reported as a missing shard.
  if (isRefused(stream)) return shardNotThere(core, named.name, number);
  const shard = shardNumbered(stream, number);
  if (shard === undefined) return shardNotThere(core, stream.name, number);
  const position = startPosition(core, stream, shard, {
    type: input.ShardIteratorType,
    sequenceNumber: input.StartingSequenceNumber,
    timestamp: input.Timestamp,
  });
  const outcome = (at: number): ActionOutcome =>
    refuseDryRun(input) ?? {
      output: {
        ShardIterator: sealIterator(core, { streamId: stream.id, stream: stream.name, shard: number, position: at }),
      },
    };
  if (typeof position === 'number') return outcome(position);
  return position instanceof Promise ? position.then(outcome) : position;
}
