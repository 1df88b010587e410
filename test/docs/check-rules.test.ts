// docs/check-rules.md is generated from the rules, and every rule has a file and a test of its name.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { RULES } from '../../lib/check/rules/index.ts';
import { renderPage } from '../../scripts/check-rules-page/render-page.ts';
import { codeSpans, readTable } from '../support/markdown-table.ts';

const page = readFileSync(new URL('../../docs/check-rules.md', import.meta.url), 'utf8');
const codes = RULES.map(({ code }) => code);

it('is what the rules say', () => {
  expect(page, 'docs/check-rules.md is stale: run `npm run docs:check-rules`').toBe(renderPage(page, RULES));
});

it('lists every rule once with its severity, in alphabetical order', () => {
  const rows = readTable('docs/check-rules.md', 'code', 'severity');
  expect(rows.map(([code = '', severity]) => [codeSpans(code)[0], severity])).toEqual(
    RULES.map(({ code, severity }) => [code, severity]),
  );
  expect(codes).toEqual(codes.toSorted());
});

it.each(RULES)('says what must hold for $code and names the source, in sentences', ({ what, source }) => {
  expect(what).toMatch(/^[`A-Z].*\.$/);
  expect(source).toMatch(/^["`A-Z].*[.…"]$/);
});

it('names only rules that exist', () => {
  const named = [...page.matchAll(/`([a-z]+(?:-[a-z]+)+)`/g)].map(([, name]) => name);
  const ofRules = named.filter((name) => name !== undefined && !name.startsWith('x-'));
  expect(ofRules.filter((name) => !codes.some((code) => code === name))).toEqual([]);
});

it('has a file and a test of the name of every rule, and no others', () => {
  const files = readdirSync(new URL('../../lib/check/rules', import.meta.url)).filter((file) => file !== 'index.ts');
  expect(files.sort()).toEqual(codes.map((code) => `${code}.ts`).sort());
  for (const code of codes) {
    expect(existsSync(new URL(`../check/rules/${code}.test.ts`, import.meta.url)), code).toBe(true);
  }
});
