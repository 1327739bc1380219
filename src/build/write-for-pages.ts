import { join } from 'node:path';
import type { BuildRun } from './build-run.ts';
import { writeComparison } from './comparison.ts';
import { writeTimeline } from './timeline.ts';

/** Where what pages share is put in the workspace; some of it becomes open data too. */
export const sharedFolders = ({ workspace }: Pick<BuildRun, 'workspace'>) => ({
  timeline: join(workspace, 'timeline'),
  comparison: join(workspace, 'comparison'),
});

/** Writes what pages show of all assessments together, so that no page has to look at all of them itself. */
export async function writeForPages(run: BuildRun): Promise<void> {
  const { timeline, comparison } = sharedFolders(run);
  const step = run.progress.step('timeline');
  const { months } = await writeTimeline({ assessments: run.store.each(), folder: timeline });
  step.end(`${months.length} months`);
  await compareAll(run, comparison);
}

async function compareAll({ progress, store }: BuildRun, folder: string): Promise<void> {
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
