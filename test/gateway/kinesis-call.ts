// A call to Kinesis as the gateway's pipeline would make it, for tests of what lies behind the pipeline.
import type { Backend, BackendCall } from '../../lib/gateway/backend/backend.ts';

export function kinesisCall(action: string, input: unknown, timeoutMillis = 10_000): BackendCall {
  return {
    service: 'kinesis',
    action,
    query: `?Action=${action}`,
    headers: [
      ['Content-Type', 'application/x-amz-json-1.1'],
      ['X-Amz-Target', `Kinesis_20131202.${action}`],
    ],
    body: Buffer.from(JSON.stringify(input)),
    timeoutMillis,
  };
}

export const putRecord = (stream: string, data: string) =>
  kinesisCall('PutRecord', { StreamName: stream, Data: Buffer.from(data).toString('base64'), PartitionKey: data });

/** Every record of the first shard, as text, oldest first. */
export async function readAll(call: Backend, stream: string): Promise<string[]> {
  const { ShardIterator } = await outputOf<{ ShardIterator: string }>(
    call,
    kinesisCall('GetShardIterator', {
      StreamName: stream,
      ShardId: 'shardId-000000000000',
      ShardIteratorType: 'TRIM_HORIZON',
    }),
  );
  const strings: string[] = [];
  for (let iterator = ShardIterator, page = 0; page < 1000; page++) {
    const { Records, NextShardIterator } = await outputOf<{ Records: { Data: string }[]; NextShardIterator: string }>(
      call,
      kinesisCall('GetRecords', { ShardIterator: iterator, Limit: 1000 }),
    );
    if (Records.length === 0) return strings;
    strings.push(...Records.map(({ Data }) => Buffer.from(Data, 'base64').toString()));
    iterator = NextShardIterator;
  }
  throw new Error('more than a thousand pages');
}

async function outputOf<T>(call: Backend, request: BackendCall): Promise<T> {
  const { status, body } = await call(request);
  if (status !== 200) throw new Error(`${request.action}: ${status} ${body}`);
  return JSON.parse(body.toString()) as T;
}
