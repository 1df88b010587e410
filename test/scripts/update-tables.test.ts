// `npm run aws-models` without Python: what it writes, prints and exits with.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatSource } from '../../scripts/aws-models/format-source.ts';
import { installBotocore, readServiceJson } from '../../scripts/aws-models/install-botocore.ts';
import { type UpdateOptions, updateTables } from '../../scripts/aws-models/update-tables.ts';
import { SMALL_MODEL } from './small-model.ts';

const FILE = 'lib/aws/trees-model.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'aws-models-'));
  mkdirSync(join(root, 'lib/aws'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

/** Runs with the small model as what botocore has and without a formatter, unless told otherwise. */
function run(args: readonly string[], changed: Partial<UpdateOptions> = {}) {
  const lines: string[] = [];
  const exitCode = updateTables(args, {
    services: [{ path: 'trees/2020-01-31', file: FILE, constant: 'treesModel' }],
    botocore: '9.8.7',
    root,
    open: () => () => SMALL_MODEL,
    format: (source) => source,
    print: (line) => lines.push(line),
    ...changed,
  });
  return { exitCode, lines };
}

const readTable = () => (existsSync(join(root, FILE)) ? readFileSync(join(root, FILE), 'utf8') : undefined);

describe('npm run aws-models', () => {
  it('writes the table as a TypeScript file whose head says how it was made', () => {
    expect(run([])).toEqual({ exitCode: 0, lines: [`wrote ${FILE}`] });
    const [first = '', ...rest] = (readTable() ?? '').split('\n');
    expect(first).toMatch(/^\/\/ The requests and responses of Trees/);
    const head = rest
      .slice(
        0,
        rest.findIndex((line) => line.startsWith('import')),
      )
      .join('\n');
    for (const part of ['npm run aws-models', 'botocore 9.8.7', 'service id Trees', 'API version 2020-01-31'])
      expect(head).toContain(part);
    expect(readTable()).toContain('\nexport const treesModel: ServiceModel = {');
  });

  it('prints names without quotes and strings in single quotes, a short shape to a line, as Biome does', () => {
    run([], { format: (source) => formatSource(source, FILE) });
    expect(readTable()).toContain("\n    Name: { type: 'string', min: 1, max: 8, pattern: '[a-z\\\\d]+' },\n");
  });

  it('gives the same bytes again', () => {
    run([]);
    const first = readTable();
    expect(run([])).toEqual({ exitCode: 0, lines: [`${FILE} is up to date.`] });
    expect(readTable()).toBe(first);
  });

  it('does not print the documentation', () => {
    run([]);
    expect(readTable()).not.toContain('<p>');
  });
});

describe('npm run aws-models -- --check', () => {
  it('exits with 0 for a table that is up to date', () => {
    run([]);
    expect(run(['--check'])).toEqual({ exitCode: 0, lines: [`${FILE} is up to date.`] });
  });

  it.each([
    ['was edited', () => writeFileSync(join(root, FILE), (readTable() ?? '').replace('"max":8', '"max":9'))],
    ['is not there', () => rmSync(join(root, FILE))],
  ])('exits with 1 for a table that %s, names the command and writes nothing', (_what, change) => {
    run([]);
    change();
    const before = readTable();
    expect(run(['--check'])).toEqual({
      exitCode: 1,
      lines: [`${FILE} differs from botocore 9.8.7. Run npm run aws-models and commit the result.`],
    });
    expect(readTable()).toBe(before);
  });
});

describe('npm run aws-models exits with 2 and one sentence', () => {
  it.each([[['--chekc']], [['now']]])('for %j', (args) => {
    expect(run(args)).toEqual({
      exitCode: 2,
      lines: [`"${args[0]}" is not a valid option. Use npm run aws-models, or npm run aws-models -- --check.`],
    });
  });

  it('for a model that the tables cannot hold', () => {
    expect(run([], { open: () => () => ({ ...SMALL_MODEL, shapes: null }) })).toEqual({
      exitCode: 2,
      lines: ['shapes is null where an object is expected.'],
    });
  });

  it.each([
    ['on the path', { PATH: '' }],
    ['where PYTHON points', { PATH: process.env['PATH'], PYTHON: '/nonexistent/python3' }],
  ])('without a Python %s', (_where, env) => {
    const open = () => {
      installBotocore('9.8.7', join(root, 'cache'), env);
      return () => SMALL_MODEL;
    };
    expect(run([], { open })).toEqual({
      exitCode: 2,
      lines: [
        'Python 3 with its venv module was not found. Install it (on Debian: apt-get install python3-venv), or set PYTHON to its path.',
      ],
    });
  });

  it('for a service that botocore does not have', () => {
    expect(run([], { open: () => (path) => readServiceJson(root, path) })).toEqual({
      exitCode: 2,
      lines: [`This botocore does not have trees/2020-01-31/service-2.json.gz: see ${root}.`],
    });
  });
});
