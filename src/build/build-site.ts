import { join } from 'node:path';
import type { Prepared } from '../corpus/prepare.ts';
import { BuildError } from './build-error.ts';
import { buildPages } from './build-pages.ts';
import type { BuildListener, BuildRun } from './build-run.ts';
import { WORK_FOLDER } from './cache-folder.ts';
import { cleanUpOnSignals, type CleanUp } from './clean-up.ts';
import type { BuildOptions } from './options.ts';
import { runSteps } from './steps.ts';
import { checkTarget, recover, stageSite, withLock } from './swap.ts';
import { openWorkspace, removeTree } from './workspace.ts';

/**
 * Builds the site and puts it in the place of `options.out`. Until the last moment everything lies in a folder of this process, which
 * is gone at the end, whatever happens. Throws a BuildError for what a person can put right, errors of the content among them.
 */
export async function buildSite(options: BuildOptions, { progress, onFaults }: BuildListener): Promise<Prepared> {
  checkTarget(options.out, [options.root, options.content]);
  await withLock(options.out, () => recover(options.out));
  const workspace = openWorkspace(join(options.root, WORK_FOLDER, 'builds'));
  const cleanUp = cleanUpOnSignals(() => removeTree(workspace));
  try {
    const [indexPath, site] = [join(workspace, 'index.json'), join(workspace, 'site')];
    const run: BuildRun = { options, progress, workspace, site, indexPath, cleanUp };
    const prepared = await runSteps('before', run, onFaults);
    if (prepared === null) throw new Error('Internal error: the check has told nothing.');
    await buildPages(run, prepared.assessments);
    await runSteps('after', run, onFaults);
    await replace(site, options.out, cleanUp);
    return prepared;
  } finally {
    progress.stop();
    cleanUp.run();
  }
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
