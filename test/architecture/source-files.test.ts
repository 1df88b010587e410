// Holds each source file to its form: size, first line, names, and who may end the process.
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { readSources, readTests } from './read-sources.ts';

/** The executable. */
const MAY_EXIT = ['cli/main.ts'];
const MAX_LINES = 300;
/** Long because they are tables, not because they do much. */
const DATA: readonly string[] = [
  'lib/aws/kinesis-model.ts',
  'lib/aws/service-shapes.ts',
  'test/check/swagger/rule-table.ts',
  'test/oracle/generator/grammar.ts',
];

const sources = readSources();

describe('the source', () => {
  it('ends a process in its executable only', () => {
    const exits = sources.filter(({ text }) => endsProcess(text)).map(({ path }) => path);
    expect(exits.sort()).toEqual(MAY_EXIT);
  });

  it(`has no file of more than ${MAX_LINES} lines, tables excepted`, () => {
    const long = [...sources, ...readTests()]
      .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
      .filter(({ path, lines }) => lines > MAX_LINES && !DATA.includes(path));
    expect(long).toEqual([]);
  });

  it('says in the first line of each file what it is for', () => {
    const silent = sources.filter(({ text }) => !/^(#!.*\n)?\/\/ \S/.test(text)).map(({ path }) => path);
    expect(silent).toEqual([]);
  });
});

/** `process.exit()`, `process.exitCode = …` and the like, anywhere in the code. */
function endsProcess(text: string): boolean {
  let found = false;
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) && node.expression.getText() === 'process')
      found ||= ['exit', 'exitCode', 'abort', 'reallyExit'].includes(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('source.ts', text, ts.ScriptTarget.Latest, true));
  return found;
}
