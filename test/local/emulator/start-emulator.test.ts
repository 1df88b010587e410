// The embedded Kinesis: what it serves, what it survives, what it keeps, and that it never outlives its parent.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, expect, test } from 'vitest';
import { type EmulatorOptions, startEmulator } from '../../../lib/local/emulator/start-emulator.ts';
import { createKinesisBackend } from '../../../lib/local/kinesis/create-kinesis-backend.ts';
import { kinesisCall, putRecord, readAll } from '../../gateway/kinesis-call.ts';

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function start(options: EmulatorOptions = {}, closings = cleanups) {
  const emulator = await startEmulator({ streams: ['events'], ...options });
  closings.push(emulator.close);
  const { call, close } = createKinesisBackend(emulator);
  closings.push(close);
  return { ...emulator, call, port: Number(emulator.endpoint.port) };
}

/** One kinesalite for the tests that do not end it, each with a stream of its own. */
let shared: ReturnType<typeof start> | undefined;
const sharedCleanups: typeof cleanups = [];
function startShared() {
  shared ??= start({ streams: ['kinesalite', 'pages', 'resets'] }, sharedCleanups);
  return shared;
}
afterAll(async () => {
  for (const cleanup of sharedCleanups.reverse()) await cleanup();
});

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'emulator-'));
  cleanups.push(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 1000; tries++) {
    if (await isTrue()) return;
    await sleep(10);
  }
  throw new Error('did not come true within 10 s');
}

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

test('creates the streams with their shards before it is handed out', async () => {
  const { call } = await start({ streams: ['first', 'second'], shards: 3 });
  for (const StreamName of ['first', 'second']) {
    const { body } = await call(kinesisCall('DescribeStreamSummary', { StreamName }));
    expect(JSON.parse(body.toString()).StreamDescriptionSummary).toMatchObject({
      StreamName,
      StreamStatus: 'ACTIVE',
      OpenShardCount: 3,
    });
  }
});

test.each(['kinesalite', 'kinesis-local'] as const)('%s takes records, on 127.0.0.1 only', async (engine) => {
  const { call, port } = await (engine === 'kinesalite' ? startShared() : start({ engine, streams: [engine] }));
  await call(putRecord(engine, 'hello'));
  expect(await readAll(call, engine)).toEqual(['hello']);
  // A server on every interface would take this one too.
  const [error] = await once(connect(port, '127.0.0.2'), 'error');
  expect(error).toMatchObject({ code: 'ECONNREFUSED' });
});

test('refuses a request from a web page without any CORS header', async () => {
  const { endpoint, call } = await startShared();
  const { action, headers, body } = putRecord('pages', 'from a page');
  expect(action).toBe('PutRecord');
  for (const method of ['POST', 'OPTIONS']) {
    const response = await fetch(endpoint, {
      method,
      headers: [...headers.map(([name, value]): [string, string] => [name, value]), ['Origin', 'https://example.com']],
      ...(method === 'POST' && { body }),
    });
    expect(response.status).toBe(403);
    expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  }
  expect(await readAll(call, 'pages')).toEqual([]);
});

test('survives a client that resets its connection in the middle of a body', async () => {
  const { port, call, pid } = await startShared();
  const before = pid();
  for (let client = 0; client < 20; client++) {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nhalf a bo');
    await sleep(5);
    socket.resetAndDestroy();
  }
  expect((await call(putRecord('resets', 'still here'))).status).toBe(200);
  expect(pid()).toBe(before);
});

test('refuses a NextToken, which would end kinesalite', async () => {
  const { call, pid } = await startShared();
  const before = pid();
  const response = await call(kinesisCall('ListShards', { NextToken: 'AAAA' }));
  expect([response.status, JSON.parse(response.body.toString()).__type]).toEqual([400, 'InvalidArgumentException']);
  expect(pid()).toBe(before);
});

test('comes back at the same address with its streams after SIGKILL, and says what is lost', async () => {
  const events: string[] = [];
  const { call, pid, isReady } = await start({ onEvent: (line) => events.push(line) });
  await call(putRecord('events', 'lost'));
  process.kill(pid() ?? 0, 'SIGKILL');
  await until(() => !isReady());
  await until(isReady);
  expect(await readAll(call, 'events')).toEqual([]);
  expect(events).toEqual([
    'The embedded Kinesis ended (SIGKILL), and its records are lost. Restarting it.',
    'The embedded Kinesis is running again.',
  ]);
});

test('keeps the records of a data folder through SIGKILL and through a later start', async () => {
  const dataDir = join(await temporaryFolder(), 'made', 'if missing');
  const first = await start({ dataDir });
  await first.call(putRecord('events', 'one'));
  process.kill(first.pid() ?? 0, 'SIGKILL');
  await until(() => !first.isReady());
  await until(first.isReady);
  await first.call(putRecord('events', 'two'));
  await first.close();
  const second = await start({ dataDir });
  await second.call(putRecord('events', 'three'));
  expect(await readAll(second.call, 'events')).toEqual(['one', 'two', 'three']);
});

test('refuses a data folder that another process uses', async () => {
  const dataDir = await temporaryFolder();
  await start({ dataDir });
  await expect(startEmulator({ dataDir })).rejects.toMatchObject({ name: 'InputError', code: 'data-dir-in-use' });
});

test('refuses a data folder that cannot be made, and says why', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'file'), '');
  await symlink('nowhere', join(folder, 'dangling'));
  await symlink('circle', join(folder, 'circle'));
  for (const [dataDir, reason] of [
    ['file', 'part of the path is not a folder'],
    ['file/below', 'part of the path is not a folder'],
    ['dangling', 'a folder cannot be created there, or a symbolic link has no target'],
    ['dangling/below', 'a folder cannot be created there, or a symbolic link has no target'],
    ['circle', 'its symbolic links form a loop'],
    ['x'.repeat(256), 'its name is too long'],
    ['xy/'.repeat(2000), 'its name is too long'],
  ] as const) {
    await expect(startEmulator({ dataDir: join(folder, dataDir) })).rejects.toMatchObject({
      name: 'InputError',
      code: 'data-dir-unusable',
      message: expect.stringContaining(`cannot be used (${reason}).`),
    });
  }
});

test('refuses a data folder for kinesis-local, which would lose acknowledged records', async () => {
  const options = { engine: 'kinesis-local', dataDir: await temporaryFolder() } as const;
  await expect(startEmulator(options)).rejects.toMatchObject({ name: 'InputError', code: 'data-dir-engine' });
});

test('refuses a stream name that Kinesis does not take', async () => {
  await expect(startEmulator({ streams: ['not a name'] })).rejects.toMatchObject({
    name: 'InputError',
    code: 'stream-refused',
  });
});

test.each(['SIGKILL', 'SIGTERM', 'SIGINT'] as const)('ends when its parent is ended by %s', async (signal) => {
  const script = join(await temporaryFolder(), 'parent.mts');
  const module = new URL('../../../lib/local/emulator/start-emulator.ts', import.meta.url).href;
  await writeFile(script, `import { startEmulator } from '${module}';\nconsole.log((await startEmulator()).pid());\n`);
  const parent = spawn(process.execPath, ['--import', 'tsx', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  cleanups.push(async () => parent.kill('SIGKILL'));
  const [line] = await once(parent.stdout, 'data');
  const pid = Number(line);
  expect(isAlive(pid)).toBe(true);
  parent.kill(signal);
  await until(() => !isAlive(pid));
});
