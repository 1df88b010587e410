// A page of another origin in a real browser: none of the ways in which it can send a write reaches Kinesis, unless the document has CORS.
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { crossSiteDocument } from '../local/start/cross-site-document.ts';
import { writeTemporary } from '../local/start/temporary-document.ts';
import { kinesisClient, type LocalGateway, startLocalGateway } from '../support/local-gateway.ts';
import { readStream } from '../support/read-stream.ts';
import { launchChromium } from './chromium.ts';

let browser: Browser;
let pages: Server;
let gateway: LocalGateway | undefined;

beforeAll(async () => {
  browser = await launchChromium();
  pages = createServer((_request, response) => response.setHeader('Content-Type', 'text/html').end('<!doctype html>'));
  pages.listen(0, '127.0.0.1');
  await once(pages, 'listening');
}, 600_000);
afterAll(async () => {
  await browser?.close();
  pages?.close();
});
afterEach(() => gateway?.close());

/** How a page can send a request; the first four need no preflight. Each runs in the page, with the URL of the route. */
const WAYS = {
  'fetch without CORS': (url: string) =>
    `fetch('${url}', { method: 'POST', mode: 'no-cors', headers: { 'Content-Type': 'text/plain' }, body: '{}' })`,
  'fetch of text': (url: string) =>
    `fetch('${url}', { method: 'POST', headers: { 'Content-Type': 'text/plain' }, body: '{}' })`,
  'a beacon': (url: string) => `navigator.sendBeacon('${url}', '{}')`,
  'a form': (url: string) => `(() => {
    document.body.innerHTML = '<iframe name="frame"></iframe>' +
      '<form method="post" enctype="text/plain" target="frame" action="${url}"><input name="a" value="b"></form>';
    const loaded = new Promise((resolve) => document.querySelector('iframe').addEventListener('load', resolve));
    document.querySelector('form').submit();
    return loaded;
  })()`,
  'fetch of JSON': (url: string) =>
    `fetch('${url}', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' })`,
} as const;

/** Lets a page of another origin send one request. @returns the number of records in the stream afterwards, and what the log says. */
async function write(cors: string, way: keyof typeof WAYS) {
  const lines: string[] = [];
  gateway = await startLocalGateway({
    spec: writeTemporary(crossSiteDocument(cors)),
    log: { format: 'text', verbose: false, write: (text) => lines.push(...text.split('\n')) },
  });
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(pages.address() as AddressInfo).port}/`);
  await page.evaluate(`Promise.resolve(${WAYS[way](`${gateway.url.href}/write`)}).catch(() => {})`);
  // A beacon is on its way when the page goes on.
  await expect.poll(() => lines.length, { timeout: 5000 }).toBeGreaterThan(0);
  await page.close();
  const client = kinesisClient(gateway);
  const records = (await readStream(client, 'events')).length;
  client.destroy();
  return { records, lines };
}

test.each(Object.keys(WAYS) as (keyof typeof WAYS)[])('%s writes nothing', async (way) => {
  const { records, lines } = await write('', way);
  expect(records).toBe(0);
  // The preflight for JSON is refused as the document has no such method.
  expect(lines).toEqual([
    expect.stringMatching(way === 'fetch of JSON' ? / OPTIONS .* 403 / : / POST .*--allow-origin /),
  ]);
});

const CORS = [
  `'method.response.header.Access-Control-Allow-Origin': "'*'"`,
  `'method.response.header.Access-Control-Allow-Headers': "'Content-Type'"`,
].join(', ');

test.each(Object.keys(WAYS) as (keyof typeof WAYS)[])('%s writes where the document allows it', async (way) => {
  expect((await write(CORS, way)).records).toBe(1);
});
