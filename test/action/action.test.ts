// Runs the step of action.yml as a runner does: in bash, with the inputs in the environment. In place of the registry, npx runs this clone.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly runs: {
    readonly steps: readonly { readonly run: string; readonly env: Readonly<Record<string, string>> }[];
  };
}

const ROOT = new URL('../..', import.meta.url).pathname;
const action = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as Action;
const BROKEN = 'openapi: 3.0.3\ninfo: { title: [], version: "1" }\npaths: {}\n';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'action-'));
  writeFileSync(
    join(folder, 'npx'),
    `#!/bin/sh\necho "$1 $2" >&2\nshift 2\nexec node "${ROOT}cli/from-source.mjs" "$@"\n`,
  );
  chmodSync(join(folder, 'npx'), 0o755);
  writeFileSync(join(folder, 'broken.yaml'), BROKEN);
  writeFileSync(join(folder, 'sound.yaml'), BROKEN.replace('[]', 'a'));
});

afterAll(() => rmSync(folder, { recursive: true }));

/** What the steps give for these inputs. */
function runAction(given: Readonly<Record<string, string>>) {
  const inputs = Object.fromEntries(
    Object.entries(action.inputs).map(([name, { default: value = '' }]) => [name, given[name] ?? value]),
  );
  const [step] = action.runs.steps;
  const env = Object.entries(step?.env ?? {}).map(([name, value]) => [
    name,
    value.replace(/\$\{\{ inputs\.([a-z-]+) \}\}/, (_whole, input: string) => inputs[input] ?? 'missing'),
  ]);
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step?.run ?? ''],
    {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, ...Object.fromEntries(env), PATH: `${folder}${delimiter}${process.env['PATH']}` },
    },
  );
  return { status, stdout, stderr };
}

describe('the action', () => {
  it('annotates findings and fails', () => {
    const { status, stdout, stderr } = runAction({ files: 'sound.yaml\nbroken.yaml' });
    expect(stderr).toContain('--yes apigw-kinesis@0.1.0');
    expect(stdout).toMatch(/^::error file=broken\.yaml,line=2,col=16,title=openapi-invalid::/);
    expect(status).toBe(1);
  });

  it('expands globs by the check, and takes its inputs as data', () => {
    expect(runAction({ files: '*.yaml', 'fail-on': 'never' })).toMatchObject({ status: 0 });
    const { status } = runAction({ files: 'sound.yaml', config: '$(touch hacked)' });
    expect(status).toBe(2);
    expect(() => readFileSync(join(folder, 'hacked'))).toThrow();
  });

  it('succeeds without findings', () => {
    expect(runAction({ files: 'sound.yaml' })).toMatchObject({ status: 0, stdout: '\n' });
  });

  it('runs the version of this package', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect(action.inputs['version']?.default).toBe(version);
  });
});

describe('the hook of pre-commit', () => {
  it('runs a command that skips files of other kinds', () => {
    const [hook] = parse(readFileSync(join(ROOT, '.pre-commit-hooks.yaml'), 'utf8')) as { readonly entry: string }[];
    writeFileSync(join(folder, 'other.yaml'), 'services: {}\n');
    const [, ...args] = (hook?.entry ?? '').split(' ');
    const run = (file: string) =>
      spawnSync(
        process.execPath,
        ['--import', `${ROOT}node_modules/tsx/dist/esm/index.mjs`, `${ROOT}cli/main.ts`, ...args, file],
        { cwd: folder },
      );
    expect(run('other.yaml').status).toBe(0);
    expect(run('broken.yaml').status).toBe(1);
  });
});
