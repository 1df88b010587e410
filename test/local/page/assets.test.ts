// The assets of the page are read once, however often they are asked for.
import { expect, test } from 'vitest';
import { ASSETS } from '../../../lib/local/page/assets.ts';
import { docsPage } from '../../../lib/local/page/docs-pages.ts';

const served = () => ({ title: '', stage: 'dev', text: '', isJson: false, document: {} });
const ask = (rawQuery: string) =>
  docsPage(
    {
      method: 'GET',
      rawPath: '/',
      rawQuery,
      headers: [],
      body: Buffer.alloc(0),
      sourceIp: '127.0.0.1',
      protocol: 'HTTP/1.1',
    },
    served,
  );

test.each([...ASSETS.keys()])('all responses with %s share its bytes', async (name) => {
  const bodies = await Promise.all([ask(name), ask(name)].map(async (response) => (await response)?.body));
  expect(bodies[0]?.length).toBeGreaterThan(100_000);
  expect(bodies[1]?.buffer).toBe(bodies[0]?.buffer);
});
