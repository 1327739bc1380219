import type { TimelineGroup, TimelineIndex } from '../../insights/timeline.ts';
import { API } from './api.ts';
import type { ExportRun } from './export-run.ts';

/** The timeline as exports read it. */
export interface TimelineSource {
  index: () => TimelineIndex;
  month: (month: string) => readonly TimelineGroup[];
  /** Digest of `timeline`, the index, or of `timeline/<month>`. */
  digest: (name: string) => string;
}

/** Writes /api/v1/timeline/: the index, and a file for each month. */
export function writeTimelineFiles({ outputs }: ExportRun, timeline: TimelineSource): void {
  const write = (file: string, inputs: string, make: () => unknown): void => {
    const path = `${API}/timeline/${file}.json`;
    if (!outputs.keep(path, inputs)) outputs.write(path, inputs, `${JSON.stringify(make())}\n`);
  };
  write('index', timeline.digest('timeline'), () => timeline.index());
  for (const { month } of timeline.index().months)
    write(month, timeline.digest(`timeline/${month}`), () => timeline.month(month));
}
