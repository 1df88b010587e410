// The records beside the documentation: live, as text whatever they contain, and for this page alone.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type KinesisClient, PutRecordCommand, PutRecordsCommand } from '@aws-sdk/client-kinesis';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { kinesisClient, type LocalGateway, startLocalGateway } from '../support/local-gateway.ts';
import { launchChromium } from './chromium.ts';

/** Each would set `window.harmed`, or leave the page, if it ran. */
const HOSTILE = [
  '<script>window.harmed = 1</script>',
  '<img src=x onerror="window.harmed = 1">',
  '<svg onload="window.harmed = 1">',
  '<iframe srcdoc="<script>parent.harmed = 1</script>"></iframe>',
  '"><a href="javascript:window.harmed = 1" id="x">x</a>',
  '</pre></li><style>* { display: none }</style>',
  '{"__proto__": {"harmed": 1}, "constructor": "<img src=x onerror=window.harmed=1>"}',
  '\u2028data: {"streams": [], "changed": []}\n\ndata: {}\n\n',
  '<meta http-equiv="refresh" content="0; url=https://example.com/">',
  "${window.harmed = 1}{{constructor.constructor('window.harmed = 1')()}}",
];

let gateway: LocalGateway;
let client: KinesisClient;
let browser: Browser;
let page: Page;
const complaints: string[] = [];
const requested: string[] = [];

beforeAll(async () => {
  gateway = await startLocalGateway({ streams: ['orders:2', 'other'] });
  client = kinesisClient(gateway);
  browser = await launchChromium();
  page = await browser.newPage();
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('dialog', (dialog) => complaints.push(dialog.message()));
  page.on('request', (request) => requested.push(request.url()));
  await page.goto(gateway.url.origin);
  await page.locator('#records-state', { hasText: 'Live' }).waitFor();
}, 600_000);
afterAll(async () => {
  await browser?.close();
  client?.destroy();
  await gateway?.close();
});

const put = (Data: string | Buffer, PartitionKey = 'p', StreamName = 'orders') =>
  client.send(new PutRecordCommand({ StreamName, PartitionKey, Data: Buffer.from(Data) }));
const newest = () => page.locator('#records-newest li');
const first = (part: string) => newest().first().locator(part);

test('shows the records and bytes of each shard, and a record with its key and time, as they come', async () => {
  expect(await page.locator('#records-shards tr').allInnerTexts()).toEqual([
    'shardId-000000000000\t0\t0',
    'shardId-000000000001\t0\t0',
  ]);
  const before = Date.now();
  await put('{"id":1}', 'customer 7');
  await first('.key').getByText('customer 7').waitFor();
  expect(await first('pre').textContent()).toBe('{\n  "id": 1\n}');
  const time = Date.parse((await first('time').getAttribute('datetime')) ?? '');
  expect(Math.abs(time - before)).toBeLessThan(60_000);
  const rows = await page.locator('#records-shards tr').allInnerTexts();
  expect(rows.filter((row) => row.endsWith('\t1\t8'))).toHaveLength(1);
});

test('shows a record as JSON, text or hex', async () => {
  const choose = (label: string) => page.locator('#records-format').selectOption({ label });
  await put(Buffer.from([0, 255]), 'binary');
  await first('.key').getByText('binary').waitFor();
  expect(await first('pre').textContent()).toBe('0000  00 ff');
  await choose('text');
  expect(await first('pre').textContent()).toBe('(not text)');
  expect(await newest().nth(1).locator('pre').textContent()).toBe('{"id":1}');
  await choose('hex');
  expect(await newest().nth(1).locator('pre').textContent()).toBe('0000  7b 22 69 64 22 3a 31 7d');
  await choose('JSON, text, or hex');
});

test('shows the stream that is chosen', async () => {
  await put('elsewhere', 'p', 'other');
  await page.locator('#records-stream').selectOption('other');
  await first('pre').getByText('elsewhere').waitFor();
  expect(await newest().count()).toBe(1);
  await page.locator('#records-stream').selectOption('orders');
});

test('keeps the last ten', async () => {
  const Records = Array.from({ length: 25 }, (_, n) => ({ Data: Buffer.from(`n${n}`), PartitionKey: 'same' }));
  await client.send(new PutRecordsCommand({ StreamName: 'orders', Records }));
  await first('pre').getByText('n24').waitFor();
  expect(await newest().locator('pre').allTextContents()).toEqual(Array.from({ length: 10 }, (_, n) => `n${24 - n}`));
});

test.each(HOSTILE)('shows %s as text, in the data and in the key', async (payload) => {
  await put(payload, payload);
  await expect.poll(() => first('.key').textContent()).toBe(payload);
  const shown = (await first('pre').textContent()) ?? '';
  // JSON is indented.
  expect(shown.replaceAll(/\s/g, '')).toBe(payload.replaceAll(/\s/g, ''));
  expect(await page.evaluate('window.harmed')).toBeUndefined();
  expect(await newest().locator('script, img, svg, iframe, a, style, meta').count()).toBe(0);
  expect(new URL(page.url()).origin).toBe(gateway.url.origin);
});

test('nothing of a record was loaded, and the browser complains about nothing', () => {
  expect(requested.filter((url) => !url.startsWith(`${gateway.url.origin}/`) && !url.startsWith('data:'))).toEqual([]);
  expect(complaints).toEqual([]);
});

test('nothing inline would run or style, and no form could be sent', async () => {
  const probe = await browser.newPage();
  await probe.goto(gateway.url.origin);
  await probe.evaluate(`
    document.body.insertAdjacentHTML('beforeend', '<img src="/?none" onerror="window.harmed = 1"><b style="color: red">');
    const script = document.createElement('script');
    script.textContent = 'window.harmed = 1';
    document.body.append(script);
  `);
  await probe.waitForTimeout(300);
  expect(await probe.evaluate('window.harmed')).toBeUndefined();
  const color = await probe.evaluate("getComputedStyle(document.querySelector('b[style]')).color");
  expect(color).not.toBe('rgb(255, 0, 0)');
  await probe.close();
});

test('a page of another origin gets no records', async () => {
  const server = createServer((_request, response) => response.setHeader('Content-Type', 'text/html').end('<title>x'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const elsewhere = await browser.newPage();
  await elsewhere.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  const ended = await elsewhere.evaluate(`new Promise((resolve) => {
    const events = new EventSource('${gateway.url.origin}/?events');
    events.onmessage = ({ data }) => resolve(data);
    events.onerror = () => resolve('error');
  })`);
  expect(ended).toBe('error');
  await elsewhere.close();
  server.close();
});

test('a tab that nobody sees leaves its connection to others', async () => {
  const opened = () => requested.filter((url) => url.endsWith('/?events')).length;
  const before = opened();
  const hide = (isHidden: boolean) =>
    page.evaluate(`
      Object.defineProperty(document, 'hidden', { value: ${isHidden}, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    `);
  await hide(true);
  await put('while hidden');
  await page.waitForTimeout(600);
  expect(await first('pre').textContent()).not.toBe('while hidden');
  await hide(false);
  await first('pre').getByText('while hidden').waitFor();
  expect(opened()).toBe(before + 1);
});
