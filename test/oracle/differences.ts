// Reads the table of meant differences and says whether both engines still behave as an entry has it.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Case, Outcome } from './case.ts';
import { completeCase } from './cases.ts';

/** The text, or a part of the error's message. */
type Expected = string | { readonly error: string };
type Entry = Parameters<typeof completeCase>[0] & {
  readonly reason: string;
  readonly everywhere?: true;
  readonly oracle: Expected;
  readonly ours: Expected;
};

export type Difference = Case & Pick<Entry, 'reason' | 'everywhere' | 'oracle' | 'ours'>;

export function readDifferences(): Difference[] {
  const entries = parse(readFileSync(new URL('differences.yaml', import.meta.url), 'utf8')) as Entry[];
  return entries.map((entry) => {
    if (!entry.reason) throw new Error(`differences.yaml: no reason is given for ${entry.template}`);
    const { reason, everywhere, oracle, ours } = entry;
    return { ...completeCase(entry), reason, ...(everywhere ? { everywhere } : {}), oracle, ours };
  });
}

export function holds(expected: Expected, outcome: Outcome): boolean {
  if (typeof expected === 'string') return 'output' in outcome && outcome.output === expected;
  return 'error' in outcome && outcome.error.includes(expected.error);
}

/** Whether a generated case differs in a way that is listed: ours refuses it with a listed error, the oracle does not. */
export function isListed(listed: readonly Difference[], theirs: Outcome, ours: Outcome): boolean {
  return 'output' in theirs && listed.some((entry) => entry.everywhere && holds(entry.ours, ours));
}
