// Reads records back from the place that a write route returned: through the API and, where the target has a client, from Kinesis.
import { deepStrictEqual } from 'node:assert/strict';
import { GetRecordsCommand, GetShardIteratorCommand, type KinesisClient } from '@aws-sdk/client-kinesis';
import type { Conversation } from './conversation.ts';
import { asArray, asObject, asString, expectSuccess } from './expect-json.ts';

/** What a write route returns about a stored record. */
export interface RecordPlace {
  readonly shardId: string;
  readonly sequenceNumber: string;
}

export interface RecordBytes {
  readonly data: Buffer;
  readonly partitionKey: string;
}

// Kinesis may return an empty page before the one with the record.
const MAX_PAGES = 20;

/** The place in the response of a write route, or in one of its `Records`. */
export function placeOf(response: Readonly<Record<string, unknown>>): RecordPlace {
  return { shardId: asString(response['ShardId']), sequenceNumber: asString(response['SequenceNumber']) };
}

/** @throws AssertionError when there is no such record, or when Kinesis returns a different one than the API. */
export async function readStored(conversation: Conversation, place: RecordPlace): Promise<RecordBytes> {
  const { kinesis, streamName } = conversation.target;
  const record = await readThroughApi(conversation, place);
  if (kinesis) deepStrictEqual(record, await readDirectly(kinesis, streamName, place));
  return record;
}

async function readThroughApi(
  conversation: Conversation,
  { shardId, sequenceNumber }: RecordPlace,
): Promise<RecordBytes> {
  const query = new URLSearchParams({
    'shard-id': shardId,
    'shard-iterator-type': 'AT_SEQUENCE_NUMBER',
    'starting-sequence-number': sequenceNumber,
  });
  const first = await conversation.send({ method: 'GET', path: `/streams/{stream}/sharditerator?${query}` });
  let iterator = expectSuccess(first)['ShardIterator'];
  for (let page = 0; page < MAX_PAGES; page++) {
    const headers = { 'Shard-Iterator': asString(iterator) };
    const response = expectSuccess(
      await conversation.send({ method: 'GET', path: '/streams/{stream}/records?limit=1', headers }),
    );
    const [record] = asArray(response['Records']).map(asObject);
    if (record) {
      return { data: Buffer.from(String(record['Data']), 'base64'), partitionKey: asString(record['PartitionKey']) };
    }
    iterator = response['NextShardIterator'];
  }
  throw new Error(`no record at ${sequenceNumber} of ${shardId}`);
}

async function readDirectly(kinesis: KinesisClient, stream: string, place: RecordPlace): Promise<RecordBytes> {
  const first = await kinesis.send(
    new GetShardIteratorCommand({
      StreamName: stream,
      ShardId: place.shardId,
      ShardIteratorType: 'AT_SEQUENCE_NUMBER',
      StartingSequenceNumber: place.sequenceNumber,
    }),
  );
  let iterator = first.ShardIterator;
  for (let page = 0; page < MAX_PAGES; page++) {
    const response = await kinesis.send(new GetRecordsCommand({ ShardIterator: iterator, Limit: 1 }));
    const record = response.Records?.[0];
    if (record) return { data: Buffer.from(record.Data ?? []), partitionKey: record.PartitionKey ?? '' };
    iterator = response.NextShardIterator;
  }
  throw new Error(`Kinesis has no record at ${place.sequenceNumber} of ${place.shardId}`);
}
