import type { KindId } from '../../changes/kinds-table.ts';
import type { StoredChange } from '../../changes/stored-change.ts';
import type { IndexRow } from '../../workspace/stored.ts';
import type { SiteAddress } from './addresses.ts';
import type { FeedEntry } from './atom.ts';
import { changeToEntry } from './change-entry.ts';
import { documentToEntry } from './document-entry.ts';

/** What an assessment gives to feeds; `Entry` is what stands for an entry. */
export interface AssessmentEntries<Entry> {
  /** Its changes in the order of the document, but those of which no day is known. */
  changes: { kind: KindId; entry: Entry }[];
  /** The assessment itself; null where no day is known. */
  document: Entry | null;
}

export function assessmentEntries(
  row: IndexRow,
  changes: readonly StoredChange[],
  address: SiteAddress,
): AssessmentEntries<FeedEntry> {
  return {
    // What a 案 would change has not been changed.
    changes: (row.frontmatter.status === 'draft' ? [] : changes).flatMap((change) => {
      const entry = changeToEntry(row, change, address);
      return entry === null ? [] : [{ kind: change.kind, entry }];
    }),
    document: documentToEntry(row, changes.length, address),
  };
}
