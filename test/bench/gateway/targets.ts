// The requests of the benchmark: a record or a batch, to the API or to a Kinesis.
import type { Target } from './load.ts';

const RECORD = { Data: 'x'.repeat(200), PartitionKey: 'some key' };
const BATCH_SIZE = 100;
const BATCH_DATA = 'x'.repeat(150);

export type Kind = 'batch' | 'record';

/** @param url of the API, with its stage. */
export function apiTarget(url: string, kind: Kind = 'record'): Target {
  return {
    url: new URL(`${url}/streams/my-stream/${kind === 'record' ? 'record' : 'records'}`),
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(
      kind === 'record'
        ? RECORD
        : { records: entries((index) => ({ data: BATCH_DATA, 'partition-key': `key ${index}` })) },
    ),
  };
}

/** As the gateway calls Kinesis for the same record. */
export function kinesisTarget(url: string): Target {
  return {
    url: new URL(url),
    method: 'POST',
    headers: {
      'Content-Type': 'application/x-amz-json-1.1',
      'X-Amz-Target': 'Kinesis_20131202.PutRecord',
      'X-Amz-Date': '20240101T000000Z',
      Authorization:
        'AWS4-HMAC-SHA256 Credential=test/20240101/us-east-1/kinesis/aws4_request, SignedHeaders=host;x-amz-date, Signature=0',
    },
    body: JSON.stringify({
      StreamName: 'my-stream',
      Data: Buffer.from(JSON.stringify(RECORD.Data)).toString('base64'),
      PartitionKey: RECORD.PartitionKey,
    }),
  };
}

/** The same request, to a server that does nothing with it. */
export function sentTo(url: string, target: Target): Target {
  return { ...target, url: new URL(url) };
}

function entries<Entry>(entryOf: (index: number) => Entry): Entry[] {
  return Array.from({ length: BATCH_SIZE }, (_, index) => entryOf(index));
}
