// What `npm start` reads before it spawns the embedded Kinesis, which starts while the rest is read.
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { readSources } from '../../architecture/read-sources.ts';

const SOURCES = new Map(readSources().map(({ path, text }) => [path, text]));

it.each([
  ['cli/local.ts', ['commander']],
  ['lib/local/index.ts', []],
])('%s loads of packages and other rooms %j', (entry, expected) => {
  const others = [...loadedBy(entry)].filter((path) => !/^(?:cli|lib\/base|lib\/local)\//.test(path));
  expect(others).toEqual(expected);
});

/** The files that are loaded with one: imports of values, those inside functions excepted. */
function loadedBy(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const target of valueImports(SOURCES.get(path) ?? '')) {
    if (target.startsWith('.')) loadedBy(join(dirname(path), target), seen);
    else if (!target.startsWith('node:')) seen.add(target);
  }
  return seen;
}

function valueImports(text: string): string[] {
  return ts.createSourceFile('source.ts', text, ts.ScriptTarget.Latest).statements.flatMap((statement) => {
    const isImport = ts.isImportDeclaration(statement) && !statement.importClause?.isTypeOnly;
    const isExport = ts.isExportDeclaration(statement) && !statement.isTypeOnly;
    const specifier = isImport || isExport ? statement.moduleSpecifier : undefined;
    return specifier && ts.isStringLiteral(specifier) ? [specifier.text] : [];
  });
}
