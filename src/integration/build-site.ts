import { enableCompileCache } from 'node:module';
import { dirname, join } from 'node:path';
import { inspect } from 'node:util';
import type { SyncReport } from '../workspace/sync.ts';
import { BilingualError, joinSentences } from '../text/bilingual.ts';
import { isDamage } from '../workspace/open-workspace.ts';
import { BuildError } from './build-error.ts';
import { SITE_KEPT } from './site-kept.ts';
import type { BuildListener, BuildRun } from './build-run.ts';
import { bundleKey } from './bundle/bundle-key.ts';
import { findBundle } from './bundle/kept-bundles.ts';
import { renderSite } from './bundle/render-site.ts';
import { buildsFolder } from './cache-folder.ts';
import type { BuildOptions } from './options.ts';
import { PROGRAM } from '../registry/program.ts';
import { openContentWorkspace } from './open-content.ts';
import { startBuild } from './start-build.ts';
import { describeSystemError } from './system-error.ts';

/**
 * Builds the site and puts it in the place of `options.out`. Where what earlier builds have kept cannot be read, it is thrown away and the
 * site is built from nothing. Throws a BuildError for what a person can put right, errors of the content among them.
 */
export async function buildSite(options: BuildOptions, listener: BuildListener): Promise<SyncReport> {
  try {
    return await buildOnce(options, listener);
  } catch (error) {
    if (!isDamage(error)) throw explain(error);
    forgetKept(options, listener);
  }
  try {
    return await buildOnce(options, listener);
  } catch (error) {
    throw explain(error);
  }
}

/** Throws away all that earlier builds have kept of a content folder. */
function forgetKept(options: BuildOptions, { progress }: BuildListener): void {
  progress.warn({
    ja: '前回までのビルドのキャッシュが壊れているため、最初から生成し直します。くり返し出る場合は、ディスクを確認してください。',
    en: 'The cache of earlier builds is damaged, so the site is built from nothing. If it happens again, check the disk.',
  });
  const workspace = openContentWorkspace(options, { alone: true });
  workspace.startAnew();
  workspace.close();
}

/** What the person who started the build is told; what nobody expected is printed. */
function explain(error: unknown): Error {
  if (error instanceof BilingualError) return error;
  const refusal = describeSystemError(error);
  if (refusal !== null) return new BuildError(joinSentences(refusal, SITE_KEPT));
  process.stderr.write(`${inspect(error)}\n`);
  return new BuildError({
    ja: `内部エラーでサイトを生成できませんでした（原因は上に表示）。開発者に報告してください。${SITE_KEPT.ja}`,
    en: `Internal error: a step of the build failed (the cause is above). Please report it. ${SITE_KEPT.en}`,
  });
}

async function buildOnce(options: BuildOptions, listener: BuildListener): Promise<SyncReport> {
  const run = await startBuild(options, listener, buildsFolder(options.root));
  try {
    // Half of the time that it takes to load modules goes where they were compiled before.
    enableCompileCache(join(run.workspace.folder, 'compiled'));
    const key = bundleKey(options, PROGRAM, run.code);
    const bundle = key === null ? null : findBundle(options.root, key);
    await (bundle === null ? buildWithAstro(run, key) : renderSite(run, bundle));
    return run.report;
  } finally {
    listener.progress.stop();
    // They write into what is cleaned up.
    await run.exports.stop();
    run.cleanUp.run();
  }
}

/** Loading Astro and having Vite bundle the pages take seconds, which a build with a kept bundle does not need. */
async function buildWithAstro(run: BuildRun, bundleKey: string | null): Promise<void> {
  const [{ build }, { hyokasho }] = await Promise.all([import('astro'), import('./hyokasho.ts')]);
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const integration = hyokasho({ run, ...(bundleKey === null ? {} : { bundleKey }) });
  const cwd = process.cwd();
  try {
    // Where it is not below the working directory, Astro does not use the folder that it is told to.
    process.chdir(dirname(dirname(run.folder)));
    await build({ root: PROGRAM, configFile: false, logLevel: 'warn', integrations: [integration] });
  } finally {
    process.chdir(cwd);
  }
}
