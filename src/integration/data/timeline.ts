import type { TimelineGroup, TimelineIndex } from '../../insights/timeline.ts';
import { API } from './api.ts';
import { writeJson, type ExportRun } from './export-run.ts';

/** The timeline as exports read it. */
export interface TimelineSource {
  index: () => TimelineIndex;
  month: (month: string) => readonly TimelineGroup[];
  body: (code: string) => readonly TimelineGroup[];
  /** Digest of `timeline`, the index, of `timeline/<month>`, or of `timeline-of/<code of a body>`. */
  digest: (name: string) => string;
}

/** Writes /api/v1/timeline/: the index, and a file for each month and each body. */
export function writeTimelineFiles({ outputs }: ExportRun, timeline: TimelineSource): void {
  const folder = `${API}/timeline`;
  writeJson(outputs, `${folder}/index.json`, timeline.digest('timeline'), () => timeline.index());
  const { months, municipalities } = timeline.index();
  for (const { code } of municipalities)
    writeJson(outputs, `${folder}/municipalities/${code}.json`, timeline.digest(`timeline-of/${code}`), () =>
      timeline.body(code),
    );
  for (const { month } of months)
    writeJson(outputs, `${folder}/${month}.json`, timeline.digest(`timeline/${month}`), () => timeline.month(month));
}
