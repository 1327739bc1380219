import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openStore } from '../corpus/open-store.ts';
import { prepareCorpus, type Prepared } from '../corpus/prepare.ts';
import { BuildError } from './build-error.ts';
import { buildPages } from './build-pages.ts';
import type { BuildListener, BuildRun } from './build-run.ts';
import { cacheFolder, WORK_FOLDER } from './cache-folder.ts';
import { cleanUpOnSignals, type CleanUp } from './clean-up.ts';
import type { BuildOptions } from './options.ts';
import type { Step } from './progress.ts';
import { checkTarget, recover, stageSite, withLock } from './swap.ts';
import { openWorkspace, removeTree } from './workspace.ts';
import { writeData } from './write-data.ts';
import { writeForPages } from './write-for-pages.ts';

/**
 * Builds the site and puts it in the place of `options.out`. Until the last moment everything lies in a folder of this process, which
 * is gone at the end, whatever happens. Throws a BuildError for what a person can put right, errors of the content among them.
 */
export async function buildSite(options: BuildOptions, listener: BuildListener): Promise<Prepared> {
  const { progress } = listener;
  checkTarget(options.out, [options.root, options.content]);
  await withLock(options.out, () => recover(options.out));
  const workspace = openWorkspace(join(options.root, WORK_FOLDER, 'builds'));
  const cleanUp = cleanUpOnSignals(() => removeTree(workspace));
  try {
    const indexPath = join(workspace, 'index.json');
    const prepared = await check(options, indexPath, listener);
    const site = join(workspace, 'site');
    const run: BuildRun = { options, progress, workspace, site, indexPath, store: openStore(indexPath), cleanUp };
    await writeForPages(run);
    await buildPages(run);
    await writeData(run);
    await replace(site, options.out, cleanUp);
    return prepared;
  } finally {
    progress.stop();
    cleanUp.run();
  }
}

async function check(
  options: BuildOptions,
  indexPath: string,
  { progress, onFaults }: BuildListener,
): Promise<Prepared> {
  if (!existsSync(options.content))
    throw new BuildError(`--content ${options.content} does not exist. Name the folder that holds assessments/.`);
  let step: Step | null = null;
  const prepared = await prepareCorpus({
    ...options,
    cache: cacheFolder(options.root),
    indexPath,
    onFaults,
    onFile: (total) => {
      step ??= progress.step('check', total);
      step.advance();
    },
  });
  const { assessments, cached, warnings, errors } = prepared;
  (step ?? progress.step('check')).end(`${assessments} assessments, ${cached} of them known, ${warnings} warnings`);
  if (errors > 0)
    throw new BuildError(
      `The content has ${errors} error${errors === 1 ? '' : 's'}, told above. Nothing was built, the last site stands as it was.`,
    );
  return prepared;
}

async function replace(site: string, out: string, cleanUp: CleanUp): Promise<void> {
  try {
    const staged = stageSite(site, out);
    cleanUp.add(() => staged.discard());
    await staged.swap();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new BuildError(
      `The site is built but cannot take the place of ${out} (${code ?? message}). The last site stands as it was.`,
    );
  }
}
