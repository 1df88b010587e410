// Sends events, and reads what the stream holds of them.
import { readStream } from '../../support/read-stream.ts';
import type { BytesTarget } from './bytes-suite.ts';

export interface EventResponse {
  readonly status: number;
  /** Parsed if it is an object; otherwise, such as for the 413 of the front end, the text. */
  readonly body: unknown;
}

/** @param key the partition key of the event, or of each line of the batch */
export async function postEvent(
  { baseUrl, streamName }: BytesTarget,
  path: 'events' | 'events/batch',
  { type, key, body }: { readonly type: string; readonly key: string; readonly body: Buffer },
): Promise<EventResponse> {
  const response = await fetch(`${baseUrl}/streams/${streamName}/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': type, 'Partition-Key': key },
    body: new Uint8Array(body),
  });
  const text = await response.text();
  return { status: response.status, body: text.startsWith('{') ? (JSON.parse(text) as unknown) : text };
}

/** The data of the records with the partition key, in their order. */
export async function storedOf({ kinesis, streamName }: BytesTarget, partitionKey: string): Promise<Buffer[]> {
  return (await readStream(kinesis, streamName)).filter(({ key }) => key === partitionKey).map(({ data }) => data);
}
