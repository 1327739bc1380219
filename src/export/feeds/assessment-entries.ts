import type { KindId } from '../../changes/kinds-table.ts';
import type { SentenceContext } from '../../changes/sentences/types.ts';
import type { Arrivals } from '../../compare/editions/arrivals.ts';
import type { BasedChange } from '../../compare/editions/with-basis.ts';
import type { IndexRow } from '../../workspace/stored.ts';
import type { SiteAddress } from './addresses.ts';
import type { FeedEntry } from './atom.ts';
import { changeToEntry } from './change-entry.ts';
import { documentToEntry } from './document-entry.ts';
import { newestFirst } from './newest-first.ts';

/** What an assessment gives to feeds; `Entry` is what stands for an entry. */
export interface AssessmentEntries<Entry> {
  /** Its changes, newest first; behind them, with `null`, those of which no day is known by which a feed could list them. */
  changes: { kind: KindId; entry: Entry | null }[];
  /** The assessment itself; null where no day is known. */
  document: Entry | null;
}

/** `context`: of all of its rows. */
export function assessmentEntries(
  row: IndexRow,
  changes: readonly BasedChange[],
  arrivals: Arrivals,
  address: SiteAddress,
  context: SentenceContext,
): AssessmentEntries<FeedEntry> {
  // What a 案 would change has not been changed.
  const entries = (row.frontmatter.status === 'draft' ? [] : changes).map((change) => ({
    kind: change.kind,
    entry: changeToEntry(row, change, arrivals.of(change), address, context),
  }));
  return {
    changes: entries.sort(({ entry: a }, { entry: b }) =>
      a === null || b === null ? Number(a === null) - Number(b === null) : newestFirst(a, b),
    ),
    document: documentToEntry(row, changes.filter(({ n }) => n > 0).length, arrivals, address),
  };
}
