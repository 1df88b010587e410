// The page of docs/events.md in Chromium: its beacon is a record, and a beacon of a Blob is none.
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { generate } from '../../generator/generate.ts';
import { DEFAULTS, type Options } from '../../generator/options/options.ts';
import { ROUTES } from '../../generator/routes/index.ts';
import { kinesisClient, type LocalGateway, startLocalGateway } from '../support/local-gateway.ts';
import { readStream } from '../support/read-stream.ts';
import { launchChromium } from './chromium.ts';

const ROOT = new URL('../..', import.meta.url).pathname;
const PAGE = /```html\n(.*?)```/s.exec(readFileSync(join(ROOT, 'docs/events.md'), 'utf8'))?.[1] ?? '';
const folder = mkdtempSync(join(tmpdir(), 'beacon-'));

let browser: Browser;
let site: Server;
let origin = '';
let html = '';
let gateway: LocalGateway | undefined;
const lines: string[] = [];

beforeAll(async () => {
  browser = await launchChromium();
  site = createServer((_request, response) => response.setHeader('Content-Type', 'text/html').end(html));
  site.listen(0, '127.0.0.1');
  await once(site, 'listening');
  origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
}, 600_000);
afterAll(async () => {
  await browser?.close();
  site?.close();
  rmSync(folder, { recursive: true });
});
afterEach(() => gateway?.close());

/** Opens the page of the documentation, changed by `change`, and leaves it. @returns what is in the stream when the log has a line. */
async function visit(options: Partial<Options>, allowOrigins: readonly string[], change = (page: string) => page) {
  const spec = join(folder, 'openapi.yaml');
  writeFileSync(
    spec,
    generate(ROOT, ROUTES, { ...DEFAULTS, routes: ['write', 'read', 'events'], ...options }).openapi.text,
  );
  lines.length = 0;
  gateway = await startLocalGateway({
    spec,
    allowOrigins,
    log: { format: 'text', verbose: false, write: (text) => lines.push(...text.split('\n')) },
  });
  html = change(PAGE.replace('http://127.0.0.1:4500/dev/streams/my-stream', `${gateway.url}/streams/events`));
  expect(html).toContain(gateway.url.href);
  const page = await browser.newPage();
  await page.goto(`${origin}/a%20page`);
  await page.goto('data:text/html,left');
  await expect.poll(() => lines.length, { timeout: 5000 }).toBeGreaterThan(0);
  await page.close();
  const client = kinesisClient(gateway);
  const records = await readStream(client, 'events');
  client.destroy();
  return records.map(({ data }) => data.toString());
}

it('the beacon of the page is a record, without CORS', async () => {
  expect(await visit({}, [origin])).toEqual(['{"left":"/a%20page"}']);
  expect(lines).toEqual([expect.stringMatching(/ POST \S+\/events 200 /)]);
});

it('npm start refuses it without --allow-origin, or CORS of the document', async () => {
  expect(await visit({}, [])).toEqual([]);
  expect(lines).toEqual([expect.stringContaining('--allow-origin')]);
  await gateway?.close();
  expect(await visit({ 'cors.origins': [origin] }, [])).toEqual(['{"left":"/a%20page"}']);
});

it.each(['application/json', 'application/octet-stream'])(
  'a beacon of a Blob of %s ends with its preflight, also with CORS',
  async (type) => {
    const blob = (page: string) =>
      page.replace(/JSON\.stringify\((.*?)\)\);/, `new Blob([JSON.stringify($1)], { type: '${type}' }));`);
    expect(await visit({ 'cors.origins': [origin] }, [], blob)).toEqual([]);
    expect(html).toContain('new Blob');
    expect(lines).toEqual([expect.stringContaining(' OPTIONS ')]);
  },
);

it('fetch with keepalive sends JSON where the document has CORS', async () => {
  const fetched = (page: string) =>
    page
      .replace(
        'navigator.sendBeacon(url, JSON',
        "fetch(url, { method: 'POST', keepalive: true, headers: { 'Content-Type': 'application/json' }, body: JSON",
      )
      .replace('}));', '}) });');
  await visit({ 'cors.origins': [origin] }, [], fetched);
  expect(html).toContain('keepalive: true');
  await expect.poll(() => lines.filter((line) => / POST .* 200 /.test(line)).length, { timeout: 5000 }).toBe(1);
});
