import type { TimelineGroup, TimelineIndex } from '../../insights/timeline.ts';
import { BATCH_CHANGES, batchesOf, type BatchValues, cutGroups, valuesOf } from '../../insights/timeline-batches.ts';
import { digestOf } from '../../text/digest.ts';
import { API } from './api.ts';
import { writeJson, writeText, type ExportRun } from './export-run.ts';

/** The timeline as exports read it. */
export interface TimelineSource {
  index: () => TimelineIndex;
  month: (month: string) => readonly TimelineGroup[];
  body: (code: string) => readonly TimelineGroup[];
  /** Digest of `timeline`, the index, of `timeline/<month>`, or of `timeline-of/<code of a body>`. */
  digest: (name: string) => string;
}

const FOLDER = `${API}/timeline`;
/** Of a month that is cut: the BatchValues of each of its batches. */
const BATCHES = 'timeline-batches';

/** Writes /api/v1/timeline/: the index, a file for each month and each body, and of months with many changes the batches of them. */
export function writeTimelineFiles(run: ExportRun, timeline: TimelineSource): void {
  const { outputs } = run;
  writeJson(outputs, `${FOLDER}/index.json`, timeline.digest('timeline'), () => timeline.index());
  const { months, municipalities } = timeline.index();
  for (const { code } of municipalities)
    writeJson(outputs, `${FOLDER}/municipalities/${code}.json`, timeline.digest(`timeline-of/${code}`), () =>
      timeline.body(code),
    );
  for (const { month } of months)
    writeJson(outputs, `${FOLDER}/${month}.json`, timeline.digest(`timeline/${month}`), () => timeline.month(month));
  const large = months.filter(({ changes }) => changes > BATCH_CHANGES);
  if (large.length === 0) return;
  const cut = large.map(({ month }) => ({ month, batches: writeBatches(run, timeline, month) }));
  writeText(outputs, `${FOLDER}/batches.json`, `${JSON.stringify(batchesOf(cut))}\n`);
}

/** A month is read only where one of its files, or what is known of them, does not stand. */
function writeBatches({ outputs, pieces }: ExportRun, timeline: TimelineSource, month: string): BatchValues[] {
  const inputs = timeline.digest(`timeline/${month}`);
  const pathOf = (n: number): string => `${FOLDER}/${month}/${n + 1}.json`;
  const inputsOf = (n: number): string => digestOf(inputs, String(n));
  if (pieces.digest(BATCHES, month, inputs) !== null) {
    const known = JSON.parse(pieces.read(BATCHES, month).toString()) as BatchValues[];
    if (known.every((_, n) => outputs.keep(pathOf(n), inputsOf(n)))) return known;
  }
  const batches = cutGroups(timeline.month(month));
  for (const [n, groups] of batches.entries()) writeJson(outputs, pathOf(n), inputsOf(n), () => groups);
  const values = batches.map(valuesOf);
  pieces.put(BATCHES, month, inputs, JSON.stringify(values));
  return values;
}
