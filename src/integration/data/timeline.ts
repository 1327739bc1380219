import type { TimelineGroup, TimelineIndex } from '../../insights/timeline.ts';
import { API } from './api.ts';
import { writeJson, type ExportRun } from './export-run.ts';

/** The timeline as exports read it. */
export interface TimelineSource {
  index: () => TimelineIndex;
  month: (month: string) => readonly TimelineGroup[];
  /** Digest of `timeline`, the index, or of `timeline/<month>`. */
  digest: (name: string) => string;
}

/** Writes /api/v1/timeline/: the index, and a file for each month. */
export function writeTimelineFiles({ outputs }: ExportRun, timeline: TimelineSource): void {
  const folder = `${API}/timeline`;
  writeJson(outputs, `${folder}/index.json`, timeline.digest('timeline'), () => timeline.index());
  for (const { month } of timeline.index().months)
    writeJson(outputs, `${folder}/${month}.json`, timeline.digest(`timeline/${month}`), () => timeline.month(month));
}
