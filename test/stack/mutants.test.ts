// A mistake in the template is found: by CloudFormation before it makes anything, by an assertion, or by a scanner.
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTemplate } from '../stack-template/read-template.ts';
import { ASSERTIONS } from './assertions/assertions.ts';
import { prepareTemplate } from './expand.ts';
import { refusals } from './fold/fold-template.ts';
import { expandMatrix, type Matrix, PRODUCTION } from './matrix.ts';
import { mutate } from './mutants/mutant.ts';
import { MUTANTS } from './mutants/mutants.ts';
import type { Finding } from './scan/finding.ts';
import { scanTemplates } from './scan/scan-templates.ts';
import { STACK_SETS, type StackSet } from './stack-sets.ts';

const made = MUTANTS.map((mutant, index) => ({ ...mutant, id: `mutant${index}` })).filter(
  ({ foundBy }) => foundBy !== 'refused',
);
const scanned = made.filter(({ foundBy }) => typeof foundBy === 'object');

let matrix: Matrix<string>;
let original: Matrix<StackSet>;
let findings: Finding[];

beforeAll(async () => {
  const entries = made.map((mutant) => {
    return [
      mutant.id,
      { ...STACK_SETS[mutant.set], change: (template: Parameters<typeof mutate>[0]) => mutate(template, mutant) },
    ];
  });
  matrix = await expandMatrix(Object.fromEntries(entries));
  original = await expandMatrix(STACK_SETS);
  const before = [...new Set(scanned.map(({ set }) => original.stacks[set].file))];
  const tools = scanned.flatMap(({ foundBy }) => (typeof foundBy === 'object' ? [foundBy.tool] : []));
  findings = await scanTemplates(
    [...scanned.map(({ id }) => matrix.stacks[id]?.file ?? ''), ...before],
    [...new Set(tools)],
  );
  // Nine minutes were measured while others used the machine.
}, 1_800_000);
afterAll(async () => {
  for (const { folder } of [matrix, original]) await rm(folder, { recursive: true });
});

it('has at least thirty mistakes with different names', () => {
  expect(new Set(MUTANTS.map(({ name }) => name)).size).toBeGreaterThanOrEqual(30);
  expect(new Set(MUTANTS.map(({ name }) => name)).size).toBe(MUTANTS.length);
});

describe.each(made)('$name', ({ id, set, foundBy }) => {
  it(`is found by ${typeof foundBy === 'object' ? `${foundBy.tool}, ${foundBy.rule}` : `"${foundBy}"`}, which finds nothing without it`, () => {
    const [mutant, before] = [matrix.stacks[id], original.stacks[set]];
    if (!mutant || foundBy === 'refused') throw new Error(`${id} was not expanded`);
    if (typeof foundBy === 'string') {
      expect(ASSERTIONS[foundBy](before)).toEqual([]);
      expect(ASSERTIONS[foundBy](mutant)).not.toEqual([]);
      return;
    }
    const count = (path: string) => {
      return findings.filter(({ tool, rule, file }) => tool === foundBy.tool && rule === foundBy.rule && file === path)
        .length;
    };
    expect(count(mutant.file)).toBeGreaterThan(count(before.file));
  });
});

it.each(MUTANTS.filter(({ foundBy }) => foundBy === 'refused'))('$name: refused before anything is made', (mutant) => {
  const before = prepareTemplate(readTemplate(PRODUCTION), STACK_SETS[mutant.set]);
  expect(refusals(before)).toEqual([]);
  expect(refusals(mutate(before, mutant))).not.toEqual([]);
});
