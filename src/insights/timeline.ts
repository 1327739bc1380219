import type { Form } from '../forms/types.ts';
import { factsOf } from '../changes/change-facts.ts';
import type { KindId } from '../changes/kinds-table.ts';
import type { StoredChange } from '../changes/stored-change.ts';
import type { IndexRow } from '../workspace/stored.ts';
import { titleOf } from '../workspace/title.ts';
import { groupBy } from '../text/group-by.ts';

/** A row of 変更箇所 as the timeline lists it: what it is about, not what it says. */
export interface TimelineChange {
  n: number;
  item: string;
  /** Name of the section of the form, without its number: the forms number them differently; null where the item is not known. */
  section: string | null;
  timing: StoredChange['timing'];
  kind: KindId;
  important: boolean;
}

/** The rows of one assessment that bear one date. */
export interface TimelineGroup {
  /** As exact as the document prints it: `2018-03-26`, `2016-12`, `2016`; null where it prints none. */
  date: string | null;
  assessment: string;
  title: string;
  municipality: { code: string; name: string };
  procedure: { id: string; name: string } | null;
  changes: TimelineChange[];
}

/** The file of the timeline that a date belongs to: `2018-03`, `2016` (no month is known), `undated`. */
export function monthOf(date: string | null): string {
  return date === null ? 'undated' : date.slice(0, 7);
}

/** The changes of an assessment, by date. */
export function timelineGroups(row: IndexRow, changes: readonly StoredChange[], form: Form): TimelineGroup[] {
  return [...groupBy(changes, (change) => change.iso)].map(([date, rows]) => ({
    date,
    assessment: row.id,
    title: titleOf(row),
    municipality: { code: row.municipality.code, name: row.municipality.name },
    procedure: row.procedure,
    changes: rows.map((change) => {
      const { section, important, calledImportant } = factsOf(change, form);
      return {
        n: change.n,
        item: change.item.replace(/\s+/gu, ' '),
        section: section?.label ?? null,
        timing: change.timing,
        kind: change.kind,
        important: important || calledImportant,
      };
    }),
  }));
}

/** Newest first; groups of one date by their assessments. Dates without a day stand behind those of their month. */
export function newestFirst(a: TimelineGroup, b: TimelineGroup): number {
  const [left, right] = [a.date ?? '', b.date ?? ''];
  if (left !== right) return left < right ? 1 : -1;
  return a.assessment < b.assessment ? -1 : a.assessment > b.assessment ? 1 : 0;
}

/** What the timeline holds as a whole. */
export interface TimelineIndex {
  /** Newest first, years without a month behind their months, `undated` last. */
  months: { month: string; changes: number; groups: number }[];
  municipalities: { code: string; name: string; changes: number }[];
  procedures: { id: string; name: string; changes: number }[];
  /** Names of sections in the order in which they were met. */
  sections: string[];
}
