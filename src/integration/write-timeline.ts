import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StoredAssessment } from '../workspace/stored.ts';
import { monthOf, newestFirst, timelineGroups } from '../insights/timeline.ts';
import type { TimelineGroup, TimelineIndex } from '../insights/timeline.ts';
import { loadForm } from '../forms/load.ts';

export interface TimelineRequest {
  /** All assessments; one is held at a time. */
  assessments: AsyncIterable<StoredAssessment>;
  /** Folder for index.json and a file for each month; made anew. */
  folder: string;
}

interface Tally<Ref> {
  ref: Ref;
  changes: number;
}

function count<Ref>(tallies: Map<string, Tally<Ref>>, id: string, ref: Ref, changes: number): void {
  const tally = tallies.get(id) ?? { ref, changes: 0 };
  tally.changes += changes;
  tallies.set(id, tally);
}

const listed = <Ref>(tallies: Map<string, Tally<Ref>>): (Ref & { changes: number })[] =>
  [...tallies].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { ref, changes }]) => ({ ...ref, changes }));

/** `2018-03` before `2018-02` before `2018` before `2017-12`, `undated` last. */
function monthOrder(a: string, b: string): number {
  const key = (month: string): string => (month === 'undated' ? '' : month.padEnd(7, ' '));
  return key(a) < key(b) ? 1 : -1;
}

/**
 * Writes the timeline of a corpus: index.json (TimelineIndex) and `<month>.json` (TimelineGroup[], newest first). Groups are put aside
 * as lines and sorted month by month, so that never more than one month is held.
 */
export async function writeTimeline({ assessments, folder }: TimelineRequest): Promise<TimelineIndex> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const months = new Set<string>();
  const municipalities = new Map<string, Tally<TimelineGroup['municipality']>>();
  const procedures = new Map<string, Tally<NonNullable<TimelineGroup['procedure']>>>();
  const sections = new Set<string>();
  for await (const stored of assessments) {
    for (const group of timelineGroups(stored, stored.changes, loadForm(stored.frontmatter.form))) {
      const month = monthOf(group.date);
      months.add(month);
      count(municipalities, group.municipality.code, group.municipality, group.changes.length);
      if (group.procedure) count(procedures, group.procedure.id, group.procedure, group.changes.length);
      for (const { section } of group.changes) if (section !== null) sections.add(section);
      appendFileSync(join(folder, `${month}.lines`), `${JSON.stringify(group)}\n`);
    }
  }
  const index: TimelineIndex = {
    months: [...months].sort(monthOrder).map((month) => finishMonth(folder, month)),
    municipalities: listed(municipalities),
    procedures: listed(procedures),
    sections: [...sections],
  };
  writeFileSync(join(folder, 'index.json'), `${JSON.stringify(index)}\n`);
  return index;
}

function finishMonth(folder: string, month: string): TimelineIndex['months'][number] {
  const lines = join(folder, `${month}.lines`);
  const groups = readFileSync(lines, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as TimelineGroup)
    .sort(newestFirst);
  writeFileSync(join(folder, `${month}.json`), `${JSON.stringify(groups)}\n`);
  rmSync(lines);
  return { month, groups: groups.length, changes: groups.reduce((sum, group) => sum + group.changes.length, 0) };
}
