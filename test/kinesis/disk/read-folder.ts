// What a process noted as acknowledged before it was killed, and what is in its folder.
import type { Kinesis, Message } from '../../../lib/kinesis/index.ts';

export interface Acknowledged {
  /** By id. */
  readonly records: ReadonlyMap<string, { readonly stream: string; readonly number: string }>;
  /** Whether it is there, of streams of which that is certain. */
  readonly streams: ReadonlyMap<string, boolean>;
}

export function readNotes(text: string): Acknowledged {
  const records = new Map<string, { stream: string; number: string }>();
  const streams = new Map<string, boolean>([
    ['one', true],
    ['many', true],
  ]);
  const numbers = new Set<string>();
  for (const line of text.split('\n')) {
    const [what, name = '', stream = '', number = ''] = line.split(' ');
    if (what === 'created') streams.set(name, true);
    if (what === 'deleting') streams.delete(name);
    if (what !== 'put') continue;
    records.set(name, { stream, number });
    if (numbers.has(`${stream} ${number}`) && stream !== 'passing')
      throw new Error(`Number ${number} was given twice.`);
    numbers.add(`${stream} ${number}`);
  }
  return { records, streams };
}

export interface Stored {
  /** Stream and sequence number, by the id in the data. */
  readonly records: ReadonlyMap<string, string>;
  readonly doubled: readonly string[];
  /** Ids whose sequence number is not above that of the record before. */
  readonly disordered: readonly string[];
  readonly streams: readonly string[];
}

/** Reads every shard of every stream from its beginning. @throws Error for a call that is refused. */
export async function readStored({ call }: Kinesis): Promise<Stored> {
  const ok = async (action: string, input: Message = {}): Promise<Message> => {
    const outcome = await call(action, input);
    if ('error' in outcome) throw new Error(`${action}: ${outcome.error.code}: ${outcome.error.message}`);
    return outcome.output;
  };
  const records = new Map<string, string>();
  const doubled: string[] = [];
  const disordered: string[] = [];
  const streams = (await ok('ListStreams'))['StreamNames'] as readonly string[];
  for (const StreamName of streams) {
    const { Shards } = await ok('ListShards', { StreamName });
    for (const { ShardId } of Shards as readonly Message[]) {
      const input = { StreamName, ShardId, ShardIteratorType: 'TRIM_HORIZON' };
      let iterator: unknown = (await ok('GetShardIterator', input))['ShardIterator'];
      let last = 0n;
      for (let isMore = true; isMore; ) {
        const { Records, NextShardIterator } = await ok('GetRecords', { ShardIterator: iterator });
        for (const { Data, SequenceNumber } of Records as readonly { Data: Buffer; SequenceNumber: string }[]) {
          const id = Data.toString().trimEnd();
          if (records.has(id)) doubled.push(id);
          if (BigInt(SequenceNumber) <= last) disordered.push(id);
          last = BigInt(SequenceNumber);
          records.set(id, `${StreamName} ${SequenceNumber}`);
        }
        iterator = NextShardIterator;
        isMore = iterator !== undefined && (Records as readonly unknown[]).length > 0;
      }
    }
  }
  return { records, doubled, disordered, streams };
}
