// Holds the source to the architecture: folders are stages, and arrows point one way.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { operationIdOf } from '../generator/route.ts';
import { ROUTES } from '../generator/routes/index.ts';

const ROOT = new URL('..', import.meta.url).pathname;

/** What each stage may import of ours, besides itself. */
const STAGES: Readonly<Record<string, readonly string[]>> = {
  openapi: [],
  vtl: [],
  generator: ['openapi'],
  check: ['openapi', 'vtl'],
  gateway: ['openapi', 'vtl'],
  cli: ['openapi', 'vtl', 'generator', 'check', 'gateway'],
};
/** The steps inside the generator: `document/` takes routes as values and knows none of them. */
const GENERATOR_STEPS: Readonly<Record<string, readonly string[]>> = { document: ['templates'], write: [] };
/** The executables: the command line, and the embedded Kinesis, which runs in a process of its own. */
const MAY_EXIT = ['cli/main.ts', 'gateway/emulator/engine-process.ts'];
const MAX_LINES = 300;
/** Long because they are tables, not because they do much. */
const DATA: readonly string[] = ['test/oracle/generator/grammar.ts'];

interface SourceFile {
  /** From the root of the project. */
  readonly path: string;
  readonly text: string;
  /** Imports of ours, as paths from the root; `import()` and types too. */
  readonly ours: readonly string[];
  readonly packages: readonly string[];
}

const sources = Object.keys(STAGES).flatMap((stage) => readSources(stage));
const tests = readSources('test');

describe('imports', () => {
  it.each(Object.entries(STAGES))('of %s/ are of itself and of %j', (stage, allowed) => {
    const wrong = sources
      .filter(({ path }) => stageOf(path) === stage)
      .flatMap(({ path, ours }) => ours.map((target) => [path, target] as const))
      .filter(([, target]) => ![stage, ...allowed].includes(stageOf(target)));
    expect(wrong).toEqual([]);
  });

  it.each(Object.entries(GENERATOR_STEPS))('of generator/%s/ are of no other step but %j', (step, allowed) => {
    const steps = new Set(['routes', 'options', 'templates', 'document', 'write']);
    const wrong = sources
      .filter(({ path }) => path.startsWith(`generator/${step}/`))
      .flatMap(({ path, ours }) => ours.map((target) => [path, target] as const))
      .filter(([, target]) => target.startsWith('generator/') && steps.has(target.split('/')[1] ?? ''))
      .filter(([, target]) => ![step, ...allowed].includes(target.split('/')[1] ?? ''));
    expect(wrong).toEqual([]);
  });

  it('form no cycle, of types either', () => {
    expect(findCycles(new Map([...sources, ...tests].map(({ path, ours }) => [path, ours])))).toEqual([]);
  });

  it('form no cycle between the folders of a stage', () => {
    const folders = new Map<string, string[]>();
    for (const { path, ours } of sources) {
      const targets = ours.map(folderOf).filter((target) => target !== folderOf(path));
      folders.set(folderOf(path), [...(folders.get(folderOf(path)) ?? []), ...targets]);
    }
    // Beside its folders lies what they all stand on, and what joins them.
    for (const stage of Object.keys(STAGES)) folders.delete(stage);
    expect(findCycles(folders)).toEqual([]);
  });

  it('name files that are there, with their ending', () => {
    const missing = [...sources, ...tests].flatMap(({ path, ours }) =>
      ours.filter((target) => !existsSync(join(ROOT, target))).map((target) => `${path} -> ${target}`),
    );
    expect(missing).toEqual([]);
  });

  it('of packages are of dependencies that package.json has', () => {
    const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const wrong = sources.flatMap(({ path, packages }) =>
      packages.filter((name) => !Object.hasOwn(dependencies, name)).map((name) => `${path} -> ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  it('of Node are written with node:', () => {
    const bare = [...sources, ...tests].flatMap(({ path, packages }) =>
      packages.filter((name) => builtinModules.includes(name)).map((name) => `${path} -> ${name}`),
    );
    expect(bare).toEqual([]);
  });
});

describe('the source', () => {
  it('ends a process in its executables only', () => {
    const exits = sources.filter(({ text }) => endsProcess(text)).map(({ path }) => path);
    expect(exits.sort()).toEqual(MAY_EXIT);
  });

  it(`has no file of more than ${MAX_LINES} lines, tables excepted`, () => {
    const long = [...sources, ...tests]
      .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
      .filter(({ path, lines }) => lines > MAX_LINES && !DATA.includes(path));
    expect(long).toEqual([]);
  });

  it('says in the first line of each file what it is for', () => {
    const silent = sources.filter(({ text }) => !/^(#!.*\n)?\/\/ \S/.test(text)).map(({ path }) => path);
    expect(silent).toEqual([]);
  });
});

describe.each(ROUTES.map((route) => [route.id, route] as const))('the route %s', (id, route) => {
  it('is declared in the file of its name, under the name of its operation', () => {
    const text = readFileSync(join(ROOT, 'generator', 'routes', `${id}.ts`), 'utf8');
    expect(text).toContain(`export const ${operationIdOf(route)}: Route = {`);
  });

  it('has its templates under its name', () => {
    const files = readdirSync(join(ROOT, 'templates')).filter((file) => file.startsWith(`${id}.`));
    expect(files).toContain(`${id}.request.json.vtl`);
  });
});

function readSources(folder: string): SourceFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readSource(join(folder, file)));
}

function readSource(path: string): SourceFile {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const names = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
  return {
    path,
    text,
    ours: names.filter((name) => name.startsWith('.')).map((name) => relative(ROOT, join(ROOT, dirname(path), name))),
    packages: names.filter((name) => !/^(\.|node:)/.test(name)).map(packageName),
  };
}

function packageName(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function stageOf(path: string): string {
  return path.split('/')[0] ?? '';
}

/** `vtl/json`; of a file beside the folders the stage itself. */
function folderOf(path: string): string {
  return dirname(path).split('/').slice(0, 2).join('/');
}

/** `process.exit()`, `process.exitCode = …` and the like, wherever they stand in the code. */
function endsProcess(text: string): boolean {
  let found = false;
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) && node.expression.getText() === 'process')
      found ||= ['exit', 'exitCode', 'abort', 'reallyExit'].includes(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('source.ts', text, ts.ScriptTarget.Latest, true));
  return found;
}

/** Each cycle as the files on it, found depth first. */
function findCycles(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const cycles: string[][] = [];
  const done = new Set<string>();
  const walk = (file: string, above: readonly string[]): void => {
    const start = above.indexOf(file);
    if (start >= 0) cycles.push([...above.slice(start), file]);
    if (start >= 0 || done.has(file)) return;
    for (const target of imports.get(file) ?? []) walk(target, [...above, file]);
    done.add(file);
  };
  for (const file of imports.keys()) walk(file, []);
  return cycles;
}
