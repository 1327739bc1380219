import { join } from 'node:path';
import type { Workspace } from '../workspace/open-workspace.ts';
import { openDatabase } from '../workspace/sqlite.ts';
import type { BuildListener, BuildRun } from './build-run.ts';
import { WORK_FOLDER } from './cache-folder.ts';
import { cleanUpOnSignals } from './clean-up.ts';
import { openContentWorkspace } from './open-content.ts';
import { openCorpus } from './corpus.ts';
import { openPages } from './open-pages.ts';
import type { BuildOptions } from './options.ts';
import { openOutputs } from './outputs.ts';
import { openPageReads } from './page-outputs.ts';
import { readContent, refuseErrors } from './read-content.ts';
import { recover, withLock } from './swap.ts';
import { checkTarget } from './target.ts';
import { writeForPages } from './write-for-pages.ts';
import { openWorkspace as openOwnFolder, removeTree } from './workspace.ts';

/**
 * Begins a build: reads and checks the content, and opens what pages and exports are made from. The site is made in a folder of this
 * process, which is gone when `cleanUp` has run, whatever happens. Throws a BuildError for what a person can put right, errors of the
 * content among them.
 */
export async function startBuild(options: BuildOptions, listener: BuildListener): Promise<BuildRun> {
  const { progress } = listener;
  checkTarget(options.out, options);
  const kept = await withLock(options.out, () => recover(options.out));
  if (kept.length > 0)
    progress
      .step('clean up')
      .end(`${kept.join(', ')}: left by a killed build, holds files of yours; look and remove it`);
  const folder = openOwnFolder(join(options.root, WORK_FOLDER, 'builds'));
  const cleanUp = cleanUpOnSignals(() => removeTree(folder));
  try {
    const workspace = openContentWorkspace(options, { alone: true });
    cleanUp.add(() => workspace.close());
    const report = await readContent(workspace, options, listener);
    refuseErrors(report);
    const database = workspace.databasePath;
    // The outputs have a database of their own, as another process may hold that of the workspace for as long as it syncs.
    const made = openDatabase(join(workspace.folder, 'outputs.sqlite'));
    cleanUp.add(() => made.close());
    made.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
    const outputs = openOutputs(made, workspace.outputs);
    await writeTablesFor(options, { progress, folder, workspace });
    const pages = openPages(database, { contentDir: options.content, site: options.site });
    cleanUp.add(() => pages.close());
    const site = join(folder, 'site');
    return {
      options,
      progress,
      report,
      database,
      pages,
      folder,
      site,
      outputs,
      pageReads: openPageReads(made),
      cleanUp,
    };
  } catch (error) {
    progress.stop();
    cleanUp.run();
    throw error;
  }
}

async function writeTablesFor(
  options: BuildOptions,
  { progress, folder, workspace }: { progress: BuildListener['progress']; folder: string; workspace: Workspace },
): Promise<void> {
  const corpus = openCorpus(workspace.databasePath, { contentDir: options.content, site: options.site });
  await writeForPages({ options, progress, folder }, workspace, corpus);
  corpus.close();
}
