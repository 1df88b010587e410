// The contract on documents of other options: what an option does not change still holds, and what it does is as it says.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROUTE_GROUPS } from '../../generator/declaration/route.ts';
import { generate } from '../../generator/generate.ts';
import { DEFAULTS, type Options } from '../../generator/options/options.ts';
import { ROUTES } from '../../generator/routes/index.ts';
import { batchCases, eventCases } from '../../lib/contract/cases/events.ts';
import { CASES } from '../../lib/contract/cases/index.ts';
import { differencesOf } from '../../lib/contract/run/differences.ts';
import type { Backend } from '../../lib/gateway/index.ts';
import { type LocalApi, startLocalApi } from '../support/local-api.ts';
import { bytesSuite, type Unwrap } from './bytes/bytes-suite.ts';
import { contractSuite } from './contract-suite.ts';
import { CASES_OF_ANY_BYTES, endsWithNewline, isEnvelope, isEnvelopeWithNewline } from './record-options.ts';
import { discoverySuite, writeOnlySuite } from './routes-suite.ts';

const STREAM = 'options';

describe.each<[string, Partial<Options>, Unwrap]>([
  ['record.newline', { 'record.newline': 'on' }, endsWithNewline],
  ['record.envelope', { 'record.envelope': 'on' }, isEnvelope],
  ['both record options', { 'record.newline': 'on', 'record.envelope': 'on' }, isEnvelopeWithNewline],
])('with %s', (_name, options, unwrap) => {
  const target = startedWith(options);
  contractSuite(target, CASES_OF_ANY_BYTES);
  bytesSuite(target, { unwrap });
});

describe('with partialFailureStatus 200', () => {
  const refused = { ErrorCode: 'ProvisionedThroughputExceededException', ErrorMessage: 'Rate exceeded' };
  const kinesisBody = JSON.stringify({ FailedRecordCount: 1, Records: [refused] });
  let throttling = false;
  const target = startedWith({ partialFailureStatus: 200 }, (kinesis) => async (call) => {
    if (!throttling) return kinesis(call);
    return { status: 200, headers: {}, body: Buffer.from(kinesisBody) };
  });
  contractSuite(target);

  it('a batch of which every record was throttled is 200 with the body of Kinesis', async () => {
    throttling = true;
    const response = await fetch(`${target().baseUrl}/streams/${STREAM}/records`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: '{"records":[{"data":1,"partition-key":"k"}]}',
    });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(kinesisBody);
  });
});

describe('with all routes', () => {
  const successful = new Set<string>();
  const target = startedWith({ routes: [...ROUTE_GROUPS] }, (kinesis) => async (call) => {
    const response = await kinesis(call);
    if (response.status === 200) successful.add(call.action);
    return response;
  });
  contractSuite(target, [...CASES, ...eventCases, ...batchCases]);
  discoverySuite(target);

  // Last, when the cases above have run. Cases of default routes are in lib/contract/cases, others in routes-suite.ts.
  it.each(ROUTES.map(({ action }) => action))('a case above calls %s successfully', (action) => {
    expect([...successful]).toContain(action);
  });
});

describe('with the routes write', () => {
  writeOnlySuite(startedWith({ routes: ['write'] }));
});

/** Started before the tests of the block, ended after them. */
function startedWith(options: Partial<Options>, around?: (kinesis: Backend) => Backend) {
  let api: LocalApi;
  beforeAll(async () => {
    const { openapi } = generate(process.cwd(), ROUTES, { ...DEFAULTS, ...options });
    api = await startLocalApi({ document: openapi.text, streams: [STREAM], ...(around && { around }) });
  });
  afterAll(() => api.close());
  const differences = differencesOf('local');
  return () => ({
    name: 'local' as const,
    baseUrl: api.baseUrl,
    kinesis: api.kinesis,
    streamName: STREAM,
    differences,
  });
}
