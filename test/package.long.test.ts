// The published package: what is in it, and that its commands and the examples of docs/library.md run where nothing else is installed.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PackedPackage, packPackage, ROOT } from './support/packed-package.ts';
import { readExamples } from './support/read-examples.ts';

/** Programs named by the variable PACKAGE_TEST_NODES (`.ci/run` sets it), or the Node that runs this. */
const NODES = (process.env['PACKAGE_TEST_NODES'] ?? process.execPath).split(delimiter).map((program) => {
  const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  return { program, version: (stdout ?? '').trim() || `that does not run: ${program}` };
});

const { files: exampleFiles, commands } = readExamples('docs/library.md');

let packed: PackedPackage;
beforeAll(() => {
  packed = packPackage(['@types/node']);
}, 240_000);
afterAll(() => packed?.remove());

/** Runs a program in a folder of its own below the one of the package. */
function run(folder: string, program: string, ...args: readonly string[]) {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd: folder,
    encoding: 'utf8',
    env: cleanEnv(),
  });
  if (error) throw error;
  return { status, stdout: stdout.trimEnd(), stderr: stderr.trimEnd() };
}

/** Without what npm and vitest put there. */
function cleanEnv(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], HOME: process.env['HOME'], NO_COLOR: '1' };
}

describe('the packed package', () => {
  it('has the build, the documents and what deploys them', () => {
    expect(packed.files).toEqual(
      expect.arrayContaining([
        'LICENSE',
        'README.md',
        'dist/cli/main.js',
        'dist/lib/kinesis/index.js',
        'docs/library.md',
        'samconfig.toml',
        'spec/openapi.yaml',
        'spec/options.schema.json',
        'spec/options.yaml',
        'spec/policy.yaml',
        'spec/stack.yaml',
        'template.yml',
        'templates/put-record.request.json.vtl',
      ]),
    );
  });

  it('has no tests, no scripts of developers, and no TypeScript but declarations', () => {
    expect(packed.files.filter((file) => /(^|\/)(test|scripts|\.\w)/.test(file))).toEqual([]);
    expect(packed.files.filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))).toEqual([]);
  });

  it('has no script that npm runs at the install', () => {
    const atInstall = ['preinstall', 'install', 'postinstall', 'prepublish', 'preprepare', 'prepare', 'postprepare'];
    expect(Object.keys(packed.manifest.scripts).filter((name) => atInstall.includes(name))).toEqual([]);
  });

  it('has every file that its package.json names', () => {
    const { bin, exports } = packed.manifest;
    const named = [...Object.values(bin), ...Object.values(exports).flatMap((entry) => Object.values(Object(entry)))];
    const paths = named.map(String).filter((path) => path.length > 1);
    expect(paths.filter((path) => !existsSync(join(packed.installed, path)))).toEqual([]);
    expect(readFileSync(join(packed.installed, Object.values(bin)[0] ?? ''), 'utf8')).toMatch(
      /^#!\/usr\/bin\/env node\n/,
    );
  });
});

