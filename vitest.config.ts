import { defineConfig } from 'vitest/config';
import { BROWSER_DIED } from './test/support/browser-died.ts';

/** Tests of a built site; the sites are built once for all of them. */
const SITE = ['test/site/**/*.test.ts', 'test/browser/**/*.test.ts'];

export default defineConfig({
  test: {
    reporters: ['default', 'test/support/count-reporter.ts'],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: SITE,
          // Slowest on two busy cores: commands that are started as a whole.
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'site',
          include: SITE,
          globalSetup: ['test/support/build-sites.ts'],
          // Slowest on two busy cores: whole builds, and axe on the longest page.
          testTimeout: 300_000,
          hookTimeout: 300_000,
          retry: { count: 1, condition: BROWSER_DIED },
        },
      },
    ],
  },
});
