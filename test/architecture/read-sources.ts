// Reads the source as the architecture tests see it: files, what they import, and the room each belongs to.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';

export const ROOT = new URL('../..', import.meta.url).pathname;

const BELOW_ALL = ['lib/base', 'lib/source'];
const KNOWLEDGE = [...BELOW_ALL, 'lib/apigateway', 'lib/aws'];
const LIBRARY = [...KNOWLEDGE, 'lib/vtl', 'lib/check', 'lib/gateway', 'lib/kinesis', 'lib/local', 'lib/contract'];

/** The rooms, and what each may import of ours besides itself. */
export const ROOMS: Readonly<Record<string, readonly string[]>> = {
  'lib/base': [],
  'lib/aws': [],
  'lib/vtl': [],
  'lib/kinesis': ['lib/base', 'lib/aws'],
  'lib/source': ['lib/base'],
  'lib/apigateway': [...BELOW_ALL, 'lib/aws', 'lib/vtl'],
  'lib/check': [...KNOWLEDGE, 'lib/vtl'],
  'lib/gateway': [...KNOWLEDGE, 'lib/vtl'],
  'lib/local': [...KNOWLEDGE, 'lib/gateway', 'lib/kinesis'],
  'lib/contract': ['lib/base'],
  generator: KNOWLEDGE,
  cli: [...LIBRARY, 'generator'],
};

/** Every folder that holds source. A file in one of them and in no room fails a test. */
const SOURCE_FOLDERS = ['lib', 'generator', 'cli'];

export interface SourceFile {
  /** From the root of the project. */
  readonly path: string;
  readonly text: string;
  /** Imports of ours, as paths from the root; `import()` and types too. */
  readonly ours: readonly string[];
  readonly packages: readonly string[];
}

export function readSources(): SourceFile[] {
  return SOURCE_FOLDERS.flatMap(readFolder);
}

/** Tests, and the scripts that only developers run. */
export function readTests(): SourceFile[] {
  // The clients are programs of other projects: they are compiled elsewhere, beside the types that a generator makes.
  return ['test', 'scripts'].flatMap(readFolder).filter(({ path }) => !path.startsWith('test/consumers/clients/'));
}

/** The room that a file is in, or undefined: `lib/check/rules/index.ts` is in `lib/check`. */
export function roomOf(path: string): string | undefined {
  return Object.keys(ROOMS).find((room) => path.startsWith(`${room}/`));
}

/** Each cycle as the names on it, found depth first. */
export function findCycles(arrows: ReadonlyMap<string, readonly string[]>): string[][] {
  const cycles: string[][] = [];
  const done = new Set<string>();
  const walk = (name: string, above: readonly string[]): void => {
    const start = above.indexOf(name);
    if (start >= 0) cycles.push([...above.slice(start), name]);
    if (start >= 0 || done.has(name)) return;
    for (const target of arrows.get(name) ?? []) walk(target, [...above, name]);
    done.add(name);
  };
  for (const name of arrows.keys()) walk(name, []);
  return cycles;
}

/** The arrows between folders: each file counts for the folder it lies in, also where that folder has folders of its own. */
export function folderArrows(files: readonly SourceFile[]): Map<string, string[]> {
  const arrows = new Map<string, string[]>();
  for (const { path, ours } of files) {
    const folder = dirname(path);
    const targets = ours.map((target) => dirname(target)).filter((target) => target !== folder);
    arrows.set(folder, [...(arrows.get(folder) ?? []), ...targets]);
  }
  return arrows;
}

function readFolder(folder: string): SourceFile[] {
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
