// Which addresses count as this machine alone.
import { expect, test } from 'vitest';
import { refuseExposure } from '../../../gateway/local/refuse-exposure.ts';
import type { GatewaySettings } from '../../../gateway/local/settings.ts';
import type { Kinesis } from '../../../gateway/local/start-kinesis.ts';

function exposes(host: string): boolean {
  const settings: Pick<GatewaySettings, 'host' | 'mayExpose'> = { host, mayExpose: false };
  const kinesis: Pick<Kinesis, 'credentials'> = { credentials: 'aws' };
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
