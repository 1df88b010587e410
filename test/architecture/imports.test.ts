// Holds the imports to the architecture: folders are stages, and arrows point one way.
import { existsSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  findCycles,
  folderArrows,
  ROOMS,
  ROOT,
  readSources,
  readTests,
  roomOf,
  type SourceFile,
} from './read-sources.ts';

/** The steps inside the generator: `document/` takes routes as values and knows none of them. */
const GENERATOR_STEPS: Readonly<Record<string, readonly string[]>> = { document: ['templates'], write: [] };

const sources = readSources();
const tests = readTests();

describe('imports', () => {
  it('start in a room, every one of them', () => {
    expect(sources.filter(({ path }) => roomOf(path) === undefined).map(({ path }) => path)).toEqual([]);
  });

  it.each(Object.entries(ROOMS))('of %s/ are of itself and of %j', (room, allowed) => {
    const wrong = arrowsOf(sources.filter(({ path }) => roomOf(path) === room)).filter(
      ([, target]) => ![room, ...allowed].includes(roomOf(target) ?? ''),
    );
    expect(wrong).toEqual([]);
  });

  it('of another room go through its index.ts', () => {
    const wrong = arrowsOf(sources).filter(
      ([path, target]) => roomOf(path) !== roomOf(target) && target !== `${roomOf(target)}/index.ts`,
    );
    expect(wrong).toEqual([]);
  });

  it('of a room by itself never go through its index.ts', () => {
    const wrong = arrowsOf(sources).filter(
      ([path, target]) => roomOf(path) === roomOf(target) && target === `${roomOf(target)}/index.ts`,
    );
    expect(wrong).toEqual([]);
  });

  it.each(Object.entries(GENERATOR_STEPS))('of generator/%s/ are of no other step but %j', (step, allowed) => {
    const steps = new Set(['routes', 'options', 'templates', 'document', 'write']);
    const wrong = arrowsOf(sources.filter(({ path }) => path.startsWith(`generator/${step}/`)))
      .filter(([, target]) => target.startsWith('generator/') && steps.has(target.split('/')[1] ?? ''))
      .filter(([, target]) => ![step, ...allowed].includes(target.split('/')[1] ?? ''));
    expect(wrong).toEqual([]);
  });

  it('form no cycle of files, of types either', () => {
    expect(findCycles(new Map([...sources, ...tests].map(({ path, ours }) => [path, ours])))).toEqual([]);
  });

  it('form no cycle of folders, files that lie beside folders included', () => {
    expect(findCycles(folderArrows(sources))).toEqual([]);
  });

  it('name files that are there, with their ending', () => {
    const missing = arrowsOf([...sources, ...tests]).filter(([, target]) => !existsSync(join(ROOT, target)));
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

describe('the search for cycles', () => {
  it('finds a ring of folders through a file that lies beside them', () => {
    const file = (path: string, ...ours: string[]): SourceFile => ({ path, ours, text: '', packages: [] });
    const ring = [file('lib/a/refusal.ts', 'lib/a/respond/type.ts'), file('lib/a/respond/type.ts', 'lib/a/refusal.ts')];
    expect(findCycles(folderArrows(ring))).toEqual([['lib/a', 'lib/a/respond', 'lib/a']]);
  });
});

function arrowsOf(files: readonly SourceFile[]): (readonly [path: string, target: string])[] {
  return files.flatMap(({ path, ours }) => ours.map((target) => [path, target] as const));
}
