// Registers the HTTP contract as tests against one target. The cases themselves are in cli/smoke, without a test runner.
import { describe, expect, it } from 'vitest';
import { CASES } from '../../cli/smoke/cases/index.ts';
import { type CaseResult, runCase } from '../../cli/smoke/contract-case.ts';
import { type DifferenceName, differencesOf, type TargetName } from '../../cli/smoke/differences.ts';
import type { Target } from '../../cli/smoke/target.ts';

/** What only the running target knows. */
export type TargetAddress = Omit<Target, 'name' | 'differences'>;

/** One test per case, and one that no known difference is stale; `address` is asked when the first of them runs. */
export function contractSuite(name: TargetName, address: () => TargetAddress): void {
  const known = differencesOf(name);
  const met = new Set<DifferenceName>();
  const differences = {
    has(difference: DifferenceName): boolean {
      if (known.has(difference)) met.add(difference);
      return known.has(difference);
    },
  };
  describe(`the HTTP contract holds on ${name}`, () => {
    it.each(CASES)('$name', async (contractCase) => {
      const result = await runCase(contractCase, { ...address(), name, differences });
      if (result.failure) throw withConversation(result.failure, result);
    });

    it('with no other differences than those known, and all of those', () => {
      expect([...met].toSorted()).toEqual([...known].toSorted());
    });
  });
}

/** The same error, with what was said before it in its message. */
function withConversation(failure: Error, { exchanges }: CaseResult): Error {
  const said = exchanges.map(
    ({ request, answer }) =>
      `${request.method} ${request.path} ${request.body?.slice(0, 200) ?? ''}\n  ${answer.status} ${answer.body.slice(0, 500)}`,
  );
  failure.message = [failure.message, ...said].join('\n');
  return failure;
}
