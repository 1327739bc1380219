import type { TimelineGroup } from '../../insights/timeline.ts';
import { monthOf } from '../../insights/timeline-month.ts';
import { memoizeRecent } from '../../search/engines/memo.ts';
import { groupBy } from '../../text/group-by.ts';
import type { TimelineQuery } from './wanted.ts';

/** What is asked for comes from: months, newest first, and the groups of each. */
export interface TimelineSource {
  months: readonly string[];
  groups: (month: string) => Promise<readonly TimelineGroup[]>;
  /** Begins to load what stands behind a place in `months`. */
  prepare: (at: number) => void;
}

/** A month of the site, with the number of its changes. */
export interface CountedMonth {
  month: string;
  changes: number;
}

/** Changes, and months, that are fetched before they are asked for. */
const AHEAD = { changes: 2000, months: 6 };
/** Files of groups that are kept. */
const KEPT = 120;

/** How many months from a place on are fetched at once: the one that is wanted, and small ones behind it. */
export function monthsAhead(months: readonly CountedMonth[], at: number): number {
  let [changes, ahead] = [0, 1];
  for (const month of months.slice(at + 1, at + AHEAD.months)) {
    changes += month.changes;
    if (changes > AHEAD.changes) break;
    ahead += 1;
  }
  return ahead;
}

/**
 * Opens the timeline by its files. The changes of one body are a file of their own, which is small however many bodies there are; what is
 * asked of all bodies comes month by month. `bodies`: codes of those that have changes.
 */
export function openTimelineSource(
  load: (file: string) => Promise<TimelineGroup[]>,
  months: readonly CountedMonth[],
  bodies: ReadonlySet<string>,
): (query: TimelineQuery) => Promise<TimelineSource> {
  const loadOnce = memoizeRecent(KEPT, load);
  const all: TimelineSource = {
    months: months.map(({ month }) => month),
    groups: loadOnce,
    prepare: (at) => {
      for (const { month } of months.slice(at, at + monthsAhead(months, at))) loadOnce(month).catch(() => undefined);
    },
  };
  return async ({ municipality }) => {
    if (municipality === '') return all;
    const own = bodies.has(municipality) ? await loadOnce(`municipalities/${municipality}`) : [];
    const byMonth = groupBy(own, ({ date }) => monthOf(date));
    return {
      months: [...byMonth.keys()],
      groups: (month) => Promise.resolve(byMonth.get(month) ?? []),
      prepare: () => undefined,
    };
  };
}
