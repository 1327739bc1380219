import type { KindId } from '../../changes/kinds-table.ts';
import { groupBy } from '../../text/group-by.ts';
import type { AssessmentEntries } from './assessment-entries.ts';
import type { Dated } from './newest-first.ts';

/** How much of something there is, and what comes first of it. */
export interface Extent {
  /** null where no feed can list any. */
  newest: Dated | null;
  /** How many a feed could list. */
  listable: number;
  total: number;
}

/** Of the entries of an assessment, what decides whether one of them is among the newest of a feed. */
export interface EntriesSummary<Entry extends Dated> {
  /** Its changes. */
  changes: Extent;
  /** Those of each kind. */
  kinds: (Extent & { id: KindId })[];
  document: Entry | null;
}

export function summaryOf<Entry extends Dated>({ changes, document }: AssessmentEntries<Entry>): EntriesSummary<Entry> {
  const kinds = [...groupBy(changes, ({ kind }) => kind)].map(([id, group]) => ({ id, ...extentOf(group) }));
  return { changes: extentOf(changes), kinds, document };
}

/** Sorted as in AssessmentEntries. */
function extentOf(changes: AssessmentEntries<Dated>['changes']): Extent {
  const [first] = changes;
  const listable = changes.filter(({ entry }) => entry !== null).length;
  return { newest: first?.entry == null ? null : datedOf(first.entry), listable, total: changes.length };
}

const datedOf = ({ id, day, own }: Dated): Dated => ({ id, day, own });
