// Reads the table of meant differences and says whether both engines still behave as an entry has it.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Case, Outcome } from './case.ts';
import { completeCase } from './cases.ts';

type Expected = string | { readonly error: true };
type Entry = Parameters<typeof completeCase>[0] & {
  readonly reason: string;
  readonly oracle: Expected;
  readonly ours: Expected;
};

export type Difference = Case & Pick<Entry, 'reason' | 'oracle' | 'ours'>;

export function readDifferences(): Difference[] {
  const entries = parse(readFileSync(new URL('differences.yaml', import.meta.url), 'utf8')) as Entry[];
  return entries.map((entry) => {
    if (!entry.reason) throw new Error(`differences.yaml: no reason is given for ${entry.template}`);
    if (shape(entry.oracle) === shape(entry.ours))
      throw new Error(`differences.yaml: no difference in ${entry.template}`);
    return { ...completeCase(entry), reason: entry.reason, oracle: entry.oracle, ours: entry.ours };
  });
}

export function holds(expected: Expected, outcome: Outcome): boolean {
  return shape(expected) === shape('error' in outcome ? { error: true } : outcome.output);
}

function shape(expected: Expected): string {
  return JSON.stringify(expected);
}
