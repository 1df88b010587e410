import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../../../cli/program.ts';

const folder = mkdtempSync(join(tmpdir(), 'accepted-'));
afterAll(() => rmSync(folder, { recursive: true }));

function check(...args: readonly string[]) {
  const io = { out: () => undefined, err: () => undefined, cwd: folder, env: {} };
  return run(['check', ...args], io);
}

/** The object is the mistake, in the line below its key. */
const BROKEN = 'openapi: 3.0.3\ninfo:\n  title: A\n  version:\n    major: 1\npaths: {}\n';
const COMMENT = '# check-ignore openapi-invalid: a test';

describe('a finding of an object that begins below its key', () => {
  it.each([
    ['is not accepted without a comment', BROKEN, 1],
    ['is accepted above the key', BROKEN.replace('  version', `  ${COMMENT}\n  version`), 0],
    ['is accepted in the line of the key', BROKEN.replace('version:', `version: ${COMMENT}`), 0],
    ['is not accepted further above', BROKEN.replace('info:', `${COMMENT}\ninfo:`), 1],
  ])('%s', async (_where, text, code) => {
    writeFileSync(join(folder, 'commented.yaml'), text);
    expect(await check('commented.yaml')).toBe(code);
  });
});

describe.each(['a.yaml', './a.yaml', join(folder, 'a.yaml')])('a file that is named %s', (name) => {
  it('is the same for a baseline and apigw-check.yaml', async () => {
    writeFileSync(join(folder, 'a.yaml'), BROKEN);
    expect(await check('./a.yaml', '--baseline', 'known.json', '--update-baseline')).toBe(0);
    expect(await check(name)).toBe(1);
    expect(await check(name, '--baseline', 'known.json')).toBe(0);
    writeFileSync(
      join(folder, 'off.yaml'),
      'rules: [{ rule: openapi-invalid, severity: "off", files: a.*, reason: a test }]',
    );
    expect(await check(name, '--config', 'off.yaml')).toBe(0);
  });
});
