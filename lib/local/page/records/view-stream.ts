// Makes the view of a stream, and remembers of each shard what did not change.
import { objectOf, stringOf } from '../../../base/index.ts';
import type { Message, ObservedShard, ObservedStream } from '../../../kinesis/index.ts';
import { decodeData } from './decode-data.ts';
import type { RecordView, StreamView } from './record-view.ts';

const SHOWN_RECORDS = 10;

/** One stream from look to look. */
export interface StreamMemory {
  readonly id: string;
  /** By the id of the shard: the end of its log at the last look, and its newest records. */
  readonly shards: Map<string, { readonly end: number; readonly newest: readonly RecordView[] }>;
  /** Of everything that can change without a record. */
  outline: string;
  view: StreamView;
}

export function rememberStream({ id, name }: ObservedStream): StreamMemory {
  return { id, shards: new Map(), outline: '', view: { name, shards: [], newest: [] } };
}

/** @returns whether the view changed. */
export async function viewStream(memory: StreamMemory, stream: ObservedStream): Promise<boolean> {
  const shards = stream.shards.map(({ id, isOpen, records, bytes }) => ({ id, isOpen, records, bytes }));
  const outline = JSON.stringify([shards, stream.shards.map(({ end }) => end)]);
  if (outline === memory.outline) return false;
  const known = new Set(stream.shards.map(({ id }) => id));
  for (const id of memory.shards.keys()) if (!known.has(id)) memory.shards.delete(id);
  for (const shard of stream.shards) {
    if (memory.shards.get(shard.id)?.end === shard.end) continue;
    const newest = (await shard.newest(SHOWN_RECORDS)).map((record) => viewRecord(shard, record));
    memory.shards.set(shard.id, { end: shard.end, newest });
  }
  memory.outline = outline;
  memory.view = { name: stream.name, shards, newest: newestOf(memory) };
  return true;
}

function newestOf({ shards }: StreamMemory): readonly RecordView[] {
  return [...shards.values()]
    .flatMap(({ newest }) => newest.toReversed())
    .sort((a, b) => b.time - a.time)
    .slice(0, SHOWN_RECORDS);
}

function viewRecord({ id }: ObservedShard, record: Message): RecordView {
  const { Data: data, ApproximateArrivalTimestamp: seconds } = objectOf(record);
  const key = stringOf(record['PartitionKey']);
  const bytes = Buffer.isBuffer(data) ? data : Buffer.alloc(0);
  return {
    shard: id,
    sequenceNumber: String(record['SequenceNumber']),
    time: Math.round(Number(seconds) * 1000),
    ...(key !== undefined && { key }),
    bytes: bytes.length,
    ...decodeData(bytes),
  };
}
