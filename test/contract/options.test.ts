// The contract on documents of other options: what an option does not change still holds, and what it does is as it says.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentedSession } from '../../cli/smoke/cases/documented-session.ts';
import { headers } from '../../cli/smoke/cases/headers.ts';
import { CASES } from '../../cli/smoke/cases/index.ts';
import { payloads } from '../../cli/smoke/cases/payloads.ts';
import { reading } from '../../cli/smoke/cases/reading.ts';
import { type ContractCase, runCase } from '../../cli/smoke/contract-case.ts';
import { differencesOf } from '../../cli/smoke/differences.ts';
import type { Backend } from '../../gateway/index.ts';
import { generate } from '../../generator/generate.ts';
import { DEFAULTS, type Options } from '../../generator/options/options.ts';
import { ROUTES } from '../../generator/routes/index.ts';
import { type LocalApi, startLocalApi } from '../support/local-api.ts';
import { bytesSuite, type Unwrap } from './bytes/bytes-suite.ts';

const STREAM = 'options';
const NEWLINE = 0x0a;
/** Cases that look at the stored bytes; of these, bytesSuite says what becomes under the record options. */
const ABOUT_BYTES: readonly ContractCase[] = [...documentedSession, ...headers, ...payloads, ...reading];

const endsWithNewline: Unwrap = (stored, format) => {
  if (format === 'binary') return stored;
  expect(stored.at(-1)).toBe(NEWLINE);
  return stored.subarray(0, -1);
};

const isEnvelope: Unwrap = (stored, format) => {
  if (format === 'binary') return stored;
  const members =
    /^\{"data":(.*),"requestId":"[0-9a-f-]{36}","sourceIp":"127\.0\.0\.1","requestTimeEpoch":\d{13},"stage":"dev"\}$/s;
  const [, data = ''] = members.exec(stored.toString()) ?? [];
  return Buffer.from(format === 'json' ? data : (JSON.parse(data) as string));
};

describe.each<[string, Partial<Options>, Unwrap]>([
  ['record.newline', { 'record.newline': 'on' }, endsWithNewline],
  ['record.envelope', { 'record.envelope': 'on' }, isEnvelope],
  [
    'both record options',
    { 'record.newline': 'on', 'record.envelope': 'on' },
    (stored, format) => isEnvelope(endsWithNewline(stored, format), format),
  ],
])('with %s', (_name, options, unwrap) => {
  const api = startedWith(options);
  holds(
    CASES.filter((one) => !ABOUT_BYTES.includes(one)),
    api,
  );
  bytesSuite(() => ({ ...api(), streamName: STREAM }), { unwrap });
});

describe('with partialFailureStatus 200', () => {
  const refused = { ErrorCode: 'ProvisionedThroughputExceededException', ErrorMessage: 'Rate exceeded' };
  const answer = JSON.stringify({ FailedRecordCount: 1, Records: [refused] });
  let throttling = false;
  const api = startedWith({ partialFailureStatus: 200 }, (kinesis) => async (call) => {
    if (!throttling) return kinesis(call);
    return { status: 200, headers: {}, body: Buffer.from(answer) };
  });
  holds(CASES, api);

  it('a batch of which every record was throttled is 200 with the body of Kinesis', async () => {
    throttling = true;
    const response = await fetch(`${api().baseUrl}/streams/${STREAM}/records`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: '{"records":[{"data":1,"partition-key":"k"}]}',
    });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(answer);
  });
});

describe('with the routes write, read and discovery', () => {
  const api = startedWith({ routes: ['write', 'read', 'discovery'] });
  holds(CASES, api);

  it('the stream is described', async () => {
    const { StreamDescriptionSummary } = (await getJson(api(), '')) as { StreamDescriptionSummary: unknown };
    expect(StreamDescriptionSummary).toMatchObject({ StreamName: STREAM, StreamStatus: 'ACTIVE', OpenShardCount: 1 });
  });

  it('its shards are listed, and empty parameters are absent ones', async () => {
    const shards = { Shards: [expect.objectContaining({ ShardId: 'shardId-000000000000' }) as unknown] };
    expect(await getJson(api(), '/shards')).toMatchObject(shards);
    expect(await getJson(api(), '/shards?max-results=&exclusive-start-shard-id=&next-token=')).toMatchObject(shards);
  });
});

describe('with the routes write', () => {
  const api = startedWith({ routes: ['write'] });

  it('one record and a batch are written', async () => {
    const put = (route: string, body: string) =>
      fetch(`${api().baseUrl}/streams/${STREAM}/${route}`, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json' },
        body,
      });
    expect((await put('record', '{"Data":1,"PartitionKey":"k"}')).status).toBe(200);
    expect((await put('records', '{"records":[{"data":1,"partition-key":"k"}]}')).status).toBe(200);
  });

  it.each(['/records', '/sharditerator?shard-id=shardId-000000000000', '', '/shards'])(
    'GET /streams/{stream-name}%s is no route',
    async (path) => {
      const headers = { 'Shard-Iterator': 'x' };
      const response = await fetch(`${api().baseUrl}/streams/${STREAM}${path}`, { headers });
      expect(response.status).toBe(403);
      expect(await response.json()).toMatchObject({ code: 'MISSING_AUTHENTICATION_TOKEN' });
    },
  );
});

/** Started before the tests of the block, ended after them. */
function startedWith(options: Partial<Options>, around?: (kinesis: Backend) => Backend): () => LocalApi {
  let api: LocalApi;
  beforeAll(async () => {
    const { openapi } = generate(process.cwd(), ROUTES, { ...DEFAULTS, ...options });
    api = await startLocalApi({ document: openapi.text, streams: [STREAM], ...(around && { around }) });
  });
  afterAll(() => api.close());
  return () => api;
}

function holds(cases: readonly ContractCase[], api: () => LocalApi): void {
  it.each(cases)('$name', async (contractCase) => {
    const { baseUrl, kinesis } = api();
    const target = {
      name: 'local',
      baseUrl,
      kinesis,
      streamName: STREAM,
      differences: differencesOf('local'),
    } as const;
    const { failure } = await runCase(contractCase, target);
    if (failure) throw failure;
  });
}

async function getJson(api: LocalApi, path: string): Promise<unknown> {
  const response = await fetch(`${api.baseUrl}/streams/${STREAM}${path}`);
  expect(response.status).toBe(200);
  return response.json();
}
