import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts'],
    // Suites that need more than Node have scripts of their own (test:deploy, test:browser, test:oracle).
    exclude: ['test/{deploy,browser,oracle}/**', '**/node_modules/**'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
