import { TIMINGS } from '../text/words/timings.ts';
import type { TimelineChange, TimelineGroup } from './timeline.ts';

/** Changes of a batch, unless one assessment has more on one day: about 600 kB of JSON. A month of more is cut into batches. */
export const BATCH_CHANGES = 1000;

/** What the changes of many bodies are narrowed by, as in an address. */
export const NARROWED_BY = ['procedure', 'section', 'timing', 'kind', 'important'] as const;
export type NarrowedBy = (typeof NARROWED_BY)[number];

/** The values that the changes of a batch have. */
export type BatchValues = Record<NarrowedBy, string[]>;

/** Which batches have a change of a value. */
export interface TimelineBatches {
  /** The months that are cut, newest first, and their batches: `timeline/<month>/<n>.json`, from 1. */
  months: { month: string; batches: number }[];
  /** For each value a digit for each batch of all months: 1 where one of its changes has it, else 0. */
  holds: Record<NarrowedBy, Record<string, string>>;
}

/** The groups of a month, so many changes together. */
export function cutGroups(groups: readonly TimelineGroup[], most = BATCH_CHANGES): TimelineGroup[][] {
  const batches: TimelineGroup[][] = [];
  let last: TimelineGroup[] = [];
  let changes = 0;
  for (const group of groups) {
    if (last.length > 0 && changes + group.changes.length > most) {
      batches.push(last);
      [last, changes] = [[], 0];
    }
    last.push(group);
    changes += group.changes.length;
  }
  return last.length > 0 ? [...batches, last] : batches;
}

/** The value of an address by which a change is asked for; '' where none finds it. */
export function valueOf(group: TimelineGroup, change: TimelineChange, by: NarrowedBy): string {
  switch (by) {
    case 'procedure':
      return group.procedure?.id ?? '';
    case 'section':
      return change.section ?? '';
    case 'timing':
      // Where no row says a change, nobody states its timing, and none is missing.
      if (change.basis === 'undeclared') return '';
      return TIMINGS.find(({ printed }) => printed === change.timing)?.id ?? '';
    case 'kind':
      return change.kind;
    case 'important':
      return change.important ? '1' : '';
  }
}

export function valuesOf(groups: readonly TimelineGroup[]): BatchValues {
  const found = (by: NarrowedBy): string[] => [
    ...new Set(groups.flatMap((group) => group.changes.map((change) => valueOf(group, change, by)))),
  ];
  return Object.fromEntries(
    NARROWED_BY.map((by) => [
      by,
      found(by)
        .filter((value) => value !== '')
        .sort(),
    ]),
  ) as BatchValues;
}

/** `months`: those that are cut, newest first. */
export function batchesOf(months: readonly { month: string; batches: readonly BatchValues[] }[]): TimelineBatches {
  const all = months.flatMap(({ batches }) => batches);
  const holding = (by: NarrowedBy): Record<string, string> => {
    const values = [...new Set(all.flatMap((batch) => batch[by]))].sort();
    return Object.fromEntries(
      values.map((value) => [value, all.map((batch) => (batch[by].includes(value) ? '1' : '0')).join('')]),
    );
  };
  return {
    months: months.map(({ month, batches }) => ({ month, batches: batches.length })),
    holds: Object.fromEntries(NARROWED_BY.map((by) => [by, holding(by)])) as TimelineBatches['holds'],
  };
}

/** A file of the timeline, without its ending: a month, or a batch of one. */
export interface TimelineFile {
  file: string;
  month: string;
  /** How many it has, about. */
  changes: number;
}

/**
 * The files that may hold what is asked for, in the order of the months. `query`: '' for what is not asked. `batches`: null where no month
 * is cut.
 */
export function timelineFiles(
  months: readonly { month: string; changes: number }[],
  batches: TimelineBatches | null,
  query: Readonly<Record<NarrowedBy, string>>,
): TimelineFile[] {
  const cut = new Map<string, { first: number; count: number }>();
  let first = 0;
  for (const { month, batches: count } of batches?.months ?? []) {
    cut.set(month, { first, count });
    first += count;
  }
  const mayHold = (batch: number): boolean =>
    NARROWED_BY.every((by) => query[by] === '' || batches?.holds[by][query[by]]?.[batch] === '1');
  return months.flatMap(({ month, changes }): TimelineFile[] => {
    const own = cut.get(month);
    if (own === undefined) return [{ file: month, month, changes }];
    return Array.from({ length: own.count }, (_, n) => n)
      .filter((n) => mayHold(own.first + n))
      .map((n) => ({ file: `${month}/${n + 1}`, month, changes: Math.min(changes, BATCH_CHANGES) }));
  });
}
