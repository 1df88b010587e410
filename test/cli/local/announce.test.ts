// What `local` prints at its start: a session that works as it is pasted, or else the routes.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, expect, test } from 'vitest';
import { announce } from '../../../cli/local/announce.ts';
import { settingsFrom } from '../../../cli/local/settings-from-flags.ts';
import { generate } from '../../../generator/generate.ts';
import { DEFAULTS, type Options } from '../../../generator/options/options.ts';
import { ROUTES } from '../../../generator/routes/index.ts';
import { startGateway } from '../../../lib/local/index.ts';
import { createTestIo } from '../../support/test-io.ts';

const ROOT = new URL('../../..', import.meta.url).pathname;
const MOCK = "{ x-amazon-apigateway-integration: { type: mock, requestTemplates: { application/json: '{}' } } }";
const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

/** The lines that `local` prints for a document. */
async function announced(document: string, flags: Partial<Parameters<typeof settingsFrom>[0]>): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'announce-'));
  cleanups.push(() => rmSync(folder, { recursive: true }));
  const spec = join(folder, 'openapi.yaml');
  writeFileSync(spec, document);
  const io = createTestIo(ROOT);
  const settings = settingsFrom(
    {
      spec,
      port: '0',
      host: '127.0.0.1',
      stage: 'dev',
      kinesisPort: '0',
      shardLimits: 'off',
      authorizers: 'require',
      log: 'text',
      ...flags,
    },
    io,
  );
  const gateway = await startGateway(settings);
  cleanups.push(() => gateway.close());
  announce(settings, gateway);
  return io.errLines;
}

const ours = (options: Partial<Options> = {}) => generate(ROOT, ROUTES, { ...DEFAULTS, ...options }).openapi.text;

/** Pastes the session into a shell. @returns the values of the lines that it prints. */
async function paste(lines: readonly string[]): Promise<Record<string, unknown>[]> {
  const session = lines.filter((line) => /^(?:curl |[A-Z]+=\$\()/.test(line));
  const { stdout } = await promisify(execFile)('sh', ['-c', session.join('\n')]);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

test.each(['orders', 'orders:5'])('the session of --stream %s reads back the record that it wrote', async (stream) => {
  const lines = await announced(ours(), { stream: [stream] });
  const [record, , read] = await paste(lines);
  expect(record).toEqual({ ShardId: expect.any(String), SequenceNumber: expect.any(String) });
  expect(read?.['Records']).toContainEqual(
    expect.objectContaining({ SequenceNumber: record?.['SequenceNumber'], PartitionKey: 'some key' }),
  );
});

test('the session has the first API key of --api-key', async () => {
  const apiKey = ['first-key-of-20-characters', 'second-key-of-20-characters'];
  const lines = await announced(ours({ 'auth.write': 'api-key' }), { stream: ['orders'], apiKey });
  const [record] = await paste(lines);
  expect(record).toHaveProperty('ShardId');
  expect(
    lines.filter((line) => line.includes('/record')).map((line) => line.includes(`x-api-key: ${apiKey[0]}`)),
  ).toEqual([true, true, false]);
});

test('a document without the routes of a session gets its routes listed', async () => {
  const lines = await announced(
    `openapi: 3.0.3
info: { title: T, version: '1' }
paths:
  /health: { get: ${MOCK} }
  /items/{id}: { delete: ${MOCK}, x-amazon-apigateway-any-method: ${MOCK} }
`,
    {},
  );
  const at = lines.findIndex((line) => line.startsWith('Routes below http://127.0.0.1:'));
  expect(lines.slice(at + 1, at + 6)).toEqual([
    '',
    '  GET     /health',
    '  DELETE  /items/{id}',
    '  ANY     /items/{id}',
    '',
  ]);
  expect(lines.join('\n')).not.toContain('curl');
});

test('more than 40 routes are cut', async () => {
  const paths = Array.from({ length: 45 }, (_, n) => `  /r${n}: { get: ${MOCK} }\n`).join('');
  const lines = await announced(`openapi: 3.0.3\ninfo: { title: T, version: '1' }\npaths:\n${paths}`, {});
  expect(lines.filter((line) => /^ {2}GET {2}\/r/.test(line))).toHaveLength(40);
  expect(lines).toContainEqual(expect.stringMatching(/^ {2}… and 5 more, in http:\/\/127\.0\.0\.1:\d+\/$/));
});
