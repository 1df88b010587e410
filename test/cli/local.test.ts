// `local` as people run it: its output, its errors, its end; in a process of its own where that is the point.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test, vi } from 'vitest';
import { run as runCommand } from '../../cli/program.ts';
import { type LocalProcess, serving, startLocalProcess } from '../support/local-process.ts';
import { createTestIo } from '../support/test-io.ts';

const ROOT = new URL('../..', import.meta.url).pathname;

// Each test starts processes, and a slow machine takes seconds for each.
vi.setConfig({ testTimeout: 120_000 });

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

function run(...given: Parameters<typeof startLocalProcess>): LocalProcess {
  const started = startLocalProcess(...given);
  cleanups.push(() => started.process.kill('SIGKILL'));
  return started;
}

/** For what ends before Kinesis is needed: nothing listens at port 1. */
const NO_EMULATOR = ['--kinesis-endpoint', 'http://127.0.0.1:1'];

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'local-'));
  cleanups.push(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function takenPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  cleanups.push(() => server.close());
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

test('prints a session that, pasted into a shell, writes records and reads them back', async () => {
  const local = run(['--port', '0', '--stream', 'mine']);
  await serving(local);
  const session = local
    .err()
    .split('\n')
    .filter((line) => /^(curl|ITERATOR=)/.test(line));
  expect(session.length).toBe(4);
  const shell = spawn('sh', ['-c', session.join('\n')], { stdio: ['ignore', 'pipe', 'ignore'] });
  const responses = Buffer.concat(await shell.stdout.toArray())
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const [record, records, read] = responses;
  expect(record).toEqual({ SequenceNumber: expect.any(String), ShardId: 'shardId-000000000000' });
  expect(records).toMatchObject({ FailedRecordCount: 0 });
  // The README of the original pattern shows the first value for "some data".
  expect(read.Records.map(({ Data }: { Data: string }) => Data)).toEqual([
    'InNvbWUgZGF0YSI=',
    'ImRhdGEyIg==',
    'ImRhdGEzIg==',
  ]);
});

test('writes one line per request to its output, and JSON when asked', async () => {
  const local = run(['--port', '0', '--log', 'json']);
  const url = await serving(local);
  await fetch(`${url}/streams/my-stream/sharditerator?shard-id=shardId-000000000000`);
  await fetch(`${url}/nowhere`);
  local.process.kill('SIGTERM');
  expect(await local.code).toBe(0);
  const lines = local
    .out()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines).toMatchObject([
    { method: 'GET', path: '/dev/streams/my-stream/sharditerator', status: 200, action: 'GetShardIterator' },
    { method: 'GET', path: '/dev/nowhere', status: 404, refusal: 'MISSING_AUTHENTICATION_TOKEN' },
  ]);
});

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s ends it with 0, after the request in progress',
  async (signal) => {
    const local = run(['--port', '0', '--fault', 'latency=500ms']);
    const url = await serving(local);
    const response = fetch(`${url}/streams/my-stream/sharditerator?shard-id=shardId-000000000000`);
    await sleep(200);
    local.process.kill(signal);
    expect((await response).status).toBe(200);
    expect(await local.code).toBe(0);
  },
);

test('killing npm start ends the gateway, too', async () => {
  const npm = spawn('npm', ['start', '--', '--port', '0'], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
  cleanups.push(() => endGroup(npm.pid));
  let said = '';
  npm.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const url = () => /^The API is at (\S+)$/m.exec(said)?.[1];
  for (let tries = 0; url() === undefined && tries < 1500; tries++) await sleep(10);
  const health = new URL('/_health', url());
  expect((await fetch(health)).status).toBe(200);
  npm.kill('SIGTERM');
  // The gateway holds the pipe until it ends.
  await once(npm, 'close');
  expect(said).toContain('Stopping after the requests in progress.');
  await expect(fetch(health)).rejects.toThrow();
});

function endGroup(leader: number | undefined): void {
  try {
    if (leader !== undefined) process.kill(-leader, 'SIGKILL');
  } catch {
    // Nothing of it is left, as it should be.
  }
}

test('two run side by side, each with its own Kinesis', async () => {
  const [first, second] = [run(['--port', '0']), run(['--port', '0'])];
  const urls = [await serving(first), await serving(second)];
  expect(new Set(urls).size).toBe(2);
  const body = JSON.stringify({ Data: 1, PartitionKey: 'p' });
  const headers = { 'Content-Type': 'application/json' };
  await fetch(`${urls[0]}/streams/my-stream/record`, { method: 'PUT', headers, body });
  const counts = await Promise.all(urls.map(countRecords));
  expect(counts).toEqual([1, 0]);
});

async function countRecords(url: string): Promise<number> {
  const iterator = await fetch(`${url}/streams/my-stream/sharditerator?shard-id=shardId-000000000000`);
  const { ShardIterator } = (await iterator.json()) as { ShardIterator: string };
  const records = await fetch(`${url}/streams/my-stream/records`, { headers: { 'Shard-Iterator': ShardIterator } });
  return ((await records.json()) as { Records: unknown[] }).Records.length;
}

test('a data folder keeps the records for the next run and is refused to a second one', async () => {
  const dataDir = join(await temporaryFolder(), 'data');
  const first = run(['--port', '0', '--data-dir', dataDir]);
  const url = await serving(first);
  await fetch(`${url}/streams/my-stream/record`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ Data: 1, PartitionKey: 'p' }),
  });
  const rival = createTestIo(ROOT);
  expect(await runCommand(['local', '--port', '0', '--data-dir', dataDir], rival)).toBe(2);
  expect(rival.errLines).toEqual([
    expect.stringMatching(
      /^error: The data folder .* is in use by process \d+\. Stop it, or use another --data-dir\.$/,
    ),
  ]);
  first.process.kill('SIGKILL');
  await first.code;
  const next = run(['--port', '0', '--data-dir', dataDir]);
  expect(await countRecords(await serving(next))).toBe(1);
});

