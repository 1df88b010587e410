import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { SlowFilesReporter } from './slow-files-reporter.ts';
import { TotalsReporter } from './totals-reporter.ts';

/** Suites that need more than Node: `vitest --mode NAME` runs one of them, and no other test. */
const SUITES = ['deploy', 'browser', 'consumers', 'differential', 'stack'];

/** Tests that need Node alone but too long for `npm run verify`: `vitest --mode long` runs them, and no other test. */
const LONG = 'test/**/*.long.test.ts';

/** Installing takes minutes, and so may a deployment on a busy machine. */
const DEPLOY = {
  globalSetup: 'test/deploy/global-setup.ts',
  fileParallelism: false,
  testTimeout: 300_000,
  hookTimeout: 300_000,
};

/** Installing takes minutes; then each file starts programs that need both cores. */
const CONSUMERS = { ...DEPLOY, globalSetup: 'test/consumers/global-setup.ts' };

/** As for consumers: each scanner is a program of its own. */
const STACK = { ...DEPLOY, globalSetup: 'test/stack/global-setup.ts' };

/** Two engines run beside the tests. */
const DIFFERENTIAL = { globalSetup: 'test/differential/global-setup.ts', fileParallelism: false };

export default defineConfig(({ mode }) => ({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: mode === 'long' ? [LONG] : [SUITES.includes(mode) ? `test/${mode}/**/*.test.ts` : 'test/**/*.test.ts'],
    exclude: [
      `test/{${SUITES.filter((suite) => suite !== mode).join(',')}}/**`,
      '**/node_modules/**',
      ...(mode === 'long' ? [] : [LONG]),
    ],
    reporters: ['default', new SlowFilesReporter(), new TotalsReporter()],
    // A process per file would load the same modules 190 times: a quarter of all the time. The default leaves one core idle.
    isolate: false,
    maxWorkers: availableParallelism(),
    testTimeout: 30_000,
    hookTimeout: 30_000,
    ...(mode === 'deploy' ? DEPLOY : {}),
    ...(mode === 'consumers' ? CONSUMERS : {}),
    ...(mode === 'stack' ? STACK : {}),
    ...(mode === 'differential' ? DIFFERENTIAL : {}),
  },
}));
