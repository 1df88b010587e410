// Holds each command to its names: its file, its line in the list and its test.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { COMMANDS } from '../../cli/commands.ts';
import { ROOT } from './read-sources.ts';

/** What makes one program of the commands. */
const PROGRAM = ['commands.ts', 'main.ts', 'program.ts'];

it('every other file of cli/ is a command of the list in cli/commands.ts', () => {
  const files = readdirSync(join(ROOT, 'cli')).filter((file) => file.endsWith('.ts') && !PROGRAM.includes(file));
  expect(files.toSorted()).toEqual(
    Object.keys(COMMANDS)
      .map((name) => `${name}.ts`)
      .toSorted(),
  );
});

it.each(Object.entries(COMMANDS))('the command %s has that name, and a test in test/cli', async (name, load) => {
  const define = await load();
  const io = { out: () => undefined, err: () => undefined, cwd: ROOT, env: {} };
  expect(define(io, () => undefined).name()).toBe(name);
  expect(existsSync(join(ROOT, 'test', 'cli', `${name}.test.ts`)), `test/cli/${name}.test.ts`).toBe(true);
});
