// `npm start -- --watch` in a clone: templates, options and routes are followed, and a mistake keeps the document that runs.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

const ROOT = new URL('../../..', import.meta.url).pathname;
// Each change compiles and generates, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const clone = mkdtempSync(join(tmpdir(), 'clone-'));
const cleanups: (() => unknown)[] = [() => rmSync(clone, { recursive: true, force: true })];
let said = '';

beforeAll(async () => {
  for (const name of ['cli', 'generator', 'lib', 'templates', 'spec', 'package.json', 'package-lock.json']) {
    cpSync(join(ROOT, name), join(clone, name), { recursive: true, preserveTimestamps: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(clone, 'node_modules'));
  const args = ['cli/from-source.mjs', 'local', '--watch', '--port', '0', '--kinesis-port', '0'];
  const child = spawn(process.execPath, args, { cwd: clone, stdio: ['ignore', 'ignore', 'pipe'] });
  cleanups.push(() => child.kill('SIGKILL'));
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  await told(/^The API is at/m);
});
afterAll(() => {
  for (const cleanup of cleanups.reverse()) cleanup();
});

/** Waits for what is printed, and forgets it. @returns all that was printed up to then. */
async function told(line: RegExp): Promise<string> {
  for (let tries = 0; tries < 1000; tries++) {
    const found = line.exec(said);
    if (found) {
      const end = found.index + found[0].length;
      const before = said.slice(0, end);
      said = said.slice(end);
      return before;
    }
    await sleep(100);
  }
  throw new Error(`was not printed: ${line}\n${said}`);
}

/** Changes a file of the clone. */
function edit(name: string, change: (text: string) => string): void {
  writeFileSync(join(clone, name), change(readFileSync(join(clone, name), 'utf8')));
}

const document = () => readFileSync(join(clone, 'spec/openapi.yaml'), 'utf8');
const TEMPLATE = 'templates/put-record.request.json.vtl';

test('a template that changes is generated and loaded', async () => {
  edit(TEMPLATE, (text) => `#set($edited = true)\n${text}`);
  const printed = await told(/^Reloaded the document\.$/m);
  expect(printed + said).not.toContain('error');
  expect(document()).toContain('#set($edited = true)');
});

test('a broken template is reported with its file and line, and the document stays', async () => {
  const before = document();
  const sound = readFileSync(join(clone, TEMPLATE), 'utf8');
  edit(TEMPLATE, (text) => `${text}\n#if(`);
  const lines = sound.split('\n').length;
  const printed = await told(/changed, and the document is still the one before\.$/m);
  expect(printed).toMatch(new RegExp(`^${TEMPLATE}:(?:${lines}|${lines + 1})\\b`, 'm'));
  expect(document()).toBe(before);
  writeFileSync(join(clone, TEMPLATE), sound);
  await told(new RegExp(`^${TEMPLATE} changed: spec/ stays as it is\\.$`, 'm'));
});

test('an option that changes is generated, and the files that were written are named', async () => {
  edit('spec/options.yaml', (text) => text.replace(/^routes: .*$/m, 'routes: write'));
  await told(/^spec\/options\.yaml changed: wrote .*spec\/openapi\.yaml.*\.$/m);
  expect(document()).not.toContain('sharditerator');
});

test('a route that changes is generated', async () => {
  edit('generator/routes/put-record.ts', (text) => text.replace(/summary: '[^']*'/, "summary: 'Put it there'"));
  await told(/^generator\/routes\/put-record\.ts changed: wrote spec\/openapi\.yaml\.$/m);
  expect(document()).toContain('summary: Put it there');
});
