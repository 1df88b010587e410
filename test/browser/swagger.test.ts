// The documentation page of a Swagger 2.0 document: swagger-ui reads it, and its calls go to this machine.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LocalGateway, startLocalGateway } from '../support/local-gateway.ts';
import { SWAGGER_DOCUMENT } from '../support/swagger-document.ts';
import { launchChromium } from './chromium.ts';
import { execute, fill, openOperation } from './operation.ts';

const folder = mkdtempSync(join(tmpdir(), 'swagger-'));
let gateway: LocalGateway;
let browser: Browser;

beforeAll(async () => {
  writeFileSync(join(folder, 'swagger.yaml'), SWAGGER_DOCUMENT);
  gateway = await startLocalGateway({ spec: join(folder, 'swagger.yaml'), streams: ['orders'] });
  browser = await launchChromium();
}, 600_000);

afterAll(async () => {
  await browser?.close();
  await gateway?.close();
  rmSync(folder, { recursive: true });
});

test('try-it-out of a Swagger 2.0 document writes a record into the stream that was created', async () => {
  const page = await browser.newPage();
  await page.goto(gateway.url.origin);
  const put = await openOperation(page, 'putRecord');
  expect(await put.locator('tr[data-param-name="stream-name"] input').inputValue()).toBe('orders');
  await fill(put, 'trace', 't');
  await put.locator('textarea.body-param__text').fill('{"Data": "from a browser", "PartitionKey": "p"}');
  expect(await execute(page, put)).toMatchObject({ ShardId: 'shardId-000000000000' });
});
