// What `--watch` notices, and what it does not let pass.
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { LoadedFile } from '../../../lib/local/watch/load-file.ts';
import { watchDocument } from '../../../lib/local/watch/watch-document.ts';

let folder = '';
const cleanups: (() => unknown)[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'watch-'));
  cleanups.push(() => rm(folder, { recursive: true, force: true }));
});
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

const titled = (title: string) => `openapi: 3.0.3\ninfo: { title: ${title}, version: '1' }\npaths: {}\n`;

/** Watches one file. Each function waits for what it is named after. */
function watching(spec: string, mayUse: (title: string) => void = () => {}) {
  const said: string[] = [];
  const used: string[] = [];
  const use = ({ api: { title } }: LoadedFile) => {
    mayUse(title);
    used.push(title);
  };
  cleanups.push(watchDocument({ spec, load: { stage: 'dev' }, say: (line) => said.push(line) }, [spec], use));
  const until = async (isTrue: () => boolean) => {
    for (let tries = 0; !isTrue() && tries < 1000; tries++) await sleep(10);
  };
  return {
    loaded: async (title: string) => {
      await until(() => used.at(-1) === title);
      expect(used.at(-1)).toBe(title);
    },
    told: async (words: string) => {
      await until(() => said.some((line) => line.includes(words)));
      expect(said).toContainEqual(expect.stringContaining(words));
    },
    used,
  };
}

test('a file that is written, replaced, deleted, a folder for a while, or half there', async () => {
  const spec = join(folder, 'api.yaml');
  await writeFile(spec, titled('first'));
  const { loaded, told } = watching(spec);
  await writeFile(spec, titled('written'));
  await loaded('written');
  await writeFile(join(folder, 'new'), titled('replaced'));
  await rename(join(folder, 'new'), spec);
  await loaded('replaced');
  await rm(spec);
  await told(`not loaded: ${spec}: The file does not exist.`);
  await mkdir(spec);
  await told(`not loaded: ${spec}: This is a folder, not a file.`);
  await rm(spec, { recursive: true });
  await writeFile(spec, titled('half').slice(0, 30));
  await told(`not loaded: ${spec}:2:`);
  await writeFile(spec, titled('whole'));
  await loaded('whole');
});

test('a folder that is deleted and created again, or moved away', async () => {
  const inner = join(folder, 'inner');
  const spec = join(inner, 'api.yaml');
  await mkdir(inner);
  await writeFile(spec, titled('first'));
  const { loaded, told } = watching(spec);
  await rm(inner, { recursive: true });
  await told('The file does not exist.');
  await mkdir(inner);
  await writeFile(spec, titled('again'));
  await loaded('again');
  await rename(inner, join(folder, 'away'));
  await mkdir(inner);
  await writeFile(spec, titled('instead'));
  await loaded('instead');
  await writeFile(spec, titled('later'));
  await loaded('later');
});

test('the file behind a symbolic link, and another one when the link changes', async () => {
  await mkdir(join(folder, 'a'));
  await mkdir(join(folder, 'b'));
  const [a, b, spec] = [join(folder, 'a', 'api.yaml'), join(folder, 'b', 'api.yaml'), join(folder, 'link.yaml')];
  await writeFile(a, titled('first'));
  await writeFile(b, titled('other'));
  await symlink(a, spec);
  const { loaded } = watching(spec);
  await writeFile(a, titled('behind'));
  await loaded('behind');
  await symlink(b, join(folder, 'new'));
  await rename(join(folder, 'new'), spec);
  await loaded('other');
  await writeFile(b, titled('behind the other'));
  await loaded('behind the other');
});

test('a pipe in its place is not read: nobody may write to it', async () => {
  const spec = join(folder, 'api.yaml');
  await writeFile(spec, titled('first'));
  const { told, loaded } = watching(spec);
  await rm(spec);
  execFileSync('mkfifo', [spec]);
  await told('The file is a pipe');
  await rm(spec);
  await writeFile(spec, titled('a file again'));
  await loaded('a file again');
});

test('a document that may not be used leaves the old one, and its successor is used', async () => {
  const spec = join(folder, 'api.yaml');
  await writeFile(spec, titled('first'));
  const { told, loaded, used } = watching(spec, (title) => {
    if (title === 'forbidden') throw new Error('this one may not');
  });
  await writeFile(spec, titled('forbidden'));
  await told('not loaded: this one may not');
  await writeFile(spec, titled('allowed'));
  await loaded('allowed');
  expect(used).not.toContain('forbidden');
});
