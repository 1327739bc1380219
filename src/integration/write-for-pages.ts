import { sharedFolders, type DataRun } from './build-run.ts';
import { writeComparison } from './write-comparison.ts';
import { addressesOf } from './options.ts';
import { writeTables } from './tables.ts';
import { writeTimeline } from './write-timeline.ts';

type PagesRun = Omit<DataRun, 'site'>;

/** Writes what pages show of all assessments together, so that no page has to look at all of them itself. */
export async function writeForPages(run: PagesRun): Promise<void> {
  const { timeline, comparison, tables } = sharedFolders(run);
  const step = run.progress.step('timeline');
  const { months } = await writeTimeline({ assessments: run.store.each(), folder: timeline });
  step.end(`${months.length} months`);
  await compareAll(run, comparison);
  await writeAllTables(run, tables);
}

async function compareAll({ progress, store }: PagesRun, folder: string): Promise<void> {
  const step = progress.step('comparison', store.rows.length);
  const { fields, groups } = await writeComparison({
    assessments: store.each(),
    rows: store.rows,
    contractors: store.info.contractors,
    folder,
    onRead: () => step.advance(),
  });
  step.end(`${fields} items, ${groups} groups of copied texts`);
}

async function writeAllTables({ options, progress, store }: PagesRun, folder: string): Promise<void> {
  const step = progress.step('tables', store.rows.length);
  const tables = await writeTables({
    assessments: store.each(),
    rows: store.rows,
    contractors: store.info.contractors,
    addressOf: addressesOf(options),
    folder,
    onRead: () => step.advance(),
  });
  step.end(`${tables.reduce((sum, { rows }) => sum + rows, 0)} rows`);
}
