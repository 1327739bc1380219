import { join } from 'node:path';
import { openStore } from '../workspace/open-store.ts';
import type { BuildListener, BuildRun } from './build-run.ts';
import { WORK_FOLDER } from './cache-folder.ts';
import { check } from './check.ts';
import { cleanUpOnSignals } from './clean-up.ts';
import { openKeptOutputs } from './kept-outputs.ts';
import type { BuildOptions } from './options.ts';
import { recover, withLock } from './swap.ts';
import { checkTarget } from './target.ts';
import { openWorkspace, removeTree } from './workspace.ts';
import { writeForPages } from './write-for-pages.ts';

/**
 * Checks the content and gathers what pages show. Until the last moment everything lies in a folder of this process, which is gone when
 * `cleanUp` has run, whatever happens. Throws a BuildError for what a person can put right, errors of the content among them.
 */
export async function startBuild(options: BuildOptions, listener: BuildListener): Promise<BuildRun> {
  const { progress } = listener;
  checkTarget(options.out, options);
  const kept = await withLock(options.out, () => recover(options.out));
  if (kept.length > 0)
    progress
      .step('clean up')
      .end(`${kept.join(', ')}: left by a killed build, holds files of yours; look and remove it`);
  const workspace = openWorkspace(join(options.root, WORK_FOLDER, 'builds'));
  const cleanUp = cleanUpOnSignals(() => removeTree(workspace));
  try {
    const indexPath = join(workspace, 'index.json');
    const prepared = await check(options, indexPath, listener);
    const { outputs, pageReads, close } = openKeptOutputs(options, join(workspace, 'kept'));
    cleanUp.add(close);
    const run: BuildRun = {
      options,
      progress,
      prepared,
      store: openStore(indexPath),
      workspace,
      site: join(workspace, 'site'),
      outputs,
      pageReads,
      cleanUp,
    };
    await writeForPages(run);
    return run;
  } catch (error) {
    progress.stop();
    cleanUp.run();
    throw error;
  }
}
