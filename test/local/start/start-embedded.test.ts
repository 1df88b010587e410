// The embedded Kinesis as `npm start` runs it: its port, its folder, what it tells a person.
import { once } from 'node:events';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { EmbeddedKinesis } from '../../../lib/local/settings/settings.ts';
import type { KinesisInUse } from '../../../lib/local/start/kinesis.ts';
import { startEmbedded } from '../../../lib/local/start/start-embedded.ts';
import { kinesisCall, putRecord, readAll } from '../../gateway/kinesis-call.ts';

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function start(
  kinesis: EmbeddedKinesis = { port: 0 },
  streams: readonly string[] = ['events'],
): Promise<KinesisInUse & { readonly said: readonly string[] }> {
  const said: string[] = [];
  const started = await startEmbedded(kinesis, {
    kinesis,
    streams,
    region: 'eu-west-1',
    say: (line) => said.push(line),
  });
  cleanups.push(started.close);
  return { ...started, said };
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'embedded-'));
  cleanups.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

describe('the embedded Kinesis', () => {
  it('creates the streams with their shards, in the region, before it is handed out', async () => {
    const { call } = await start({ port: 0 }, ['one', 'three:3']);
    const summaries = ['one', 'three'].map(async (StreamName) => {
      const { body } = await call(kinesisCall('DescribeStreamSummary', { StreamName }));
      const { StreamARN, StreamStatus, OpenShardCount } = JSON.parse(body.toString()).StreamDescriptionSummary;
      return [StreamARN, StreamStatus, OpenShardCount];
    });
    expect(await Promise.all(summaries)).toEqual([
      ['arn:aws:kinesis:eu-west-1:000000000000:stream/one', 'ACTIVE', 1],
      ['arn:aws:kinesis:eu-west-1:000000000000:stream/three', 'ACTIVE', 3],
    ]);
  });

  it('refuses a stream name that Kinesis does not take', async () => {
    await expect(start({ port: 0 }, ['not a name'])).rejects.toMatchObject({
      name: 'InputError',
      code: 'stream-refused',
    });
  });

  it('listens on 127.0.0.1 only', async () => {
    const { endpoint } = await start();
    // A server on every interface would take this one too.
    const [error] = await once(connect(Number(endpoint.port), '127.0.0.2'), 'error');
    expect(error).toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('takes another port when the default one is taken, and says so', async () => {
    const other = createServer().listen(4567, '127.0.0.1');
    cleanups.push(() => other.close());
    // Taken, either by this server or by another program.
    await Promise.race([once(other, 'listening'), once(other, 'error').catch(() => {})]);
    const { endpoint, said } = await start({});
    expect(endpoint.port).not.toBe('4567');
    expect(said).toEqual(['Port 4567 is taken, so Kinesis listens on another one.']);
  });

  it('refuses a port that was asked for and is taken', async () => {
    const { endpoint } = await start();
    await expect(start({ port: Number(endpoint.port) })).rejects.toMatchObject({
      name: 'InputError',
      code: 'kinesis-port-taken',
    });
  });

  it('keeps the records of a data folder for a later start', async () => {
    const dataDir = join(temporaryFolder(), 'made', 'if missing');
    const first = await start({ port: 0, dataDir });
    await first.call(putRecord('events', 'one'));
    await first.close();
    const second = await start({ port: 0, dataDir, sync: true });
    await second.call(putRecord('events', 'two'));
    expect(await readAll(second.call, 'events')).toEqual(['one', 'two']);
  });

  it('refuses a data folder that is in use, also by this process, and leaves it when it cannot start', async () => {
    const dataDir = temporaryFolder();
    await expect(start({ port: 0, dataDir }, ['not a name'])).rejects.toMatchObject({ code: 'stream-refused' });
    await start({ port: 0, dataDir });
    await expect(start({ port: 0, dataDir })).rejects.toMatchObject({ name: 'InputError', code: 'data-dir-in-use' });
  });

  it('refuses a data folder that cannot be made, and says why', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), '');
    symlinkSync('nowhere', join(folder, 'dangling'));
    symlinkSync('circle', join(folder, 'circle'));
    for (const [dataDir, reason] of [
      ['file', 'part of the path is not a folder'],
      ['file/below', 'part of the path is not a folder'],
      ['dangling', 'a folder cannot be created there, or a symbolic link has no target'],
      ['dangling/below', 'a folder cannot be created there, or a symbolic link has no target'],
      ['circle', 'its symbolic links form a loop'],
      ['x'.repeat(256), 'its name is too long'],
      ['xy/'.repeat(2000), 'its name is too long'],
    ] as const) {
      await expect(start({ port: 0, dataDir: join(folder, dataDir) })).rejects.toMatchObject({
        name: 'InputError',
        code: 'data-dir-unusable',
        message: expect.stringContaining(`cannot be used (${reason}).`),
      });
    }
  });

  it('refuses the folder of kinesalite, which earlier versions used', async () => {
    const dataDir = temporaryFolder();
    for (const name of ['CURRENT', 'LOG', 'MANIFEST-000002', '000003.log']) writeFileSync(join(dataDir, name), 'x');
    await expect(start({ port: 0, dataDir })).rejects.toMatchObject({ name: 'InputError', code: 'data-dir-foreign' });
  });

  it('drops the oldest records at the size of --memory, and says so', async () => {
    const { call, said } = await start({ port: 0, memoryBytes: 1024 * 1024 });
    const large = { StreamName: 'events', Data: Buffer.alloc(700_000).toString('base64'), PartitionKey: 'k' };
    for (let count = 0; count < 5; count++) await call(kinesisCall('PutRecord', large));
    expect(said).toEqual([expect.stringMatching(/^Records reached 1 MiB of memory, /)]);
  });

  it('throttles each shard with shardLimits', async () => {
    const { call } = await start({ port: 0, shardLimits: true });
    // Each takes what the shard accepts in a second, so that a slow machine does not let them all through.
    const large = { StreamName: 'events', Data: Buffer.alloc(1_000_000).toString('base64'), PartitionKey: 'k' };
    const calls = Array.from({ length: 3 }, () => call(kinesisCall('PutRecord', large)));
    const statuses = new Set((await Promise.all(calls)).map(({ status }) => status));
    expect([...statuses].sort()).toEqual([200, 400]);
  });
});
