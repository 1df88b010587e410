// The routes of events beside the others: a client that accepts bytes gets text from all of them, Kinesis' failures have the same statuses,
// and a hostile partition key changes nothing but itself.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { generate } from '../../generator/generate.ts';
import { DEFAULTS, type Options } from '../../generator/options/options.ts';
import { ROUTES } from '../../generator/routes/index.ts';
import { batchCases, eventCases } from '../../lib/contract/cases/events.ts';
import { CASES } from '../../lib/contract/cases/index.ts';
import { differencesOf } from '../../lib/contract/run/differences.ts';
import type { Backend, BackendResponse } from '../../lib/gateway/index.ts';
import { type LocalApi, startLocalApi } from '../support/local-api.ts';
import { readStream } from '../support/read-stream.ts';
import { contractSuite } from './contract-suite.ts';

const STREAM = 'events';
const BYTES_TYPE = 'application/octet-stream';

/** The response of Kinesis, instead of that of the embedded one. */
let instead: BackendResponse | undefined;
beforeEach(() => {
  instead = undefined;
});

/** Started before the tests of the block, ended after them. */
function started(options: Partial<Options>): () => LocalApi {
  let api: LocalApi;
  beforeAll(async () => {
    const { openapi } = generate(process.cwd(), ROUTES, { ...DEFAULTS, ...options });
    const around =
      (kinesis: Backend): Backend =>
      async (call) =>
        instead ?? kinesis(call);
    api = await startLocalApi({ document: openapi.text, streams: [STREAM], around });
  });
  afterAll(() => api.close());
  return () => api;
}

describe('to a client that accepts application/octet-stream', () => {
  const api = started({
    routes: ['write', 'read', 'discovery', 'events'],
    'cors.origins': ['https://a.example', 'https://b.example'],
  });
  contractSuite(
    () => ({
      name: 'local',
      baseUrl: api().baseUrl,
      streamName: STREAM,
      kinesis: api().kinesis,
      differences: differencesOf('local'),
      authorize: async () => ({ Accept: BYTES_TYPE }),
    }),
    [...CASES, ...eventCases, ...batchCases],
  );

  it.each(['record', 'records', 'sharditerator', 'shards', '', 'events', 'events/batch'])(
    'the preflight of /streams/{stream-name}/%s is a 204 without a body',
    async (path) => {
      const response = await fetch(`${api().baseUrl}/streams/${STREAM}/${path}`.replace(/\/$/, ''), {
        method: 'OPTIONS',
        headers: { Accept: BYTES_TYPE, Origin: 'https://a.example', 'Access-Control-Request-Method': 'POST' },
      });
      expect([response.status, await response.text()]).toEqual([204, '']);
      expect(response.headers.get('access-control-allow-origin')).toBe('https://a.example');
    },
  );

  it('the preflight of an event allows its headers', async () => {
    const response = await fetch(`${api().baseUrl}/streams/${STREAM}/events`, {
      method: 'OPTIONS',
      headers: { Origin: 'https://a.example', 'Access-Control-Request-Method': 'POST' },
    });
    expect(response.headers.get('access-control-allow-methods')).toBe('POST');
    expect(response.headers.get('access-control-allow-headers')).toBe('content-type,partition-key');
  });
});

