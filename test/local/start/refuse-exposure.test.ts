// Which addresses count as this machine alone, and that a document cannot open them afterwards.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import type { GatewaySettings } from '../../../lib/local/settings/settings.ts';
import type { KinesisInUse } from '../../../lib/local/start/kinesis.ts';
import { refuseExposure } from '../../../lib/local/start/refuse-exposure.ts';
import { SPEC, startLocalGateway } from '../../support/local-gateway.ts';

function exposes(host: string): boolean {
  const settings: Pick<GatewaySettings, 'host' | 'mayExpose'> = { host, mayExpose: false };
  const kinesis: Pick<KinesisInUse, 'credentials'> = { credentials: 'aws' };
  try {
    refuseExposure(settings, kinesis, true);
    return false;
  } catch {
    return true;
  }
}

test.each([
  ['127.0.0.1', false],
  ['127.8.9.10', false],
  ['localhost', false],
  ['::1', false],
  ['0.0.0.0', true],
  ['::', true],
  ['192.0.2.1', true],
  // A name of somebody's choice, with an address of somebody's choice.
  ['127.example.com', true],
  ['127.0.0.1.example.com', true],
])('listening on %s with AWS credentials reaches beyond this machine: %s', (host, expected) => {
  expect(exposes(host)).toBe(expected);
});

test('a changed document in which callers name the stream is not used on the network with AWS credentials', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'exposure-'));
  const spec = join(folder, 'api.yaml');
  await writeFile(spec, "openapi: 3.0.3\ninfo: { title: T, version: '1' }\npaths: {}\n");
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIDEXAMPLE');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
  const gateway = await startLocalGateway({
    spec,
    host: '0.0.0.0',
    kinesis: { endpoint: new URL('https://kinesis.us-east-1.amazonaws.com') },
    streams: [],
    watch: true,
  });
  try {
    await writeFile(spec, await readFile(SPEC));
    for (let tries = 0; gateway.said.length < 2 && tries < 1000; tries++) await sleep(10);
    expect(gateway.said.slice(1)).toEqual([
      expect.stringMatching(
        /^The changed document was not loaded: --host 0\.0\.0\.0 would let anyone on the network use your AWS /,
      ),
    ]);
    // The document before has no routes.
    expect(gateway.curlSession('s')).toEqual([]);
  } finally {
    await gateway.close();
    vi.unstubAllEnvs();
    await rm(folder, { recursive: true });
  }
});
