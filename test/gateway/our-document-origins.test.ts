// The documents for pages of other origins, executed: what a browser sees of preflights, responses and errors.
import { describe, expect, it } from 'vitest';
import { buildApi, ROUTES, serialize } from '../../generator/index.ts';
import { createHandler, loadApi } from '../../lib/gateway/index.ts';
import { readDocument } from '../../lib/source/source-document.ts';

const A = 'https://a.example';
const B = 'http://localhost:3000';
const EVIL = 'https://evil.example';
const RECORD = '{"Data":"some data","PartitionKey":"some key"}';
/** Kinesis' 200, with bytes that a template could change: spaces, escapes, a long number. */
const STORED =
  '{ "SequenceNumber" : "49663122345678901234567890", "ShardId":"\\u0073", "Extra": 12345678901234567890 }';

const apis = new Map<string, ReturnType<typeof loadApi>['api']>();

/** Loaded once for each set of origins. */
function apiOf(origins: readonly string[]) {
  const key = origins.join();
  const known = apis.get(key);
  if (known) return known;
  const { document } = buildApi({ routes: ROUTES, options: { 'cors.origins': origins } });
  const { api, warnings } = loadApi(readDocument(serialize(document, ''), 'openapi.yaml'), { stage: 'dev' });
  expect(warnings).toEqual([]);
  apis.set(key, api);
  return api;
}

function open(origins: readonly string[], kinesis: { status: number; body: string }) {
  const backend = async () => ({ status: kinesis.status, headers: {}, body: Buffer.from(kinesis.body) });
  const handler = createHandler(apiOf(origins), { kinesis: backend });
  return async (target: string, headers: Record<string, string> = {}, body = '') => {
    const [method = '', path = ''] = target.split(' ');
    const response = await handler({
      method,
      rawPath: `/dev/streams/my-stream${path}`,
      rawQuery: '',
      headers: Object.entries(headers),
      body: Buffer.from(body),
      sourceIp: '127.0.0.1',
      protocol: 'HTTP/1.1',
    });
    const names = response.headers.map(([name]) => name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    const all = Object.fromEntries(response.headers.map(([name, value]) => [name.toLowerCase(), value]));
    return {
      status: response.status,
      allowed: all['access-control-allow-origin'],
      headers: all,
      body: response.body.toString(),
    };
  };
}

const JSON_TYPE = { 'Content-Type': 'application/json' };
const OK = { status: 200, body: STORED };
const REFUSED = { status: 400, body: '{"__type":"ResourceNotFoundException","message":"m"}' };

describe.each<
  [origins: readonly string[], from: string, ofIntegration: string | undefined, ofGateway: string | undefined]
>([
  [[A], A, A, A],
  // The browser compares: the page of another origin cannot read it.
  [[A], EVIL, A, A],
  [['*'], EVIL, '*', '*'],
  [[A, B], A, A, A],
  [[A, B], B, B, B],
  // Gateway responses cannot compare.
  [[A, B], EVIL, undefined, EVIL],
])('with the origins %j, a page of %s', (origins, Origin, ofIntegration, ofGateway) => {
  const several = origins.length > 1;

  it(`gets ${ofIntegration} in preflights, 200s and errors of Kinesis`, async () => {
    const [send, fail] = [open(origins, OK), open(origins, REFUSED)];
    const preflight = await send('OPTIONS /record', { Origin, 'Access-Control-Request-Method': 'PUT' });
    expect(preflight).toMatchObject({ status: 204, allowed: ofIntegration, body: '' });
    expect(preflight.headers).toMatchObject({
      'access-control-allow-methods': 'PUT',
      'access-control-allow-headers': 'content-type',
      'access-control-max-age': '7200',
    });
    const stored = await send('PUT /record', { ...JSON_TYPE, Origin }, RECORD);
    expect(stored).toMatchObject({ status: 200, allowed: ofIntegration, body: STORED });
    const refused = await fail('PUT /record', { ...JSON_TYPE, Origin }, RECORD);
    expect(refused).toMatchObject({ status: 404, allowed: ofIntegration });
    for (const { headers } of [preflight, stored, refused]) {
      expect(headers['access-control-expose-headers']).toBe('Retry-After,x-amzn-RequestId');
      expect(headers['vary']).toBe(several ? 'Origin' : undefined);
    }
  });

  it(`gets ${ofGateway} in errors of API Gateway`, async () => {
    const send = open(origins, OK);
    for (const [target, headers, status] of [
      ['PUT /record', JSON_TYPE, 400],
      ['PUT /record', { 'Content-Type': 'text/plain' }, 415],
      ['GET /nowhere', {}, 404],
    ] as const) {
      const response = await send(target, { ...headers, Origin }, '{}');
      expect(response).toMatchObject({ status, allowed: ofGateway });
      expect(response.headers['access-control-expose-headers']).toBe('Retry-After,x-amzn-RequestId');
    }
  });
});

it('a preflight with a body of another content type is not a 500', async () => {
  const response = await open([A, B], OK)('OPTIONS /record', { Origin: A, 'Content-Type': 'text/plain' }, 'x');
  expect(response.status).toBe(415);
});

it('a request that no page sent gets no origin, and the same body', async () => {
  const response = await open([A, B], OK)('PUT /record', JSON_TYPE, RECORD);
  expect(response).toMatchObject({ status: 200, allowed: undefined, body: STORED });
});
