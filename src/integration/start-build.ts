import { join } from 'node:path';
import { exclusively } from '../workspace/lock.ts';
import type { Workspace } from '../workspace/open-workspace.ts';
import { openDatabase } from '../workspace/sqlite.ts';
import { PROGRAM } from '../registry/program.ts';
import { boundHeap } from './bound-heap.ts';
import { digestOfProgram } from './bundle/bundle-key.ts';
import { findPackagesFor } from './bundle/find-packages.ts';
import type { BuildListener, BuildRun } from './build-run.ts';
import { WORK_FOLDER } from './cache-folder.ts';
import { checkPlaces } from './check-places.ts';
import { cleanUpOnSignals } from './clean-up.ts';
import type { ExportsRequest } from './exports/run-exports.ts';
import { startExports } from './exports/start-exports.ts';
import { openContentWorkspace } from './open-content.ts';
import { openPages, showPages } from './open-pages.ts';
import type { BuildOptions } from './options.ts';
import { openOutputs } from './outputs.ts';
import type { ProgressReporter } from './progress.ts';
import { readContent, refuseErrors } from './read-content.ts';
import { takeSpare } from './spare-site.ts';
import { recover, withLock } from './swap.ts';
import { checkTarget } from './target.ts';
import { openWorkspace as openOwnFolder, removeTree } from './workspace.ts';

/**
 * Begins a build: reads and checks the content, and starts all that is no page. The site is made in a folder of this process, which is gone
 * when `cleanUp` has run, whatever happens; it lies in `builds`. Throws a BuildError for what a person can put right, errors of the
 * content among them.
 */
export async function startBuild(
  options: BuildOptions,
  listener: BuildListener,
  builds = join(options.root, WORK_FOLDER, 'builds'),
): Promise<BuildRun> {
  const { progress } = listener;
  checkPlaces({ program: PROGRAM, builds });
  checkTarget(options.out, options);
  const left = await withLock(options.out, () => recover(options.out));
  if (left.length > 0)
    progress.step({ ja: '後片付け', en: 'clean up' }).end({
      ja: `前のビルドの残りがあります：${left.join('、')}（内容を確認して削除してください）`,
      en: `${left.join(', ')}: left by an earlier build, with files of yours or not to be removed by this one; check and remove it`,
    });
  const folder = openOwnFolder(builds);
  const cleanUp = cleanUpOnSignals(() => removeTree(folder), progress.warn);
  cleanUp.add(findPackagesFor(folder));
  try {
    const workspace = openContentWorkspace(options, { alone: true });
    cleanUp.add(() => workspace.close());
    const report = await readContent(workspace, options, listener);
    refuseErrors(report);
    boundHeap(report.assessments);
    // The outputs have a database of their own, as another process may hold that of the workspace for as long as it syncs.
    const kept = openDatabase(join(workspace.folder, 'outputs.sqlite'));
    cleanUp.add(() => kept.close());
    kept.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
    const outputs = openOutputs(kept, join(workspace.outputs, 'pages'));
    const site = join(folder, 'site');
    const hasSpare = takeSpare(workspace.folder, site);
    const { pages, exports } = await openAtOneState(workspace, options, { site, hasSpare }, progress);
    cleanUp.add(() => pages.close());
    cleanUp.add(showPages(folder, pages));
    cleanUp.add(() => void exports.stop());
    const code = digestOfProgram(PROGRAM);
    return {
      options,
      progress,
      workspace,
      code,
      report,
      pages,
      outputs,
      kept,
      exports,
      folder,
      site,
      hasSpare,
      cleanUp,
    };
  } catch (error) {
    progress.stop();
    cleanUp.run();
    throw error;
  }
}

/** Opens the corpus for the pages and starts the exports of it, which see the same state of the workspace: nobody syncs it meanwhile. */
function openAtOneState(
  { folder, databasePath, outputs }: Workspace,
  options: BuildOptions,
  target: Pick<ExportsRequest, 'site' | 'hasSpare'>,
  progress: ProgressReporter,
): Promise<Pick<BuildRun, 'pages' | 'exports'>> {
  return exclusively(folder, 'sync', async () => {
    const pages = openPages(databasePath, { contentDir: options.content, site: options.site });
    pages.expectTables();
    try {
      return { pages, exports: await startExports({ options, databasePath, folder, outputs, ...target }, progress) };
    } catch (error) {
      pages.close();
      throw error;
    }
  });
}
