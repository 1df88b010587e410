// A document in several files runs as one, and is loaded again when one of them changes.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { startLocalGateway } from '../../support/local-gateway.ts';
import { SWAGGER_DOCUMENT } from '../../support/swagger-document.ts';

test('a schema in another file validates, is shown on the page, and counts when it changes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'referenced-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const spec = join(folder, 'api.yaml');
  const key = (maxLength: number) =>
    writeFileSync(join(folder, 'key.yaml'), `Key: {type: string, maxLength: ${maxLength}}\n`);
  key(3);
  writeFileSync(spec, SWAGGER_DOCUMENT.replace("'#/definitions/Key'", "'key.yaml#/Key'"));
  const gateway = await startLocalGateway({ spec, watch: true });
  onTestFinished(() => gateway.close());
  const put = async () => {
    const response = await fetch(`${gateway.url.href}/streams/events/record?trace=1`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: '{"Data": "a", "PartitionKey": "four"}',
    });
    return response.status;
  };
  expect(gateway.said).toEqual([]);
  expect(await put()).toBe(400);
  const shown = (await (await fetch(`${gateway.url.origin}/?document`)).json()) as object;
  expect(shown).toMatchObject({
    definitions: {
      Record: { properties: { PartitionKey: { $ref: expect.stringMatching(/^#\/x-referenced-files\//) } } },
    },
  });
  key(4);
  await vi.waitFor(async () => expect(await put()).toBe(200), { timeout: 5000, interval: 50 });
});
