// Web pages of other origins: what a browser sends for them without asking does not reach Kinesis unless the document or the user allows it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { type HttpRequest, loadApi, readDocument } from '../../../lib/gateway/index.ts';
import type { GatewaySettings } from '../../../lib/local/settings/settings.ts';
import { createRefuseForeign } from '../../../lib/local/start/foreign-writes.ts';
import { type LocalGateway, startLocalGateway } from '../../support/local-gateway.ts';
import { crossSiteDocument } from './cross-site-document.ts';

const folder = mkdtempSync(join(tmpdir(), 'cross-site-'));
afterAll(() => rmSync(folder, { recursive: true }));

let gateway: LocalGateway | undefined;
afterEach(() => gateway?.close());

interface Outcome {
  readonly status: number;
  readonly text: string;
  /** What the log says of it. */
  readonly reason: string | undefined;
}

/** Sends one request to a gateway with a POST route. */
async function send(
  cors: string,
  headers: Readonly<Record<string, string>>,
  settings: Partial<GatewaySettings> = {},
  method = 'POST',
): Promise<Outcome> {
  const spec = join(folder, 'api.yaml');
  writeFileSync(spec, crossSiteDocument(cors));
  const lines: string[] = [];
  const log = { format: 'json', verbose: false, write: (text: string) => lines.push(...text.split('\n')) } as const;
  gateway = await startLocalGateway({ spec, log, ...settings });
  const body = method === 'GET' ? {} : { body: '{}' };
  const response = await fetch(`${gateway.url.href}/write`, { method, headers, ...body });
  const text = await response.text();
  await gateway.close();
  const { reason } = JSON.parse(lines[0] ?? '{}') as { reason?: string };
  return { status: response.status, text, reason };
}

const EVIL = 'https://evil.example';
const SIMPLE = { 'Content-Type': 'text/plain' };
const STATIC = "'method.response.header.Access-Control-Allow-Origin'";
const NONE = '';
const ANY_ORIGIN = `${STATIC}: "'*'"`;
const ONE_ORIGIN = `${STATIC}: "'https://app.example'"`;

describe('a request of a page of another origin', () => {
  it.each([
    ['its Origin', { Origin: EVIL }],
    ['the Origin of another port', { Origin: 'http://127.0.0.1:1' }],
    ['the Origin of a sandboxed frame', { Origin: 'null' }],
    ['Sec-Fetch-Site: cross-site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['Sec-Fetch-Site: same-site', { 'Sec-Fetch-Site': 'same-site' }],
    ['both', { Origin: EVIL, 'Sec-Fetch-Site': 'cross-site' }],
  ])('that carries %s is refused with what to do, and the log has the reason', async (_what, headers) => {
    const { status, text, reason } = await send(NONE, { ...SIMPLE, ...headers });
    expect(status).toBe(403);
    expect(text).toMatch(
      /^This gateway does not accept writes from web pages of other origins: .*--allow-origin .*\n$/,
    );
    expect(reason).toBe(text.trim());
  });

  it.each(['PUT', 'PATCH', 'DELETE', 'PROPFIND'])('is refused with the method %s', async (method) => {
    expect((await send(NONE, { Origin: EVIL }, {}, method)).text).toContain('--allow-origin');
  });

  it('is refused when X-HTTP-Method-Override makes a GET a write', async () => {
    const headers = { Origin: EVIL, 'X-HTTP-Method-Override': 'POST' };
    expect((await send(NONE, headers, {}, 'GET')).text).toContain('--allow-origin');
  });

  it('passes when it only reads', async () => {
    expect((await send(NONE, { Origin: EVIL }, {}, 'GET')).text).not.toContain('--allow-origin');
  });

  it.each([
    ['any origin', ANY_ORIGIN, EVIL, 200],
    ['its origin', ONE_ORIGIN, 'https://app.example', 200],
    ['another origin', ONE_ORIGIN, EVIL, 403],
  ])('is allowed by CORS of the document for %s: %s from %s gives %i', async (_what, cors, origin, status) => {
    expect((await send(cors, { ...SIMPLE, Origin: origin })).status).toBe(status);
  });

  it('is allowed by CORS that a template decides', async () => {
    const template = `#if($input.params('Origin') == 'https://app.example')#set($context.responseOverride.header.Access-Control-Allow-Origin = $input.params('Origin'))#end`;
    const cors = `${STATIC}: "'none'"}, responseTemplates: {application/json: "${template}"`;
    expect((await send(cors, { Origin: 'https://app.example' })).status).toBe(200);
    expect((await send(cors, { Origin: EVIL })).status).toBe(403);
  });

  it.each([
    ['its origin', [EVIL], 200],
    ['all', ['*'], 200],
    ['another one', ['https://app.example'], 403],
  ])('is allowed by --allow-origin for %s', async (_what, allowOrigins, status) => {
    expect((await send(NONE, { ...SIMPLE, Origin: EVIL }, { allowOrigins })).status).toBe(status);
  });
});

describe('a request that is not of a page of another origin', () => {
  it.each([
    ['a client that is not a browser', {}],
    ['a page that the user opened', { 'Sec-Fetch-Site': 'none' }],
  ])('passes: %s', async (_what, headers) => {
    expect((await send(NONE, { ...SIMPLE, ...headers })).status).toBe(200);
  });

  it('passes from the page of the gateway itself', async () => {
    gateway = await startLocalGateway();
    const response = await fetch(`${gateway.url.href}/streams/events/record`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', Origin: gateway.url.origin, 'Sec-Fetch-Site': 'same-origin' },
      body: '{"Data":"x","PartitionKey":"k"}',
    });
    expect(response.status).toBe(200);
  });
});

describe('with AWS credentials', () => {
  const { api } = loadApi(readDocument(crossSiteDocument(ANY_ORIGIN), 'api.yaml'), { stage: 'dev' });
  const request = (method: string): HttpRequest => ({
    method,
    rawPath: '/dev/write',
    rawQuery: '',
    headers: [],
    body: Buffer.alloc(0),
    sourceIp: '127.0.0.1',
    protocol: 'HTTP/1.1',
  });
  const refuse = (allowOrigins: readonly string[]) =>
    createRefuseForeign({ allowOrigins, handler: {} }, { credentials: 'aws' }, api);

  it.each([
    ['writes', 'POST', EVIL],
    ['writes without an Origin', 'POST', undefined],
    ['reads with an Origin', 'GET', EVIL],
  ])('a page of another origin is refused although the document allows it: it %s', async (_what, method, origin) => {
    const response = await refuse([])(request(method), { origin });
    expect([response?.status, response?.body.toString()]).toEqual([403, expect.stringContaining('AWS credentials')]);
  });

  it('a link to the gateway works', async () => {
    expect(await refuse([])(request('GET'), { origin: undefined })).toBeUndefined();
  });

  it('the user can allow it', async () => {
    expect(await refuse([EVIL])(request('POST'), { origin: EVIL })).toBeUndefined();
  });
});
