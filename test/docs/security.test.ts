// SECURITY.md says of every command what it can reach, and where the gateway listens.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { COMMANDS } from '../../cli/commands.ts';
import { codeSpans, readTable } from '../support/markdown-table.ts';
import { createTestIo } from '../support/test-io.ts';

const page = readFileSync(new URL('../../SECURITY.md', import.meta.url), 'utf8');
const rows = readTable('SECURITY.md', 'command', 'listens on');

it('lists every command, in alphabetical order', () => {
  expect(rows.map(([command = '']) => codeSpans(command)[0])).toEqual(Object.keys(COMMANDS).sort());
});

it('says where the gateway listens by default', async () => {
  const define = await COMMANDS['local']?.();
  const options = define?.(createTestIo('.'), () => undefined).options ?? [];
  const byFlag = (flag: string) => options.find(({ long }) => long === flag)?.defaultValue;
  const [, listens = ''] = rows.find(([command = '']) => command.startsWith('`local`')) ?? [];
  expect(codeSpans(listens)[0]).toBe(`${byFlag('--host')}:${byFlag('--port')}`);
});

it('names options that a command has', async () => {
  const flags = await Promise.all(
    Object.values(COMMANDS).map(async (load) => (await load())(createTestIo('.'), () => undefined).options),
  );
  const known = flags.flat().map(({ long }) => long);
  const named = [...page.matchAll(/`(--[a-z-]+)/g)].map(([, flag]) => flag);
  expect(named.filter((flag) => !known.includes(flag))).toEqual([]);
});
