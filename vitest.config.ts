import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BROWSER_DIED } from './test/support/browser-died.ts';
import { LongestFirst } from './test/support/longest-first.ts';
import { folderOfRun, temporaryRoot } from './test/support/temporary-root.ts';

/** Tests of a built site; the sites are built once for all of them. */
const SITE = ['test/site/**/*.test.ts', 'test/browser/**/*.test.ts'];

process.env['TMPDIR'] = temporaryRoot();
// What builds keep is of one run, and on the disk of the sites that they write.
process.env['HYOKASHO_CACHE'] ??= folderOfRun(process.env['TMPDIR']);
// Hundreds of commands are started as a whole: each finds what another has compiled.
process.env['NODE_COMPILE_CACHE'] ??= join(process.env['TMPDIR'], 'hyokasho-compiled');

/** The language that commands speak in tests which do not ask for one. */
const env = { HYOKASHO_LANG: 'en' };
/**
 * The files of a worker share what they have loaded, modules and forms, which is half of the time otherwise. Nothing that a test changes may
 * outlive it.
 */
const isolate = false;

export default defineConfig({
  test: {
    reporters: ['default', 'test/support/count-reporter.ts'],
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          env,
          isolate,
          include: ['test/**/*.test.ts'],
          exclude: SITE,
          // Sites are built, and browsers run, when these are done: they are measured, and would wait for one another.
          sequence: { groupOrder: 0 },
          maxWorkers: availableParallelism(),
          // Slowest on two busy cores: commands that are started as a whole.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'site',
          env,
          isolate,
          include: SITE,
          globalSetup: ['test/support/build-sites.ts'],
          sequence: { groupOrder: 1 },
          // A browser or a build keeps one core busy, and waits for much of its time.
          maxWorkers: Math.min(2, availableParallelism()),
          // Slowest on two busy cores: whole builds, and axe on the longest page.
          testTimeout: 300_000,
          hookTimeout: 300_000,
          // A page answers within a second, unless four others are made at the same time.
          expect: { poll: { timeout: 30_000 } },
          retry: { count: 1, condition: BROWSER_DIED },
        },
      },
    ],
  },
});
