// docs/library.md names what is public, and the entry points of package.json are those that it describes.
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { codeSpans } from '../support/markdown-table.ts';

const ROOT = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');

interface EntryPoint {
  readonly types: string;
  readonly default: string;
}

const { exports: entries } = JSON.parse(read('package.json')) as { exports: Record<string, EntryPoint | string> };
const modules = Object.entries(entries).filter((entry): entry is [string, EntryPoint] => typeof entry[1] === 'object');
/** By heading, without code blocks, where a comment of VTL looks like a heading. */
const sections = new Map(
  read('docs/library.md')
    .replaceAll(/^```.*?^```$/gms, '')
    .split(/^## /m)
    .map((section) => [section.split('\n')[0] ?? '', section]),
);

it.each(modules)('%s has its code and its types in one place, of one source', (_path, { types, default: code }) => {
  expect(types.replace(/\.d\.ts$/, '')).toBe(code.replace(/\.js$/, ''));
  expect(() => read(sourceOf(code))).not.toThrow();
});

describe('docs/library.md', () => {
  it('has a section for each entry point', () => {
    const titles = [...sections.keys()].filter((title) => title.startsWith('apigw-kinesis'));
    expect(titles).toEqual(modules.map(([path]) => path.replace('.', 'apigw-kinesis')));
  });

  it.each(modules)('lists what %s makes public, and nothing else', (path, { default: code }) => {
    const rows = (sections.get(path.replace('.', 'apigw-kinesis')) ?? '')
      .split('\n')
      .slice(1)
      .filter((line) => line.startsWith('| `'));
    expect(rows.flatMap((row) => codeSpans(row.split('|')[1] ?? '')).sort()).toEqual(
      publicNames(sourceOf(code)).sort(),
    );
  });
});

describe('what is not public', () => {
  it.each(modules)('of %s stands below one comment, at the end', (_path, { default: code }) => {
    expect(read(sourceOf(code)).split('// Not public: ').length).toBeLessThanOrEqual(2);
  });
});

function sourceOf(code: string): string {
  return code.replace('./dist/', '').replace(/\.js$/, '.ts');
}

/** What an index.ts exports above the comment that begins with `Not public`. */
function publicNames(path: string): string[] {
  const text = read(path).split('// Not public: ')[0] ?? '';
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest).statements.flatMap((statement) => {
    if (!ts.isExportDeclaration(statement) || !statement.exportClause || !ts.isNamedExports(statement.exportClause)) {
      throw new Error(`${path} exports something without its name: ${statement.getText()}`);
    }
    return statement.exportClause.elements.map(({ name }) => name.text);
  });
}
