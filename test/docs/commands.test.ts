// The one table of each command's options is in docs/commands.md.
import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { expect, it } from 'vitest';
import { COMMANDS } from '../../cli/commands.ts';
import { EXIT } from '../../cli/io/exit-code.ts';
import { codeSpans, readTable } from '../support/markdown-table.ts';
import { createTestIo } from '../support/test-io.ts';

const root = new URL('../..', import.meta.url);
const sections = readFileSync(new URL('docs/commands.md', root), 'utf8').split(/^## /m).slice(1);
const scripts: Record<string, string> = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')).scripts;

async function define(name: string): Promise<Command> {
  const define = await COMMANDS[name]?.();
  if (!define) throw new Error(`no command ${name}`);
  return define(createTestIo('.'), () => undefined);
}

it('has a section for every command, in alphabetical order', () => {
  expect(sections.map((section) => section.split('\n')[0])).toEqual(Object.keys(COMMANDS).sort());
});

it.each(Object.keys(COMMANDS))('lists the options of %s, with their defaults', async (name) => {
  const command = await define(name);
  const section = sections.find((text) => text.startsWith(`${name}\n`)) ?? '';
  const rows = section
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()));
  expect(rows.map(([, flags = '']) => codeSpans(flags)[0])).toEqual(command.options.map(({ flags }) => flags));
  for (const [index, option] of command.options.entries()) {
    const value: unknown = option.defaultValue;
    if (value === undefined || value === false || Array.isArray(value)) continue;
    expect([option.flags, codeSpans(rows[index]?.[2] ?? '')]).toEqual([option.flags, [String(value)]]);
  }
});

it.each(Object.keys(COMMANDS))('is not the only way to %s: npm has a script for it', (name) => {
  expect(Object.values(scripts)).toContainEqual(expect.stringMatching(new RegExp(`cli/from-source\\.mjs ${name}$`)));
});

it('lists every exit code once, in order', () => {
  const codes = readTable('docs/commands.md', 'exit code', 'when').map(([code]) => Number(code));
  expect(codes).toEqual(Object.values(EXIT).sort((a, b) => a - b));
});
