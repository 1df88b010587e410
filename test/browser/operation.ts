// An operation of the documentation page, as a person uses it.
import type { Locator, Page } from 'playwright-core';

/** Unfolds an operation, ready to be tried. */
export async function openOperation(page: Page, operationId: string): Promise<Locator> {
  const block = page.locator(`.opblock[id$="-${operationId}"]`);
  await block.locator('.opblock-summary-control').click();
  await block.locator('.execute').waitFor();
  return block;
}

export async function fill(block: Locator, parameter: string, value: string): Promise<void> {
  await block.locator(`tr[data-param-name="${parameter}"] input`).fill(value);
}

/** @returns the body of the response. @throws Error when its status is not the expected one. */
export async function execute<T>(page: Page, block: Locator, status = 200): Promise<T> {
  const responded = page.waitForResponse((response) => new URL(response.url()).pathname !== '/');
  await block.locator('.execute').click();
  const response = await responded;
  if (response.status() !== status) throw new Error(`${response.status()}: ${await response.text()}`);
  await block.locator('.live-responses-table .response-col_status', { hasText: String(status) }).waitFor();
  return (await response.json()) as T;
}
