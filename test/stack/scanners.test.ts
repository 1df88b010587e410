// What scanners find in any set of parameters is in docs/production.md with a reason, and disappears with the parameter that it names.
import { rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTemplate } from '../stack-template/read-template.ts';
import { codeSpans, readTable } from '../support/markdown-table.ts';
import { expandMatrix, type Matrix, PRODUCTION, SET_NAMES } from './matrix.ts';
import { type Finding, SCANNERS } from './scan/finding.ts';
import { scanTemplates } from './scan/scan-templates.ts';
import { HARDENED, STACK_SETS } from './stack-sets.ts';

const rows = readTable('docs/production.md', 'tool', 'rule').flatMap(
  ([tool = '', rules = '', metBy = '', reason = '']) =>
    codeSpans(rules).map((rule) => ({ tool, rule, metBy: codeSpans(metBy)[0], reason })),
);
const met = rows.flatMap(({ metBy, ...row }) => (metBy === undefined ? [] : [{ ...row, metBy }]));

/** The hardened stack without one parameter, by the parameter. */
const without = Object.fromEntries(
  [...new Set(met.map(({ metBy }) => metBy))].map((name) => {
    const parameters = Object.fromEntries(Object.entries(HARDENED).filter(([one]) => one !== name));
    return [`without${name}`, { parameters }];
  }),
);

let matrix: Matrix<string>;
let findings: Finding[];
beforeAll(async () => {
  matrix = await expandMatrix({ ...STACK_SETS, hardened: { parameters: HARDENED }, ...without });
  findings = await scanTemplates(Object.values(matrix.stacks).map(({ file }) => file));
  // As long as in mutants.test.ts.
}, 1_800_000);
afterAll(() => rm(matrix.folder, { recursive: true }));

const rulesIn = (set: string, tool: string): string[] => {
  const found = findings.filter((finding) => finding.tool === tool && basename(finding.file) === `${set}.json`);
  return [...new Set(found.map(({ rule }) => rule))].toSorted();
};

describe.each(SCANNERS)('%s', (tool) => {
  const known = rows.filter((row) => row.tool === tool);

  it.each(SET_NAMES)('finds in the stack %s nothing that docs/production.md does not explain', (set) => {
    const explained = known.map(({ rule }) => rule);
    expect(rulesIn(set, tool).filter((rule) => !explained.includes(rule))).toEqual([]);
  });

  it('finds everything that docs/production.md explains in some stack', () => {
    const found = SET_NAMES.flatMap((set) => rulesIn(set, tool));
    expect(known.map(({ rule }) => rule).filter((rule) => !found.includes(rule))).toEqual([]);
  });
});

it.each(met)('$tool $rule is met by $metBy alone', ({ tool, rule, metBy }) => {
  expect(rulesIn('hardened', tool)).not.toContain(rule);
  expect(rulesIn(`without${metBy}`, tool)).toContain(rule);
});

it('cfn-lint finds nothing at all', () => {
  expect(findings.filter(({ tool }) => tool === 'cfn-lint')).toEqual([]);
});

describe('docs/production.md', () => {
  it('has a reason in every row, and names parameters of the template', () => {
    const { Parameters } = readTemplate(PRODUCTION);
    const controls = readTable('docs/production.md', 'control', 'met by');
    for (const { reason } of rows) expect(reason).toMatch(/^[A-Z0-9].{10,}\.$/);
    for (const [, , reason = ''] of controls) expect(reason).toMatch(/^[A-Z0-9].{10,}\.$/);
    const names = [...met.map(({ metBy }) => metBy), ...controls.flatMap(([, metBy = '']) => codeSpans(metBy))];
    expect(names.filter((name) => !Object.hasOwn(Parameters, name))).toEqual([]);
  });

  it('explains each rule once', () => {
    const keys = rows.map(({ tool, rule }) => `${tool} ${rule}`);
    expect(keys.toSorted()).toEqual([...new Set(keys)].toSorted());
    expect(rows.map(({ tool }) => tool).filter((tool) => !SCANNERS.some((one) => one === tool))).toEqual([]);
  });
});
