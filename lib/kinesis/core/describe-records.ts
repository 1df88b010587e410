// What reading returns: the records, and how far behind the end they are.
import type { StoredRecord } from '../store/store.ts';
import type { Shard } from './shard.ts';

/** The shape `Record` of the service, without PartitionKey on a stream that distributes its records itself. */
export function describeRecord({ numbers }: Shard, record: StoredRecord): Readonly<Record<string, unknown>> {
  return {
    SequenceNumber: numbers.at(record.index, record.arrival),
    ApproximateArrivalTimestamp: record.arrival / 1000,
    Data: record.data,
    ...(record.partitionKey === undefined ? {} : { PartitionKey: record.partitionKey }),
    ...(record.encrypted ? { EncryptionType: 'KMS' } : {}),
  };
}

/** How far the last record that was read is behind now, in ms; 0 when there are no more. */
export function millisBehind({ log }: Shard, records: readonly StoredRecord[], next: number, now: number): number {
  const last = records.at(-1);
  return last === undefined || next >= log.end() ? 0 : Math.max(0, now - last.arrival);
}

/** Whether the shard is closed and has no records from an index on. */
export function isReadToEnd({ closedAt, log }: Shard, next: number): boolean {
  return closedAt !== undefined && next >= log.end() && log.isSettled();
}
