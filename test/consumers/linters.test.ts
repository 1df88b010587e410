// Redocly with its recommended rules and Spectral with those of OpenAPI: they find exactly what docs/linters.md explains.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runProgram } from '../deploy/run-program.ts';
import { codeSpans, readTable } from '../support/markdown-table.ts';
import { OPTION_SETS, TESTED_SETS, writeDocument } from './documents.ts';
import { environment, TOOLS } from './tools.ts';

const rows = readTable('docs/linters.md', 'linter', 'rule', 'reason');

/** Begins the reason of what is found in documents with preflights only. */
const ONLY_WITH_CORS = 'With `cors.origins`: ';

/** `linter` of the table: the rules that find something in a document, each once. */
const LINTERS: Readonly<Record<string, (document: string) => Promise<string[]>>> = {
  Redocly: async (document) => {
    const env = environment({ REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' });
    const report = await runLinter(TOOLS.redocly, ['lint', '--extends=recommended', '--format=json', document], env);
    return distinct((report as { problems: { ruleId: string }[] }).problems.map(({ ruleId }) => ruleId));
  },
  Spectral: async (document) => {
    const ruleset = join(folder, 'spectral.yaml');
    await writeFile(ruleset, 'extends: ["spectral:oas"]\n');
    const report = await runLinter(TOOLS.spectral, [
      'lint',
      '--ruleset',
      ruleset,
      '--format=json',
      '--quiet',
      document,
    ]);
    return distinct((report as { code: string }[]).map(({ code }) => code));
  },
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'linters-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe.each(Object.entries(LINTERS))('%s', (linter, lint) => {
  const ownRows = rows.filter(([name]) => name === linter);
  const explained = (withCors: boolean) =>
    ownRows
      .filter(([, , reason]) => withCors || !reason?.startsWith(ONLY_WITH_CORS))
      .map(([, rule = '']) => codeSpans(rule)[0] ?? '');

  it.each(TESTED_SETS)('finds in the document %s what docs/linters.md has a reason for', async (name) => {
    const withCors = 'cors.origins' in OPTION_SETS[name];
    expect(await lint(await writeDocument(name, folder))).toEqual(distinct(explained(withCors)));
  });

  it('finds more in a document that is worse', async () => {
    const document = join(folder, 'worse.yaml');
    await writeFile(document, 'openapi: 3.0.3\ninfo: {title: a, version: "1"}\npaths: {/a: {get: {responses: {}}}}\n');
    expect((await lint(document)).length).toBeGreaterThan(explained(true).length);
  });
});

describe('docs/linters.md', () => {
  it('names linters that are run, and has a reason in every row', () => {
    for (const [linter = '', , reason = ''] of rows) {
      expect(Object.keys(LINTERS)).toContain(linter);
      expect(reason).toMatch(/^[A-Z].{20,}\.$/);
    }
  });
});

/** Reads the JSON that the linter prints to standard output, whatever its exit code. */
async function runLinter(
  file: string,
  args: readonly string[],
  env?: Readonly<Record<string, string>>,
): Promise<unknown> {
  const { output } = await runProgram(file, args, env ? { env } : {});
  return JSON.parse(
    output.slice(output.search(/[[{]/), Math.max(output.lastIndexOf('}'), output.lastIndexOf(']')) + 1),
  );
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)].toSorted();
}
