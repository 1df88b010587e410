// The assets of the page are read once, however often they are asked for.
import { expect, test } from 'vitest';
import { findAsset } from '../../../lib/local/page/assets/find-asset.ts';

test.each([
  ['swagger-ui.css', 100_000],
  ['swagger-ui-bundle.js', 1_000_000],
  ['records.js', 1000],
])('all responses with %s share its bytes', async (name, least) => {
  const bodies = await Promise.all([findAsset(name), findAsset(name)].map(async (response) => (await response).body));
  expect(bodies[0]?.length).toBeGreaterThan(least);
  expect(bodies[1]?.buffer).toBe(bodies[0]?.buffer);
});
