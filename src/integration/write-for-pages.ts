import { join } from 'node:path';
import { openResourceWriter } from '../workspace/resource-writer.ts';
import type { Workspace } from '../workspace/open-workspace.ts';
import type { Corpus } from './corpus.ts';
import { addressesOf, type BuildOptions } from './options.ts';
import type { Progress } from './progress.ts';
import { writeTables } from './tables.ts';

/** Folder of the tables in that of a build. */
export const tablesFolder = (folder: string): string => join(folder, 'tables');

/** Writes the tables of open data, whose sizes a page tells. */
export async function writeForPages(
  { options, progress, folder }: { options: BuildOptions; progress: Progress; folder: string },
  workspace: Workspace,
  corpus: Corpus,
): Promise<void> {
  const rows = corpus.listAssessments();
  const step = progress.step('tables', rows.length);
  const tables = await writeTables({
    assessments: each(corpus),
    rows,
    contractors: corpus.siteInfo().contractors,
    addressOf: addressesOf(options),
    folder: tablesFolder(folder),
    onRead: () => step.advance(),
  });
  const writer = openResourceWriter(workspace.database()).open('tables');
  writer.put('tables', tables);
  writer.end();
  step.end(`${tables.reduce((sum, table) => sum + table.rows, 0)} rows`);
}

/** All assessments, one at a time, with a turn for others between two of them. */
export async function* each(corpus: Corpus): AsyncGenerator<ReturnType<Corpus['loadAssessment']>> {
  for (const stored of corpus.eachAssessment()) {
    await new Promise((resolve) => setImmediate(resolve));
    yield stored;
  }
}
