// The documentation page in a real browser: it shows the routes, and try-it-out writes a record and reads it back.
import { mkdirSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LocalGateway, startLocalGateway } from '../support/local-gateway.ts';
import { launchChromium } from './chromium.ts';

const SCREENSHOTS = new URL('../../.cache/browser/', import.meta.url).pathname;

let gateway: LocalGateway;
let browser: Browser;
let page: Page;
const requested: string[] = [];
const complaints: string[] = [];

beforeAll(async () => {
  gateway = await startLocalGateway();
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
  const put = await open('putRecord');
  await fill(put, 'stream-name', 'events');
  await put.locator('textarea.body-param__text').fill('{"Data": {"from": "a browser"}, "PartitionKey": "p"}');
  expect(await execute(put)).toMatchObject({ ShardId: 'shardId-000000000000' });
  await page.screenshot({ path: `${SCREENSHOTS}record-written.png`, fullPage: true });

  const iterator = await open('getShardIterator');
  await fill(iterator, 'stream-name', 'events');
  await fill(iterator, 'shard-id', 'shardId-000000000000');
  const { ShardIterator } = await execute<{ ShardIterator: string }>(iterator);

  const get = await open('getRecords');
  await fill(get, 'stream-name', 'events');
  await fill(get, 'Shard-Iterator', ShardIterator);
  const { Records } = await execute<{ Records: { Data: string; PartitionKey: string }[] }>(get);
  expect(Records.map(({ Data, PartitionKey }) => [Buffer.from(Data, 'base64').toString(), PartitionKey])).toEqual([
    ['{"from":"a browser"}', 'p'],
  ]);
  await page.screenshot({ path: `${SCREENSHOTS}records-read.png`, fullPage: true });
});

test('asks nobody but the gateway, and the browser complains about nothing', () => {
  expect(requested.filter((url) => !url.startsWith(`${gateway.url.origin}/`) && !url.startsWith('data:'))).toEqual([]);
  expect(complaints).toEqual([]);
});

/** Unfolds an operation, ready to be tried. */
async function open(operationId: string): Promise<Locator> {
  const block = page.locator(`.opblock[id$="-${operationId}"]`);
  await block.locator('.opblock-summary-control').click();
  await block.locator('.execute').waitFor();
  return block;
}

async function fill(block: Locator, parameter: string, value: string): Promise<void> {
  await block.locator(`tr[data-param-name="${parameter}"] input`).fill(value);
}

/** @returns the body of the answer, which has to be a 200. */
async function execute<T>(block: Locator): Promise<T> {
  const answered = page.waitForResponse((response) => response.url().startsWith(`${gateway.url.href}/`));
  await block.locator('.execute').click();
  const answer = await answered;
  expect(answer.status()).toBe(200);
  await block.locator('.live-responses-table .response-col_status', { hasText: '200' }).waitFor();
  return (await answer.json()) as T;
}
