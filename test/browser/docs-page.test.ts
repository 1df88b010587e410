// The documentation page in a real browser: it shows the routes, and try-it-out writes a record and reads it back.
import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LocalGateway, startLocalGateway } from '../support/local-gateway.ts';
import { launchChromium } from './chromium.ts';
import { execute, fill, openOperation } from './operation.ts';

const SCREENSHOTS = new URL('../../.cache/browser/', import.meta.url).pathname;

let gateway: LocalGateway;
let browser: Browser;
let page: Page;
const requested: string[] = [];
const complaints: string[] = [];

beforeAll(async () => {
  gateway = await startLocalGateway({ streams: ['orders'] });
  browser = await launchChromium();
  page = await browser.newPage({ viewport: { width: 1280, height: 1600 } });
  page.on('request', (request) => requested.push(request.url()));
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(gateway.url.origin);
  await page.locator('.opblock').first().waitFor();
  mkdirSync(SCREENSHOTS, { recursive: true });
}, 600_000);

afterAll(async () => {
  await browser?.close();
  await gateway?.close();
});

test('shows every route of the document', async () => {
  const shown = await page
    .locator('.opblock-summary')
    .evaluateAll((rows) => rows.map((row) => row.textContent?.replaceAll('\u200b', '') ?? ''));
  for (const route of [
    'PUT/streams/{stream-name}/record',
    'PUT/streams/{stream-name}/records',
    'GET/streams/{stream-name}/sharditerator',
    'GET/streams/{stream-name}/records',
  ]) {
    expect(shown.some((text) => text.startsWith(route))).toBe(true);
  }
  await page.screenshot({ path: `${SCREENSHOTS}routes.png` });
});

test('try-it-out writes a record and reads it back', async () => {
  const put = await openOperation(page, 'putRecord');
  // The stream that was created, not that of the examples in the file.
  expect(await put.locator('tr[data-param-name="stream-name"] input').inputValue()).toBe('orders');
  await put.locator('textarea.body-param__text').fill('{"Data": {"from": "a browser"}, "PartitionKey": "p"}');
  expect(await execute(page, put)).toMatchObject({ ShardId: 'shardId-000000000000' });
  await page.screenshot({ path: `${SCREENSHOTS}record-written.png`, fullPage: true });

  const iterator = await openOperation(page, 'getShardIterator');
  await fill(iterator, 'shard-id', 'shardId-000000000000');
  const { ShardIterator } = await execute<{ ShardIterator: string }>(page, iterator);

  const get = await openOperation(page, 'getRecords');
  await fill(get, 'Shard-Iterator', ShardIterator);
  const { Records } = await execute<{ Records: { Data: string; PartitionKey: string }[] }>(page, get);
  expect(Records.map(({ Data, PartitionKey }) => [Buffer.from(Data, 'base64').toString(), PartitionKey])).toEqual([
    ['{"from":"a browser"}', 'p'],
  ]);
  await page.screenshot({ path: `${SCREENSHOTS}records-read.png`, fullPage: true });
});

test('asks nobody but the gateway, and the browser complains about nothing', () => {
  expect(requested.filter((url) => !url.startsWith(`${gateway.url.origin}/`) && !url.startsWith('data:'))).toEqual([]);
  expect(complaints).toEqual([]);
});
