// The one table of rules is docs/check-rules.md.
import { existsSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { RULES } from '../../lib/check/rules/index.ts';
import { codeSpans, readTable } from '../support/markdown-table.ts';

const rows = readTable('docs/check-rules.md', 'code', 'severity');
const codes = RULES.map(({ code }) => code);

it('lists every rule once with its severity, in order', () => {
  expect(rows.map(([code = '', severity]) => [codeSpans(code)[0], severity])).toEqual(
    RULES.map(({ code, severity }) => [code, severity]),
  );
});

it('says of every rule what has to hold and why', () => {
  for (const [code, , what, why] of rows) expect([code, what !== '', why !== '']).toEqual([code, true, true]);
});

it('has a file and a test of the name of every rule, and no others', () => {
  const files = readdirSync(new URL('../../lib/check/rules', import.meta.url)).filter((file) => file !== 'index.ts');
  expect(files.sort()).toEqual(codes.map((code) => `${code}.ts`).sort());
  for (const code of codes) {
    expect(existsSync(new URL(`../check/rules/${code}.test.ts`, import.meta.url)), code).toBe(true);
  }
});
