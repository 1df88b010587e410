// Ends a run with the plain line that .ci/run adds up: how many tests passed and how many did not.
import type { Reporter, TestModule } from 'vitest/node';

export class TotalsReporter implements Reporter {
  /** A file or a group that could not run counts as one failure, so that a broken hook is not taken for a success. */
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const results = modules.map(({ children }) => [...children.allTests()].map((test) => test.result().state));
    const states = results.flat();
    const passed = states.filter((state) => state === 'passed').length;
    const broken = modules.filter((module) => !module.ok() && !results[modules.indexOf(module)]?.includes('failed'));
    const failed = states.length - passed + broken.length + unhandledErrors.length;
    process.stdout.write(`${passed} passed, ${failed} failed\n`);
  }
}
