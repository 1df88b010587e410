// The packed package by npx in an empty folder, as a pipeline runs it: its SARIF is valid by the schema of SARIF 2.1.0.
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AjvDraft04 from 'ajv-draft-04';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runOrThrow, runProgram } from '../deploy/run-program.ts';
import { TOOLS } from './tools.ts';

const ROOT = new URL('../..', import.meta.url).pathname;
const BROKEN = 'openapi: 3.0.3\ninfo: { title: [], version: "1" }\npaths: {}\n"a<b": 1\n';

let folder: string;
let tarball: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'npx-'));
  await runOrThrow('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: ROOT });
  tarball = join(folder, (await readdir(folder)).find((file) => file.endsWith('.tgz')) ?? '');
  await mkdir(join(folder, 'empty'));
  await writeFile(join(folder, 'empty/my api.yaml'), BROKEN);
});

afterAll(() => rm(folder, { recursive: true }));

function npx(...args: readonly string[]) {
  return runProgram('npx', ['--yes', '--package', tarball, 'apigw-kinesis', ...args], { cwd: join(folder, 'empty') });
}

it('checks a document, fails at an error, and writes SARIF that is valid', async () => {
  const { exitCode, output } = await npx('check', 'my api.yaml', '--format', 'sarif');
  expect(exitCode).toBe(1);
  // The schema has a pattern that is not a regular expression with the flag u.
  const options = { strict: false, validateFormats: false, validateSchema: false, unicodeRegExp: false };
  const validate = new AjvDraft04.default(options).compile(JSON.parse(await readFile(TOOLS.sarifSchema, 'utf8')));
  const sarif: unknown = JSON.parse(output);
  expect(validate(sarif), JSON.stringify(validate.errors)).toBe(true);
  expect(sarif).toMatchObject({ runs: [{ results: [{ level: 'error' }, { level: 'warning' }] }] });
});

it('explains a finding', async () => {
  const { exitCode, output } = await npx('explain', 'template-form-unescaped');
  expect(output).toContain('Wrong, in a request template:');
  expect(exitCode).toBe(0);
});
