// Registers the HTTP contract as tests against one target. The cases themselves are in lib/contract, without a test runner.
import { it } from 'vitest';
import { CASES } from '../../lib/contract/cases/index.ts';
import { type CaseResult, type ContractCase, runCase } from '../../lib/contract/run/contract-case.ts';
import type { Target } from '../../lib/contract/run/target.ts';

/** One test per case; `target` is asked when it runs. */
export function contractSuite(target: () => Target, cases: readonly ContractCase[] = CASES): void {
  it.each(cases)('$name', async (contractCase) => {
    const result = await runCase(contractCase, target());
    if (result.failure) throw withConversation(result.failure, result);
  });
}

/** The same error, with what was said before it in its message. */
function withConversation(failure: Error, { exchanges }: CaseResult): Error {
  const said = exchanges.map(
    ({ request, response }) =>
      `${request.method} ${request.path} ${request.body?.slice(0, 200) ?? ''}\n  ${response.status} ${response.body.slice(0, 500)}`,
  );
  failure.message = [failure.message, ...said].join('\n');
  return failure;
}
