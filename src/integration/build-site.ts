import { join } from 'node:path';
import type { Prepared } from '../workspace/prepare.ts';
import { BuildError } from './build-error.ts';
import { buildPages } from './build-pages.ts';
import type { BuildListener, BuildRun } from './build-run.ts';
import { WORK_FOLDER } from './cache-folder.ts';
import { cleanUpOnSignals, type CleanUp } from './clean-up.ts';
import type { BuildOptions } from './options.ts';
import { runSteps } from './steps.ts';
import { notePending } from './pending.ts';
import { recover, stageSite, withLock } from './swap.ts';
import { checkTarget } from './target.ts';
import { openWorkspace, removeTree } from './workspace.ts';

/**
 * Builds the site and puts it in the place of `options.out`. Until the last moment everything lies in a folder of this process, which
 * is gone at the end, whatever happens. Throws a BuildError for what a person can put right, errors of the content among them.
 */
export async function buildSite(options: BuildOptions, { progress, onFaults }: BuildListener): Promise<Prepared> {
  checkTarget(options.out, options);
  const kept = await withLock(options.out, () => recover(options.out));
  if (kept.length > 0)
    progress
      .step('clean up')
      .end(`${kept.join(', ')}: left by a killed build, holds files of yours; look and remove it`);
  const workspace = openWorkspace(join(options.root, WORK_FOLDER, 'builds'));
  const cleanUp = cleanUpOnSignals(() => removeTree(workspace));
  try {
    const [indexPath, site] = [join(workspace, 'index.json'), join(workspace, 'site')];
    const run: BuildRun = { options, progress, workspace, site, indexPath, cleanUp };
    const prepared = await runSteps('before', run, onFaults);
    if (prepared === null) throw new Error('Internal error: the check has told nothing.');
    await buildPages(run, prepared.assessments);
    await runSteps('after', run, onFaults);
    await replace(site, options, cleanUp);
    return prepared;
  } finally {
    progress.stop();
    cleanUp.run();
  }
}

async function replace(site: string, { root, out }: BuildOptions, cleanUp: CleanUp): Promise<void> {
  const takeNoteAway = notePending(root, out);
  try {
    const staged = stageSite(site, out);
    cleanUp.add(() => staged.discard());
    await staged.swap();
  } catch (error) {
    if (error instanceof BuildError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    throw new BuildError(
      `The site is built but cannot take the place of ${out} (${code ?? message}). The last site stands as it was.`,
    );
  } finally {
    takeNoteAway();
  }
}