describe('when Kinesis fails', () => {
  const api = started({ routes: ['events'] });
  const post = async (path: string, type: string, accept: string) => {
    const response = await fetch(`${api().baseUrl}/streams/${STREAM}/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': type, Accept: accept },
      body: 'a\nb',
    });
    const body = (await response.json()) as Record<string, unknown>;
    return { status: response.status, retryAfter: response.headers.get('retry-after'), body };
  };
  const calls = [
    ['events', 'application/json'],
    ['events', 'text/plain'],
    ['events', BYTES_TYPE],
    ['events/batch', 'application/x-ndjson'],
  ].flatMap(([path = '', type = '']) => ['*/*', BYTES_TYPE].map((accept) => ({ path, type, accept })));
  const failures = [
    [400, 'ValidationException', 400, 'ValidationException', null],
    [400, 'ProvisionedThroughputExceededException', 429, 'ProvisionedThroughputExceededException', '1'],
    [400, 'ResourceNotFoundException', 404, 'ResourceNotFoundException', null],
    [400, 'AccessDeniedException', 403, 'AccessDeniedException', null],
    [413, 'x', 413, 'RequestEntityTooLarge', null],
    [500, 'x', 502, 'InternalFailure', null],
    [503, 'x', 503, 'ServiceUnavailable', '1'],
    [302, 'x', 500, 'InternalFailure', null],
  ] as const;

  it.each(calls)(
    '$path of $type has the statuses of the other routes for a client that accepts $accept',
    async (call) => {
      for (const [status, __type, expected, code, retryAfter] of failures) {
        instead = { status, headers: {}, body: Buffer.from(JSON.stringify({ __type, message: 'a 111122223333' })) };
        const response = await post(call.path, call.type, call.accept);
        expect(response).toEqual({
          status: expected,
          retryAfter,
          body: { code, message: expect.any(String) as unknown, requestId: expect.any(String) as unknown },
        });
        expect(String(response.body['message'])).not.toContain('111122223333');
      }
    },
  );

  const stored = { SequenceNumber: '1', ShardId: 'shardId-000000000001' };
  const throttled = { ErrorCode: 'ProvisionedThroughputExceededException', ErrorMessage: 'Rate exceeded' };
  it.each(['*/*', BYTES_TYPE])('a partly stored batch is 207, a throttled one 429, with Accept: %s', async (accept) => {
    const respond = (Records: readonly object[], FailedRecordCount: number) => {
      instead = { status: 200, headers: {}, body: Buffer.from(JSON.stringify({ FailedRecordCount, Records })) };
      return post('events/batch', 'application/x-ndjson', accept);
    };
    expect(await respond([stored, throttled], 1)).toEqual({
      status: 207,
      retryAfter: null,
      body: { FailedRecordCount: 1, Records: [stored, throttled] },
    });
    expect(await respond([throttled, throttled], 2)).toMatchObject({
      status: 429,
      retryAfter: '1',
      body: { code: throttled.ErrorCode, FailedRecordCount: 2, Records: [throttled, throttled] },
    });
  });
});

const HOSTILE_KEYS = [
  '","StreamName":"another-stream',
  '\\" \\\\ \' \\u0041 $x #end',
  'é ÿ',
  '\u0000\u0001\n\r\t\u007f\u0085\u2028',
  '😀𝒜',
];

describe('a partition key of the query', () => {
  const api = started({ routes: ['events'], 'events.partitionKey': 'query:user.id' });

  it.each(HOSTILE_KEYS)('%j is stored as it was sent, by both routes', async (key) => {
    const query = new URLSearchParams({ 'user.id': key });
    const bodies = { events: 'text/plain', 'events/batch': 'application/x-ndjson' };
    for (const [path, type] of Object.entries(bodies)) {
      expect(await statusOf(api(), `${path}?${query}`, type, path)).toBe(200);
      expect(await keysOf(api(), path)).toContain(key);
    }
  });

  it('of 257 characters is refused by Kinesis, and an empty one is the request id', async () => {
    expect(await statusOf(api(), `events?user.id=${'k'.repeat(257)}`, 'text/plain', 'long')).toBe(400);
    expect(await statusOf(api(), 'events?user.id=', 'text/plain', 'empty')).toBe(200);
    expect(await keysOf(api(), 'empty')).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/)]);
  });
});

describe('a partition key of the body', () => {
  const api = started({ routes: ['events'], 'events.partitionKey': 'body:$.user.id' });

  it.each<[value: unknown, key: string]>([
    ...HOSTILE_KEYS.map((key): [unknown, string] => [key, key]),
    [7, '7'],
    [false, 'false'],
    [[1, 'a'], '[1,"a"]'],
    [{ a: null }, '{"a":null}'],
  ])('%j is stored as %j', async (id, key) => {
    // The reader of API Gateway drops a DEL that stands raw beside an escape.
    const body = JSON.stringify({ user: { id } }).replaceAll('\u007f', '\\u007f');
    expect(await statusOf(api(), 'events', 'application/json', body)).toBe(200);
    expect(await keysOf(api(), body)).toEqual([key]);
  });

  it.each(['{"user": {}}', '{"user": {"id": null}}', '{"user": {"id": ""}}', '{"user": {"id": "x"', '[]', 'x'])(
    'falls back to the request id for %s, which is stored',
    async (body) => {
      expect(await statusOf(api(), 'events', 'application/json', body)).toBe(200);
      expect(await keysOf(api(), body)).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/)]);
    },
  );
});

async function statusOf({ baseUrl }: LocalApi, path: string, type: string, body: string): Promise<number> {
  const response = await fetch(`${baseUrl}/streams/${STREAM}/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': type },
    body,
  });
  return response.status;
}

/** Of the records with this data. */
async function keysOf({ kinesis }: LocalApi, data: string): Promise<string[]> {
  const records = await readStream(kinesis, STREAM);
  return records.filter((record) => record.data.equals(Buffer.from(data))).map(({ key }) => key);
}
