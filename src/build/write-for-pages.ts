import { join } from 'node:path';
import type { BuildRun } from './build-run.ts';
import { writeTimeline } from './timeline.ts';

/** Where what pages share is put in the workspace; some of it becomes open data too. */
export const sharedFolders = ({ workspace }: Pick<BuildRun, 'workspace'>) => ({
  timeline: join(workspace, 'timeline'),
});

/** Writes what pages show of all assessments together, so that no page has to look at all of them itself. */
export async function writeForPages(run: BuildRun): Promise<void> {
  const { timeline } = sharedFolders(run);
  const step = run.progress.step('timeline');
  const { months } = await writeTimeline({ assessments: run.store.each(), folder: timeline });
  process.env['HYOKASHO_TIMELINE'] = timeline;
  step.end(`${months.length} months`);
}
