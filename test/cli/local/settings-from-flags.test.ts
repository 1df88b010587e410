// The values that the options of `local` take and refuse. Nothing is started here.
import { expect, test } from 'vitest';
import { run as runCommand } from '../../../cli/program.ts';
import { createTestIo } from '../../support/test-io.ts';

const ROOT = new URL('../../..', import.meta.url).pathname;

/** By option, values that AWS, HTTP, or the gateway would refuse. */
const REFUSED: Readonly<Record<string, readonly string[]>> = {
  '--port': ['65536', '-1', '1e3', ' 80', ''],
  '--stage': ['a/b', '', 'é', 'a'.repeat(129)],
  '--stage-variable': ['name', 'a-b=c', 'a=', 'a=ü', 'a=b c', `a=${'x'.repeat(513)}`],
  '--parameter': ['Name', '=value', 'A-B=c'],
  '--region': ['moon', 'us-east', 'US-EAST-1', 'us-east-1 ', ''],
  '--stream': ['a b', '', 'a/b', 'é', 'a'.repeat(129), 'a:0', 'a:501', 'a:1.5', 'a:', ':2', 'a:2:2', 'a:-1', 'a:1e2'],
  '--kinesis-port': ['65536', '-1', ''],
  '--memory': ['0', '1.5', '512MiB', '1048577', ''],
  '--host': ['', 'http://localhost', 'a b', 'localhost:80', '[::1'],
  '--allow-host': ['', 'example.com:80', 'http://example.com', '*'],
  '--allow-origin': [
    '',
    'example.com',
    'https://example.com/',
    'https://Example.com',
    'https://a@b',
    'a b',
    '**',
    'NULL',
  ],
  '--kinesis-endpoint': ['localhost:4566', 'ftp://127.0.0.1', 'http://', 'http://127.0.0.1/?a', 'http://127.0.0.1/#a'],
  '--authorizer-context': ['name', '=x', 'a-b=c'],
  '--api-key': ['', 'a b', 'a\nb', 'clé'],
  '--fault-seed': ['-1', 'x', '4294967296'],
};

test.each(Object.entries(REFUSED).flatMap(([option, values]) => values.map((value) => [option, value] as const)))(
  '%s %j is refused before anything is started',
  async (option, value) => {
    const io = createTestIo(ROOT);
    // Kinesis would come first, and then the document that is not there.
    expect(await runCommand(['local', '--spec', 'nowhere.yaml', option, value], io)).toBe(2);
    const shown = JSON.stringify(value).replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
    expect(io.errLines).toEqual([
      expect.stringMatching(new RegExp(`^error: ${option} cannot be ${shown}\\. Allowed: .+\\.$`)),
    ]);
  },
);

// As AWS has them in its partitions.
test.each(['us-east-1', 'us-gov-west-1', 'eu-isoe-west-1', 'us-isob-east-1', 'eusc-de-east-1', 'ap-southeast-7'])(
  '--region %s is taken',
  async (region) => {
    const io = createTestIo(ROOT);
    expect(await runCommand(['local', '--spec', 'nowhere.yaml', '--region', region], io)).toBe(2);
    expect(io.errLines).toEqual([expect.stringContaining('The file does not exist.')]);
  },
);

test.each(['https://example.com', 'http://localhost:3000', 'http://[::1]:80', 'chrome-extension://abc', 'null', '*'])(
  '--allow-origin %s is taken',
  async (origin) => {
    const io = createTestIo(ROOT);
    expect(await runCommand(['local', '--spec', 'nowhere.yaml', '--allow-origin', origin], io)).toBe(2);
    expect(io.errLines).toEqual([expect.stringContaining('The file does not exist.')]);
  },
);

test('a password in --kinesis-endpoint is refused and not repeated', async () => {
  const io = createTestIo(ROOT);
  expect(await runCommand(['local', '--kinesis-endpoint', 'http://me:secret@127.0.0.1:4566'], io)).toBe(2);
  expect(io.errLines).toEqual([
    expect.stringMatching(/^error: --kinesis-endpoint cannot be "http:\/\/…@127\.0\.0\.1:4566"\. .*$/),
  ]);
});

test.each(['fire', 'throttle=2', 'throttle=1=2', 'latency', 'latency=1h'])('--fault %s is refused', async (fault) => {
  const io = createTestIo(ROOT);
  expect(await runCommand(['local', '--fault', fault], io)).toBe(2);
  expect(io.errLines).toEqual([expect.stringMatching(`^error: "${fault}" is not a valid fault\\. `)]);
});
