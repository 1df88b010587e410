import { defineConfig } from 'vitest/config';
import { TotalsReporter } from './totals-reporter.ts';

/** Suites that need more than Node: `vitest --mode NAME` runs one of them, and no other test. */
const SUITES = ['deploy', 'browser'];

/** Installing takes minutes, and so may a deployment on a busy machine. */
const DEPLOY = {
  globalSetup: 'test/deploy/global-setup.ts',
  fileParallelism: false,
  testTimeout: 300_000,
  hookTimeout: 300_000,
};

export default defineConfig(({ mode }) => ({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: [SUITES.includes(mode) ? `test/${mode}/**/*.test.ts` : 'test/**/*.test.ts'],
    exclude: [`test/{${SUITES.filter((suite) => suite !== mode).join(',')}}/**`, '**/node_modules/**'],
    reporters: ['default', new TotalsReporter()],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    ...(mode === 'deploy' ? DEPLOY : {}),
  },
}));
