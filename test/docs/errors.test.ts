// The one table of the codes that InputErrors carry is docs/errors.md.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { codeSpans, readTable } from '../support/markdown-table.ts';

const FOLDERS = ['lib', 'generator', 'cli'];
const rows = readTable('docs/errors.md', 'code', 'when', 'what to do');

/** Every `code: 'in-kebab-case'` of a file that makes InputErrors. */
function codesInSource(): string[] {
  const root = new URL('../..', import.meta.url).pathname;
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(join(root, folder, file), 'utf8')),
  );
  return files
    .filter((text) => text.includes('new InputError('))
    .flatMap((text) => [...text.matchAll(/\bcode: '([a-z0-9]+(?:-[a-z0-9]+)+)'/g)].map((match) => match[1] ?? ''));
}

it('lists every code once, in order', () => {
  const listed = rows.map(([code = '']) => codeSpans(code)[0]);
  expect(listed).toEqual([...new Set(codesInSource())].sort());
});

it('says of every code when it comes and what to do', () => {
  for (const [code, when = '', what = ''] of rows)
    expect([code, when.endsWith('.'), what.endsWith('.')]).toEqual([code, true, true]);
});
