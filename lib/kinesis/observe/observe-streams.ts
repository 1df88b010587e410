// What is in the streams, for people who look on: read-only, and it uses nothing of the limits of a shard.
import { READ_MAX_BYTES } from '../../aws/index.ts';
import type { Message } from '../call/call.ts';
import type { Core } from '../core/core.ts';
import { describeRecord } from '../core/describe-records.ts';
import { allStreams } from '../core/find-stream.ts';
import type { Shard } from '../core/shard.ts';

/** A stream as it is now. */
export interface ObservedStream {
  /** Unlike that of a later stream of the same name. */
  readonly id: string;
  readonly name: string;
  readonly shards: readonly ObservedShard[];
}

export interface ObservedShard {
  /** `shardId-000000000000`. */
  readonly id: string;
  /** It takes records: it was not split or merged. */
  readonly isOpen: boolean;
  /** Written since this process began, dropped and expired ones included. */
  readonly records: number;
  /** Of their data. */
  readonly bytes: number;
  /** Changes with every record that can be read. */
  readonly end: number;
  /** The last records that can be read, the oldest first: the shape `Record` of the service. @param count at most. */
  readonly newest: (count: number) => Promise<readonly Message[]>;
}

/** All streams, by name. */
export function observeStreams(core: Core): readonly ObservedStream[] {
  return allStreams(core)
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ id, name, shards }) => ({ id, name, shards: shards.map(observeShard) }));
}

function observeShard(shard: Shard): ObservedShard {
  const { id, closedAt, log, written } = shard;
  return {
    id,
    isOpen: closedAt === undefined,
    ...written,
    end: log.end(),
    newest: async (count) => {
      const read = await log.read(Math.max(log.first(), log.end() - count), { records: count, bytes: READ_MAX_BYTES });
      return read.records.map((record) => describeRecord(shard, record));
    },
  };
}
