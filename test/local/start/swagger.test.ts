// A Swagger 2.0 document over a real socket: what is validated, mapped and shown.
import { GetRecordsCommand, GetShardIteratorCommand } from '@aws-sdk/client-kinesis';
import { expect, onTestFinished, test } from 'vitest';
import { kinesisClient, startLocalGateway } from '../../support/local-gateway.ts';
import { SWAGGER_DOCUMENT } from '../../support/swagger-document.ts';
import { writeTemporary } from './temporary-document.ts';

test('a Swagger 2.0 document runs: its body and parameters are validated, its record is stored, and its page calls this machine', async () => {
  const gateway = await startLocalGateway({ spec: writeTemporary(SWAGGER_DOCUMENT) });
  const client = kinesisClient(gateway);
  onTestFinished(async () => {
    client.destroy();
    await gateway.close();
  });
  const put = async (query: string, body: string) => {
    const response = await fetch(`${gateway.url.href}/streams/events/record${query}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body,
    });
    return { status: response.status, trace: response.headers.get('x-trace'), body: await response.text() };
  };

  expect(gateway.said).toEqual([]);
  expect(await put('', '{"Data": "a", "PartitionKey": "k"}')).toMatchObject({
    status: 400,
    body: '{"message": "Missing required request parameters: [trace]"}',
  });
  for (const body of ['{"Data": "a"}', '{"Data": "a", "PartitionKey": ""}', 'a']) {
    expect(await put('?trace=1', body)).toMatchObject({ status: 400, body: '{"message": "Invalid request body"}' });
  }
  expect(await put('?trace=1', '{"Data": "a", "PartitionKey": "k"}')).toMatchObject({ status: 200, trace: 'stored' });
  const shard = { StreamName: 'events', ShardId: 'shardId-000000000000' };
  const { ShardIterator } = await client.send(
    new GetShardIteratorCommand({ ...shard, ShardIteratorType: 'TRIM_HORIZON' }),
  );
  const { Records } = await client.send(new GetRecordsCommand({ ShardIterator }));
  expect(Records?.map(({ Data, PartitionKey }) => [Buffer.from(Data ?? []).toString(), PartitionKey])).toEqual([
    ['"a"', 'k'],
  ]);

  const shown = (await (await fetch(`${gateway.url.origin}/?document`)).json()) as object;
  expect(shown).toMatchObject({ swagger: '2.0', basePath: '/dev', definitions: { Key: { maxLength: 256 } } });
  expect(Object.keys(shown)).not.toContain('host');
  expect(await (await fetch(`${gateway.url.origin}/_openapi.yaml`)).text()).toBe(SWAGGER_DOCUMENT);
});
