// What counts as a change of a source, and that generations do not overlap.
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { watchSources } from '../../../lib/local/watch/watch-sources.ts';

let folder = '';
const cleanups: (() => unknown)[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sources-'));
  cleanups.push(() => rm(folder, { recursive: true, force: true }));
  await mkdir(join(folder, 'templates', 'inner'), { recursive: true });
  await mkdir(join(folder, 'spec'));
  await write('templates/a.vtl', 'a');
});
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function write(name: string, text: string): Promise<void> {
  await writeFile(join(folder, name), text);
}

/** Watches the folder of templates and one file beside it. */
function watching(during: () => Promise<void> = async () => {}) {
  const runs: string[][] = [];
  let running = 0;
  let most = 0;
  const generate = async (changed: readonly string[]) => {
    running += 1;
    most = Math.max(most, running);
    runs.push(changed.map((path) => relative(folder, path)).sort());
    await during();
    running -= 1;
  };
  const paths = ['templates', 'spec/options.yaml', 'nowhere'].map((name) => join(folder, name));
  const stop = watchSources({ paths, generate }, (message) => runs.push([message]));
  cleanups.push(stop);
  const ran = async (...expected: string[][]) => {
    for (let tries = 0; runs.length < expected.length && tries < 1000; tries++) await sleep(10);
    // Long enough for one too many.
    await sleep(200);
    expect(runs).toEqual(expected);
  };
  return { ran, stop, most: () => most };
}

test('a file that is written, created, deleted, moved away, or below another folder', async () => {
  const { ran } = watching();
  await write('templates/a.vtl', 'changed');
  await ran(['templates/a.vtl']);
  await write('templates/inner/b.vtl', 'b');
  await ran(['templates/a.vtl'], ['templates/inner/b.vtl']);
  await rename(join(folder, 'templates/a.vtl'), join(folder, 'templates/c.vtl'));
  await ran(['templates/a.vtl'], ['templates/inner/b.vtl'], ['templates/a.vtl', 'templates/c.vtl']);
});

test('a folder that is new, and what is written there later', async () => {
  const { ran } = watching();
  await mkdir(join(folder, 'templates/new'));
  await write('templates/new/d.vtl', 'd');
  await ran(['templates/new/d.vtl']);
  await write('templates/new/d.vtl', 'changed');
  await ran(['templates/new/d.vtl'], ['templates/new/d.vtl']);
});

test('a file that is not there at first', async () => {
  const { ran } = watching();
  await write('spec/options.yaml', 'routes: write');
  await ran(['spec/options.yaml']);
});

test.each(['spec/openapi.yaml', 'templates/.a.vtl.swp', 'templates/a.vtl~', 'templates/4913', 'templates/#a.vtl#'])(
  '%s is not a source',
  async (name) => {
    const { ran } = watching();
    await write(name, 'x');
    await ran();
  },
);

test('what changes during a generation is generated after it', async () => {
  let isFirst = true;
  const { ran, most } = watching(async () => {
    if (!isFirst) return;
    isFirst = false;
    await write('templates/late.vtl', 'late');
    await sleep(150);
  });
  await write('templates/a.vtl', 'changed');
  await ran(['templates/a.vtl'], ['templates/late.vtl']);
  expect(most()).toBe(1);
});

test('nothing is generated after it was stopped', async () => {
  const { ran, stop } = watching();
  stop();
  await write('templates/a.vtl', 'changed');
  await ran();
});
