// The page at the width of a phone and of a desk, light and dark, and with the keyboard alone.
import { mkdirSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LocalGateway, startLocalGateway } from '../support/local-gateway.ts';
import { launchChromium } from './chromium.ts';
import { execute, openOperation } from './operation.ts';

const SCREENSHOTS = new URL('../../.cache/browser/', import.meta.url).pathname;
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 1000 };

let gateway: LocalGateway;
let browser: Browser;
beforeAll(async () => {
  gateway = await startLocalGateway({ streams: ['orders'] });
  browser = await launchChromium();
  mkdirSync(SCREENSHOTS, { recursive: true });
}, 600_000);
afterAll(async () => {
  await browser?.close();
  await gateway?.close();
});

async function openPage(options: BrowserContextOptions): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(gateway.url.origin);
  await page.locator('.opblock').first().waitFor();
  return page;
}

/** Of the colors of an element: the share of light, from 0 (black) to 1. */
async function brightness(page: Page, selector: string, property: 'backgroundColor' | 'color'): Promise<number> {
  const color = await page.evaluate<string>(`getComputedStyle(document.querySelector('${selector}')).${property}`);
  const [red = 0, green = 0, blue = 0] = (color.match(/\d+/g) ?? []).map(Number);
  return (red + green + blue) / (3 * 255);
}

describe.each([
  ['a phone', PHONE],
  ['a desk', DESK],
])('at the width of %s', (device, viewport) => {
  test('nothing makes the page scroll sideways, with everything unfolded and a response', async () => {
    const page = await openPage({ viewport });
    for (const id of ['putRecord', 'putRecords', 'getShardIterator', 'getRecords']) await openOperation(page, id);
    await execute(page, page.locator('.opblock[id$="-putRecord"]'));
    for (const fold of await page.locator('.fold').all()) await fold.click();
    await page.locator('.models button').first().click();
    await page.locator('#records-newest li').first().waitFor();
    const width = await page.evaluate('document.documentElement.scrollWidth');
    expect(width).toBe(viewport.width);
    await page.screenshot({ path: `${SCREENSHOTS}unfolded on ${device}.png`, fullPage: true });
    await page.context().close();
  });

  test.each(['light', 'dark'] as const)('it is %s as the system is, and follows when that changes', async (scheme) => {
    const page = await openPage({ viewport, colorScheme: scheme });
    // Waits for the transitions of swagger-ui.
    const isReadable = async (isDark: boolean) => {
      for (const selector of ['.info .title', '#records-title']) {
        const ink = expect.poll(() => brightness(page, selector, 'color'));
        await (isDark ? ink.toBeGreaterThan(0.7) : ink.toBeLessThan(0.4));
      }
      const paper = await brightness(page, 'html', 'backgroundColor');
      expect(isDark ? paper < 0.2 : paper > 0.9).toBe(true);
    };
    await isReadable(scheme === 'dark');
    await page.screenshot({ path: `${SCREENSHOTS}${scheme} on ${device}.png`, fullPage: true });
    await page.emulateMedia({ colorScheme: scheme === 'dark' ? 'light' : 'dark' });
    await isReadable(scheme === 'light');
    await page.context().close();
  });
});

test('the records are below the documentation on a phone, and beside it on a desk', async () => {
  for (const [viewport, isBeside] of [
    [PHONE, false],
    [DESK, true],
  ] as const) {
    const page = await openPage({ viewport });
    const [docs, records] = [await page.locator('#page').boundingBox(), await page.locator('#records').boundingBox()];
    expect((records?.x ?? 0) >= (docs?.x ?? 0) + (docs?.width ?? 0)).toBe(isBeside);
    await page.context().close();
  }
});

test('the documented responses are folded, and the response of a request is not', async () => {
  const page = await openPage({ viewport: DESK });
  const block = await openOperation(page, 'putRecord');
  const documented = block.locator('.response[data-code="404"]');
  expect(await documented.isVisible()).toBe(false);
  await execute(page, block);
  expect(await block.locator('.live-responses-table').isVisible()).toBe(true);
  expect(await documented.isVisible()).toBe(false);
  await block.locator('.fold').click();
  expect(await documented.isVisible()).toBe(true);
  await page.context().close();
});

test('the keyboard alone unfolds an operation, sends it, and reads the record', async () => {
  const page = await openPage({ viewport: DESK });
  const tabTo = async (selector: string) => {
    for (let tabs = 0; tabs < 60; tabs++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate<boolean>(`document.activeElement.matches(${JSON.stringify(selector)})`)) return;
    }
    throw new Error(`Tab does not reach ${selector}.`);
  };
  const focused = () => page.evaluate('document.activeElement.id');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await focused()).toBe('records');
  await tabTo('#records-format');
  await page.keyboard.press('h');
  expect(await page.locator('#records-format').inputValue()).toBe('hex');

  await page.goto(gateway.url.origin);
  await page.locator('.opblock').first().waitFor();
  const block = '.opblock[id$="-putRecord"]';
  await tabTo(`${block} .opblock-summary-control`);
  await page.keyboard.press('Enter');
  await tabTo(`${block} textarea.body-param__text`);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('{"Data": "by keyboard", "PartitionKey": "k"}');
  await tabTo(`${block} .execute`);
  await page.keyboard.press('Enter');
  await page.locator('#records-newest pre', { hasText: 'by keyboard' }).waitFor();
  await tabTo(`${block} .fold`);
  await page.keyboard.press('Enter');
  expect(await page.locator(`${block} .response[data-code="404"]`).isVisible()).toBe(true);
  await page.context().close();
});