describe('a command of the package in an empty folder', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(packed.folder, 'empty-'));
  });
  const command = (...args: string[]) =>
    run(folder, process.execPath, join(packed.installed, 'dist/cli/main.js'), ...args);

  it.each([
    ['check', ['check']],
    ['local', ['local', '--port', '0']],
    ['render', ['render', 'put-record']],
    ['check of a missing file', ['check', 'spec/openapi.yaml']],
  ])('says in one line which file is missing: %s', (_what, args) => {
    const { status, stdout, stderr } = command(...args);
    expect(stderr).toMatch(/^error: [^\n]*spec\/openapi\.yaml: [^\n]+$/);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });

  it('says in one line that nothing responds: smoke', () => {
    const { status, stderr } = command('smoke', '--url', 'http://127.0.0.1:9/dev', '--stream', 'my-stream');
    expect(stderr).toMatch(/^error: [^\n]*http:\/\/127\.0\.0\.1:9\/dev[^\n]+$/);
    expect(status).toBe(2);
  });

  it('knows its version', () => {
    expect(command('--version')).toEqual({ status: 0, stdout: packed.manifest.version, stderr: '' });
  });

  it('generates from the routes and templates of the package, and then checks and renders what it wrote', () => {
    const missing = command('generate', '--check');
    expect(missing.stderr).toMatch(/^spec\/openapi\.yaml is stale: run npx apigw-kinesis generate /m);
    expect(missing.status).toBe(1);
    expect(command('generate')).toMatchObject({ status: 0 });
    for (const name of ['openapi.yaml', 'policy.yaml', 'stack.yaml', 'options.schema.json']) {
      expect(readFileSync(join(folder, 'spec', name), 'utf8')).toBe(
        readFileSync(join(packed.installed, 'spec', name), 'utf8'),
      );
    }
    expect(command('generate', '--check')).toMatchObject({ status: 0 });
    expect(command('check')).toMatchObject({ status: 0 });
    expect(
      command('render', 'get-shard-iterator', '--param', 'stream-name=mine', '--param', 'shard-id=s'),
    ).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('"StreamName": "mine"'),
    });
  });

  it('runs a document until a signal: local', async () => {
    const args = ['--spec', join(packed.installed, 'spec/openapi.yaml'), '--port', '0'];
    const child = spawn(process.execPath, [join(packed.installed, 'dist/cli/main.js'), 'local', ...args], {
      cwd: folder,
      env: cleanEnv(),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const closed = once(child, 'close');
    let said = '';
    for await (const chunk of child.stderr.setEncoding('utf8')) {
      said += chunk;
      // A second signal would end it without its exit code.
      if (!child.killed && said.includes('Ctrl-C')) child.kill('SIGINT');
    }
    expect(said).toMatch(/^The API is at http:\/\/127\.0\.0\.1:\d+\/dev$/m);
    expect((await closed)[0]).toBe(0);
  }, 60_000);
});

describe('docs/library.md', () => {
  it('runs each of its programs', () => {
    expect(commands.map(({ words }) => words)).toEqual(
      exampleFiles.filter(({ path }) => path.endsWith('.mjs')).map(({ path }) => ['node', path]),
    );
  });

  it.each([
    ['nodenext', ['--module', 'nodenext']],
    ['bundler', ['--module', 'esnext', '--moduleResolution', 'bundler']],
  ])(
    'has programs that strict TypeScript takes, declarations included, with %s',
    (_resolution, args) => {
      const folder = mkdtempSync(join(packed.folder, 'types-'));
      writeExamples(folder);
      const programs = exampleFiles.map(({ path }) => path).filter((path) => path.endsWith('.mjs'));
      for (const path of programs) cpSync(join(folder, path), join(folder, path.replace(/mjs$/, 'mts')));
      const strict = [
        '--strict',
        '--noUncheckedIndexedAccess',
        '--exactOptionalPropertyTypes',
        '--skipLibCheck',
        'false',
      ];
      const names = programs.map((path) => path.replace(/mjs$/, 'mts'));
      const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
      const options = ['--noEmit', '--target', 'es2022', ...strict, ...args];
      expect(run(folder, process.execPath, compiler, ...options, ...names)).toEqual({
        status: 0,
        stdout: '',
        stderr: '',
      });
    },
    180_000,
  );
});

describe.each(NODES)('the programs of docs/library.md on Node $version', ({ program }) => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(packed.folder, 'examples-'));
    writeExamples(folder);
  });

  it.each(commands)(
    'print what it says: $words',
    ({ words, output }) => {
      expect(run(folder, program, ...words.slice(1))).toEqual({ status: 0, stdout: output, stderr: '' });
    },
    120_000,
  );

  it('can be loaded by require, all of them', () => {
    const names = Object.entries(packed.manifest.exports)
      .filter(([, entry]) => typeof entry === 'object')
      .map(([path]) => path.replace('.', packed.manifest.name));
    const code = names.map((name) => `console.log(Object.keys(require('${name}')).length > 0);`).join('\n');
    const { status, stdout } = run(folder, program, '--input-type=commonjs', '--eval', code);
    expect({ status, stdout }).toEqual({ status: 0, stdout: names.map(() => 'true').join('\n') });
  });
});

function writeExamples(folder: string): void {
  for (const { path, text } of exampleFiles) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
