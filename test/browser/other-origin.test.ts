// Web pages of another origin in a real browser: the page of docs/browser.md, and what a page can read of each response.
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generate } from '../../generator/generate.ts';
import { DEFAULTS, type Options } from '../../generator/options/options.ts';
import { ROUTES } from '../../generator/routes/index.ts';
import { parseFaults } from '../../lib/local/faults/fault.ts';
import type { GatewaySettings } from '../../lib/local/settings/settings.ts';
import { type LocalGateway, startLocalGateway } from '../support/local-gateway.ts';
import { launchChromium } from './chromium.ts';

const ROOT = new URL('../..', import.meta.url).pathname;
const EXAMPLE = /```html\n(.*?)```/s.exec(readFileSync(join(ROOT, 'docs/browser.md'), 'utf8'))?.[1] ?? '';
const folder = mkdtempSync(join(tmpdir(), 'other-origin-'));

let browser: Browser;
let site: Server;
/** What the site serves at `/example`. */
let example = '';
let origin = '';
const gateways: LocalGateway[] = [];

beforeAll(async () => {
  browser = await launchChromium();
  site = createServer((request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(request.url === '/example' ? example : '<!doctype html><title>Empty</title>');
  }).listen(0, '127.0.0.1');
  await once(site, 'listening');
  origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
}, 600_000);

afterAll(async () => {
  await browser?.close();
  for (const gateway of gateways) await gateway.close();
  site?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function start(
  options: Partial<Options>,
  faults: readonly string[] = [],
  settings: Partial<GatewaySettings> = {},
): Promise<LocalGateway> {
  const spec = join(folder, `${gateways.length}.yaml`);
  writeFileSync(spec, generate(ROOT, ROUTES, { ...DEFAULTS, ...options }).openapi.text);
  const gateway = await startLocalGateway({
    spec,
    faults: { always: parseFaults(faults), seed: 1, byHeader: false },
    ...settings,
  });
  gateways.push(gateway);
  return gateway;
}

async function openPage(url: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(url);
  return page;
}

interface Seen {
  readonly status: number;
  readonly code: string | undefined;
  readonly retryAfter: string | null;
}

/** What a script of a page sees of a response: `unreadable` when the browser hides it. */
async function call(page: Page, url: string, init: object = {}): Promise<Seen | 'unreadable'> {
  return page.evaluate(
    async ([target, options]) => {
      try {
        const response = await fetch(target, options);
        const { code } = (await response.json()) as { code?: string };
        return { status: response.status, code, retryAfter: response.headers.get('Retry-After') };
      } catch {
        return 'unreadable';
      }
    },
    [url, init] as const,
  );
}

const put = (body: object, headers = {}) => ({
  method: 'PUT',
  headers: { 'Content-Type': 'application/json', ...headers },
  body: JSON.stringify(body),
});
const RECORD = { Data: 1, PartitionKey: 'k' };
const BATCH = { records: [1, 2].map((data) => ({ data, 'partition-key': 'k' })) };

describe('the page of docs/browser.md', () => {
  it('writes a record and reads it back', async () => {
    const gateway = await start({ 'cors.origins': [origin] });
    example = EXAMPLE.replace('http://127.0.0.1:4500/dev/streams/my-stream', `${gateway.url}/streams/events`);
    expect(example).not.toBe(EXAMPLE);
    const page = await openPage(`${origin}/example`);
    await page.locator('input').fill('from "a page" é');
    await page.locator('button').click();
    await page.locator('pre', { hasText: '{"text":"from \\"a page\\" é"}' }).waitFor();
  });
});

describe.each([
  ['one origin', () => [origin], 'unreadable'],
  ['several origins', () => [origin, 'https://www.example.com'], 400],
] as const)('with %s', (_name, origins, elsewhere) => {
  it('a page of that origin reads every response of the API', async () => {
    const options = { 'cors.origins': origins() };
    const gateway = await start(options);
    const stream = `${gateway.url}/streams/events`;
    const page = await openPage(origin);
    expect(await call(page, `${stream}/record`, put(RECORD))).toMatchObject({ status: 200 });
    expect(await call(page, `${stream}/record`, put({ Data: 1 }))).toMatchObject({
      status: 400,
      code: 'BAD_REQUEST_BODY',
    });
    expect(await call(page, `${gateway.url}/streams/nowhere/record`, put(RECORD))).toMatchObject({
      status: 404,
      code: 'ResourceNotFoundException',
    });
    expect(await call(page, `${gateway.url}/nowhere`)).toMatchObject({ status: 404 });
    expect(await call(page, `${gateway.url}/nowhere`, put({}))).toBe('unreadable');
  });

  it('a page of that origin reads what throttling does', async () => {
    const options = { 'cors.origins': origins() };
    const partial = await start(options, ['partial=0.5']);
    const throttled = await start(options, ['throttle']);
    const page = await openPage(origin);
    expect(await call(page, `${partial.url}/streams/events/records`, put(BATCH))).toMatchObject({ status: 207 });
    expect(await call(page, `${throttled.url}/streams/events/record`, put(RECORD))).toMatchObject({
      status: 429,
      retryAfter: '1',
    });
  });

  it('a page of another origin reads nothing of the API, and of API Gateway what the table says', async () => {
    const gateway = await start({ 'cors.origins': origins() });
    const page = await openPage(origin.replace('127.0.0.1', 'localhost'));
    const iterator = `${gateway.url}/streams/events/sharditerator`;
    expect(await call(page, `${iterator}?shard-id=shardId-000000000000`)).toBe('unreadable');
    const seen = await call(page, iterator);
    expect(seen === 'unreadable' ? seen : seen.status).toBe(elsewhere);
    expect(await call(page, `${gateway.url}/streams/events/record`, put(RECORD))).toBe('unreadable');
  });
});

describe('with authorization', () => {
  it.each([
    ['api-key', {}, 403],
    ['api-key', { 'X-Api-Key': 'k' }, 200],
    ['cognito', {}, 401],
    ['lambda', { Authorization: 'token' }, 200],
    ['iam', {}, 403],
  ] as const)('%s, a page that sends %j reads %d', async (auth, headers, status) => {
    const gateway = await start({ 'auth.write': auth, 'cors.origins': [origin] }, [], { handler: { apiKeys: ['k'] } });
    const page = await openPage(origin);
    const seen = await call(page, `${gateway.url}/streams/events/record`, put(RECORD, headers));
    expect(seen === 'unreadable' ? seen : seen.status).toBe(status);
  });
});
