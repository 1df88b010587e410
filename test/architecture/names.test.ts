// Holds the exported names of the whole source to one meaning each.
import ts from 'typescript';
import { expect, it } from 'vitest';
import { readSources } from './read-sources.ts';

it('gives no exported name two meanings', () => {
  const homes = new Map<string, string[]>();
  for (const { path, text } of readSources()) {
    for (const name of exportedNames(text)) homes.set(name, [...(homes.get(name) ?? []), path]);
  }
  expect([...homes].filter(([, paths]) => paths.length > 1)).toEqual([]);
});

/** The names that a file declares and exports; what it exports of another file is not its own. */
function exportedNames(text: string): string[] {
  const file = ts.createSourceFile('source.ts', text, ts.ScriptTarget.Latest);
  return file.statements.flatMap((statement) => {
    if (!ts.canHaveModifiers(statement)) return [];
    if (!ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
    }
    const named = statement as ts.Statement & { readonly name?: ts.Node };
    return named.name && ts.isIdentifier(named.name) ? [named.name.text] : [];
  });
}