test.each<[what: string, args: readonly string[] | (() => Promise<readonly string[]>), message: RegExp]>([
  [
    'a taken port',
    async () => ['--port', String(await takenPort())],
    /^error: Cannot listen on 127\.0\.0\.1, port \d+: the port is already in use\. .*$/,
  ],
  [
    'a missing document',
    [...NO_EMULATOR, '--spec', 'nowhere.yaml'],
    /^error: .*nowhere\.yaml: The file does not exist\. Check the file name\.$/,
  ],
  [
    'a document that is not OpenAPI',
    [...NO_EMULATOR, '--spec', 'package.json'],
    /^error: .*package\.json:1.*: The document has no member "openapi" with the version/,
  ],
  [
    'a document that is broken JSON',
    async () => {
      const spec = join(await temporaryFolder(), 'api.json');
      await writeFile(spec, '{"openapi": "3.0.3",\n "paths": {,}\n}');
      return [...NO_EMULATOR, '--spec', spec];
    },
    /^error: .*api\.json:2:12: .*\. Fix the YAML or JSON here\.$/,
  ],
  ['a folder as document', [...NO_EMULATOR, '--spec', 'spec'], /^error: .*spec: This is a folder, not a file\. /],
  [
    'a data folder below a file',
    ['--data-dir', 'package.json/data'],
    /^error: The data folder .* cannot be used \(part of the path is not a folder\)\. Use another --data-dir\.$/,
  ],
  // Node's own recursive mkdir never ends there.
  [
    'a data folder where the system makes none',
    ['--data-dir', '/proc/none/data'],
    /^error: The data folder \/proc\/none\/data cannot be used \(.*\)\. Use another --data-dir\.$/,
  ],
  ['a data folder without a name', ['--data-dir', ''], /^error: --data-dir cannot be ""\. Allowed: a folder\.$/],
  [
    'a data folder for a Kinesis that is not embedded',
    [...NO_EMULATOR, '--data-dir', 'data'],
    /^error: --data-dir cannot be combined with --kinesis-endpoint\. --data-dir is for the embedded Kinesis\. .*$/,
  ],
  [
    'an address of another machine',
    ['--host', '192.0.2.1'],
    /^error: Cannot listen on 192\.0\.2\.1, port \d+: this machine does not have that address\./,
  ],
])('%s ends it with 2 and one line', async (_what, args, message) => {
  const given = typeof args === 'function' ? await args() : args;
  const io = createTestIo(ROOT);
  expect(await runCommand(['local', ...(given.includes('--port') ? [] : ['--port', '0']), ...given], io)).toBe(2);
  expect(io.errLines).toEqual([expect.stringMatching(message)]);
});

test.each([['--nonsense'], ['--shard-limits', 'maybe'], ['--authorizers', 'maybe'], ['--log', 'xml']])(
  'wrong usage such as %j ends it with 2',
  async (...args) => {
    const io = createTestIo(ROOT);
    expect(await runCommand(['local', ...args], io)).toBe(2);
    expect(io.errLines[0]).toMatch(/^error: /);
  },
);

test('refuses to let the network use AWS credentials on any stream, unless told', async () => {
  const aws = { AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE', AWS_SECRET_ACCESS_KEY: 'secret' };
  const args = ['--port', '0', '--host', '0.0.0.0', '--kinesis-endpoint', 'https://kinesis.us-east-1.amazonaws.com'];
  const refused = run(args, aws);
  expect(await refused.code).toBe(2);
  expect(refused.err()).toMatch(
    /^error: --host 0\.0\.0\.0 would let anyone on the network use your AWS credentials .* add --yes-expose\.\n$/,
  );
  await serving(run([...args, '--yes-expose'], aws));
});
