import type { TimelineGroup } from '../../insights/timeline.ts';
import {
  BATCH_CHANGES,
  timelineFiles,
  type TimelineBatches,
  type TimelineFile,
} from '../../insights/timeline-batches.ts';
import { monthOf } from '../../insights/timeline-month.ts';
import { memoizeOnce, memoizeRecent } from '../../search/engines/memo.ts';
import { groupBy } from '../../text/group-by.ts';
import type { TimelineQuery } from './wanted.ts';

/** What is asked for comes from: files, newest first, and the groups of each. */
export interface TimelineSource {
  files: readonly TimelineFile[];
  groups: (file: TimelineFile) => Promise<readonly TimelineGroup[]>;
  /** Begins to load what stands behind a place in `files`. */
  prepare: (at: number) => void;
}

/** A month of the site, with the number of its changes. */
export interface CountedMonth {
  month: string;
  changes: number;
}

/** Reads the JSON of a file below the folder of the timeline, named without its ending. */
export type LoadTimeline = <Content extends TimelineGroup[] | TimelineBatches>(file: string) => Promise<Content>;

/** Changes, and files, that are fetched before they are asked for. */
const AHEAD = { changes: 2000, files: 6 };
/** Files of groups that are kept. */
const KEPT = 120;

/** How many files from a place on are fetched at once: the one that is wanted, and small ones behind it. */
export function filesAhead(files: readonly Pick<TimelineFile, 'changes'>[], at: number): number {
  let [changes, ahead] = [0, 1];
  for (const file of files.slice(at + 1, at + AHEAD.files)) {
    changes += file.changes;
    if (changes > AHEAD.changes) break;
    ahead += 1;
  }
  return ahead;
}

/**
 * Opens the timeline by its files. The changes of one body are a file of their own, which is small however many bodies there are; what is
 * asked of all bodies comes month by month, of months with many changes from those of their batches that have some of what is asked.
 * `bodies`: codes of those that have changes.
 */
export function openTimelineSource(
  load: LoadTimeline,
  months: readonly CountedMonth[],
  bodies: ReadonlySet<string>,
): (query: TimelineQuery) => Promise<TimelineSource> {
  const loadOnce = memoizeRecent(KEPT, (file: string) => load<TimelineGroup[]>(file));
  const batches = memoizeOnce(() => load<TimelineBatches>('batches'));
  return async (query) => {
    if (query.municipality === '') {
      const isCut = months.some(({ changes }) => changes > BATCH_CHANGES);
      const files = timelineFiles(months, isCut ? await batches() : null, query);
      return {
        files,
        groups: ({ file }) => loadOnce(file),
        prepare: (at) => {
          for (const { file } of files.slice(at, at + filesAhead(files, at))) loadOnce(file).catch(() => undefined);
        },
      };
    }
    const own = bodies.has(query.municipality) ? await loadOnce(`municipalities/${query.municipality}`) : [];
    const byMonth = groupBy(own, ({ date }) => monthOf(date));
    return {
      files: Array.from(byMonth, ([month, groups]) => ({ file: month, month, changes: groups.length })),
      groups: ({ month }) => Promise.resolve(byMonth.get(month) ?? []),
      prepare: () => undefined,
    };
  };
}
