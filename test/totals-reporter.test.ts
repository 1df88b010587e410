import { expect, it, vi } from 'vitest';
import type { TestModule } from 'vitest/node';
import { TotalsReporter } from './totals-reporter.ts';

type State = 'passed' | 'failed' | 'skipped' | 'pending';

/** What Vitest gives a reporter of a file: recorded with 4.1.12 for each of the cases below. */
function file(states: readonly State[], ok: boolean): TestModule {
  const tests = states.map((state) => ({ result: () => ({ state }) }));
  return { ok: () => ok, children: { allTests: () => tests } } as unknown as TestModule;
}

it.each<[what: string, files: TestModule[], errors: unknown[], line: string]>([
  ['counts what passed and what failed', [file(['passed', 'failed', 'passed'], false)], [], '2 passed, 1 failed'],
  ['counts a skipped test as failed', [file(['passed', 'skipped'], true)], [], '1 passed, 1 failed'],
  ['counts a file that does not load', [file([], false)], [], '0 passed, 1 failed'],
  ['counts tests behind a broken hook, and the hook', [file(['skipped'], false)], [], '0 passed, 2 failed'],
  ['counts an error that no test has caught', [file(['passed', 'passed'], true)], [1], '2 passed, 1 failed'],
  ['adds files up', [file(['passed'], true), file(['passed', 'failed'], false)], [], '2 passed, 1 failed'],
])('%s', (_what, files, errors, line) => {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  new TotalsReporter().onTestRunEnd(files, errors);
  const written = write.mock.calls.map(([text]) => text).join('');
  write.mockRestore();
  expect(written).toBe(`${line}\n`);
});
