import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const REPOSITORY = join(import.meta.dirname, '..');
const CONFIG = `import { TotalsReporter } from ${JSON.stringify(join(REPOSITORY, 'test/totals-reporter.ts'))};
export default { test: { globals: true, reporters: [new TotalsReporter()] } };`;

it.each([
  [
    'counts what passed and what failed',
    "test('a', () => {}); test('b', () => { throw 1 }); test('c', () => {})",
    '2 passed, 1 failed',
  ],
  ['counts a skipped test as failed', "test('a', () => {}); test.skip('b', () => {})", '1 passed, 1 failed'],
  ['counts a file that does not load', "throw new Error('no')", '0 passed, 1 failed'],
  [
    'counts tests behind a broken hook, and the hook',
    "beforeAll(() => { throw 1 }); test('a', () => {})",
    '0 passed, 2 failed',
  ],
  [
    'counts an error that no test has caught',
    "test('a', () => { setTimeout(() => { throw 1 }) }); test('b', () => new Promise((end) => setTimeout(end, 50)))",
    '2 passed, 1 failed',
  ],
])('%s', async (_name, source, line) => {
  const folder = await mkdtemp(join(tmpdir(), 'apigw-kinesis-totals-'));
  await writeFile(join(folder, 'vitest.config.ts'), CONFIG);
  await writeFile(join(folder, 'a.test.js'), source);
  const output = await runVitest(folder);
  await rm(folder, { recursive: true });
  expect(output.trimEnd().split('\n').at(-1)).toBe(line);
});

/** @returns standard output, whatever the exit code. */
function runVitest(folder: string): Promise<string> {
  const bin = join(REPOSITORY, 'node_modules/vitest/vitest.mjs');
  return new Promise((resolve) => {
    execFile(process.execPath, [bin, 'run', '--root', folder], (_error, stdout) => resolve(stdout));
  });
}
