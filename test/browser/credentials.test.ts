// A document with an authorization: the page asks for the credential, and sends it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { generate } from '../../generator/generate.ts';
import { DEFAULTS } from '../../generator/options/options.ts';
import { ROUTES } from '../../generator/routes/index.ts';
import { type LocalGateway, startLocalGateway } from '../support/local-gateway.ts';
import { launchChromium } from './chromium.ts';
import { execute, openOperation } from './operation.ts';

const KEY = 'a key of twenty characters';
const folder = mkdtempSync(join(tmpdir(), 'credentials-'));
let gateway: LocalGateway;
let browser: Browser;
beforeAll(async () => {
  const spec = join(folder, 'openapi.yaml');
  writeFileSync(spec, generate(process.cwd(), ROUTES, { ...DEFAULTS, 'auth.write': 'api-key' }).openapi.text);
  gateway = await startLocalGateway({ spec, streams: ['orders'], handler: { apiKeys: [KEY] } });
  browser = await launchChromium();
}, 600_000);
afterAll(async () => {
  await browser?.close();
  await gateway?.close();
  rmSync(folder, { recursive: true });
});

test('the dialog takes the API key, and try-it-out sends it', async () => {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(gateway.url.origin);
  await page.locator('.opblock').first().waitFor();
  const put = await openOperation(page, 'putRecord');
  expect(await execute(page, put, 403)).toMatchObject({ code: 'INVALID_API_KEY' });
  await page.locator('.scheme-container .authorize').click();
  await page.locator('.auth-container input').fill(KEY);
  await page.keyboard.press('Enter');
  await page.locator('.auth-container', { hasText: 'Authorized' }).waitFor();
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  await page.locator('.btn-done').click();
  expect(await execute(page, put)).toMatchObject({ ShardId: 'shardId-000000000000' });
  expect(complaints).toEqual([]);
});

test('the page of a document without authorization has no such dialog', async () => {
  const open = await startLocalGateway();
  const page = await browser.newPage();
  await page.goto(open.url.origin);
  await page.locator('.opblock').first().waitFor();
  expect(await page.locator('.authorize').count()).toBe(0);
  await page.close();
  await open.close();
});
