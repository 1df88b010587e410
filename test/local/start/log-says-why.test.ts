// The log says why a request failed, without --verbose.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type LocalGateway, startLocalGateway } from '../../support/local-gateway.ts';

let gateway: LocalGateway;
const written: string[] = [];

beforeAll(async () => {
  gateway = await startLocalGateway({
    log: { format: 'text', verbose: false, write: (lines) => written.push(lines) },
    faults: { always: [], seed: 1, byHeader: true },
  });
});
afterAll(() => gateway.close());

interface Sent {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

async function lineOf({ method = 'GET', path, headers = {}, body }: Sent): Promise<string> {
  written.length = 0;
  const response = await fetch(new URL(path, gateway.url), { method, headers, ...(body !== undefined && { body }) });
  await response.arrayBuffer();
  for (let tries = 0; written.length === 0 && tries < 100; tries++)
    await new Promise((resolve) => setTimeout(resolve, 10));
  return written
    .join('\n')
    .replace(/^\S+ /, '')
    .replace(/\d+\.\d ms/, 'MS');
}

const put = (body: string, headers: Readonly<Record<string, string>> = {}): Sent => ({
  method: 'PUT',
  path: '/dev/streams/events/record',
  headers: { 'Content-Type': 'application/json', ...headers },
  body,
});
const batch = JSON.stringify({ records: ['a', 'b', 'c', 'd'].map((key) => ({ data: key, 'partition-key': key })) });

it('has the code and the message of Kinesis, with the account number masked', async () => {
  expect(await lineOf({ ...put('{"Data":1,"PartitionKey":"k"}'), path: '/dev/streams/nowhere/record' })).toBe(
    'PUT /dev/streams/nowhere/record 404 PutRecord MS ResourceNotFoundException (Stream nowhere under account ************ not found.)',
  );
});

it('has how many records of a batch failed, and why the first one did', async () => {
  const line = await lineOf({
    ...put(batch, { 'X-Fault': 'partial=0.5' }),
    path: '/dev/streams/events/records',
  });
  expect(line).toMatch(
    /^PUT \/dev\/streams\/events\/records 207 PutRecords MS ProvisionedThroughputExceededException \(2 of 4 records failed\. .+\)$/,
  );
});

it('says that a request is outside of the stage', async () => {
  expect(await lineOf({ path: '/streams/events/record' })).toBe(
    'GET /streams/events/record 403 - MS (Outside of the stage: the paths of this API begin with /dev)',
  );
});

it('says which content types an operation takes', async () => {
  const line = await lineOf(put('x', { 'Content-Type': 'text/csv' }));
  expect(line).toMatch(
    /^PUT \/dev\/streams\/events\/record 415 - MS UNSUPPORTED_MEDIA_TYPE \(No template for the content type text\/csv; the operation takes application\/json, .+\)$/,
  );
});

it('has the text of a refusal of the server itself', async () => {
  const line = await lineOf({ ...put('{}'), headers: { Origin: 'https://evil.example' } });
  expect(line).toMatch(
    /^PUT \/dev\/streams\/events\/record 403 - - \(This gateway does not accept writes from web pages of other origins: .+\)$/,
  );
});

it('has nothing more for a request that succeeds', async () => {
  expect(await lineOf(put('{"Data":1,"PartitionKey":"k"}'))).toBe('PUT /dev/streams/events/record 200 PutRecord MS');
});
