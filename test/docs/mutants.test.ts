// test/check/mutants/README.md explains every field and every change that a mutant or an equivalent uses, and no others.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { codeSpans, readTable } from '../support/markdown-table.ts';

const FOLDER = new URL('../check/mutants/', import.meta.url);
const PAGE = 'test/check/mutants/README.md';
const page = readFileSync(new URL('README.md', FOLDER), 'utf8');

type Fields = Readonly<Record<string, unknown>>;

const mutants = readFolder(FOLDER);
const changes = [...mutants, ...readFolder(new URL('../equivalents/', FOLDER))].flatMap(
  ({ change }) => change as Fields[],
);
const changeRows = readTable(PAGE, 'change', 'members', 'effect').map(([change = '', members = '']) => ({
  kind: codeSpans(change)[0]?.replace(/:.*/, '') ?? '',
  members: codeSpans(members),
}));

function readFolder(folder: URL): Fields[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => parse(readFileSync(new URL(file, folder), 'utf8')) as Fields);
}

it('explains every field of a mutant', () => {
  const rows = readTable(PAGE, 'field', 'meaning').map(([field = '']) => codeSpans(field)[0]);
  expect(rows.sort()).toEqual([...new Set(mutants.flatMap((mutant) => Object.keys(mutant)))].sort());
});

it('explains every kind of change', () => {
  const used = changes.map((change) => Object.keys(change)[0]);
  expect(changeRows.map(({ kind }) => kind).sort()).toEqual([...new Set(used)].sort());
});

it.each(changeRows)('explains the members of $kind', ({ kind, members }) => {
  const used = changes.filter((change) => Object.keys(change)[0] === kind).flatMap((change) => Object.keys(change));
  expect([kind, ...members].sort()).toEqual([...new Set(used)].sort());
});

it('shows a mutant as it is', () => {
  const [, file = '', text] = /This is `([\w-]+\.yaml)`:\n\n```yaml\n(.*?)```/s.exec(page) ?? [];
  expect(text).toBe(readFileSync(new URL(file, FOLDER), 'utf8'));
});
