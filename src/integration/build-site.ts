import { dirname } from 'node:path';
import { inspect } from 'node:util';
import type { SyncReport } from '../workspace/sync.ts';
import { BuildError } from './build-error.ts';
import { SITE_KEPT } from './site-kept.ts';
import type { BuildListener } from './build-run.ts';
import { buildsFolder } from './cache-folder.ts';
import type { BuildOptions } from './options.ts';
import { PROGRAM } from '../registry/program.ts';
import { startBuild } from './start-build.ts';
import { describeSystemError } from './system-error.ts';

/**
 * Builds the site and puts it in the place of `options.out`. Throws a BuildError for what a person can put right, errors of the content
 * among them.
 */
export async function buildSite(options: BuildOptions, listener: BuildListener): Promise<SyncReport> {
  const builds = buildsFolder(options.root);
  const run = await startBuild(options, listener, builds);
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const cwd = process.cwd();
  try {
    // Where it is not below the working directory, Astro does not use the folder that it is told to.
    process.chdir(dirname(builds));
    // Loading Astro takes a second, which a command that has nothing to build does not need.
    const [{ build }, { hyokasho }] = await Promise.all([import('astro'), import('./hyokasho.ts')]);
    await build({ root: PROGRAM, configFile: false, logLevel: 'warn', integrations: [hyokasho({ run })] });
    return run.report;
  } catch (error) {
    if (error instanceof BuildError || describeSystemError(error) !== null) throw error;
    process.stderr.write(`${inspect(error)}\n`);
    throw new BuildError({
      ja: `内部エラーでサイトを生成できませんでした（原因は上に表示）。開発者に報告してください。${SITE_KEPT.ja}`,
      en: `Internal error: a step of the build failed (the cause is above). Please report it. ${SITE_KEPT.en}`,
    });
  } finally {
    process.chdir(cwd);
    listener.progress.stop();
    run.cleanUp.run();
  }
}
