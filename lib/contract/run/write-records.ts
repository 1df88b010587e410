// Writes records through the two write routes and returns their places.
import { strictEqual } from 'node:assert/strict';
import type { Conversation } from './conversation.ts';
import { asArray, asObject, expectSuccess } from './expect-json.ts';
import { placeOf, type RecordPlace } from './read-stored.ts';

/** `value` is the JSON of Data, sent exactly as given. */
export interface NewRecord {
  readonly value: string;
  readonly partitionKey: string;
}

export const JSON_FORMAT = 'application/json';

/** Uses `PUT …/record`. @throws AssertionError unless it is stored. */
export async function writeRecord(
  conversation: Conversation,
  record: NewRecord,
  contentType = JSON_FORMAT,
): Promise<RecordPlace> {
  const response = await conversation.send({
    method: 'PUT',
    path: '/streams/{stream}/record',
    headers: { 'Content-Type': contentType },
    body: `{"Data":${record.value},"PartitionKey":${JSON.stringify(record.partitionKey)}}`,
  });
  return placeOf(expectSuccess(response));
}

/** Uses `PUT …/records`. @returns the places, in the order of the records. @throws AssertionError unless all are stored. */
export async function writeRecords(
  conversation: Conversation,
  records: readonly NewRecord[],
  contentType = JSON_FORMAT,
): Promise<RecordPlace[]> {
  const members = records.map(
    ({ value, partitionKey }) => `{"data":${value},"partition-key":${JSON.stringify(partitionKey)}}`,
  );
  const response = expectSuccess(
    await conversation.send({
      method: 'PUT',
      path: '/streams/{stream}/records',
      headers: { 'Content-Type': contentType },
      body: `{"records":[${members.join(',')}]}`,
    }),
  );
  strictEqual(response['FailedRecordCount'], 0);
  const places = asArray(response['Records']).map((record) => placeOf(asObject(record)));
  strictEqual(places.length, records.length);
  return places;
}
