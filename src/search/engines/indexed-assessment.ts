import type { FoldedRecords } from '../index/records.ts';

/** An assessment as an engine takes it into its index. */
export interface IndexedAssessment {
  id: string;
  /** Of its texts. */
  digest: string;
  /** Slots of each record, in the order of RECORDS. */
  slots: readonly number[];
  /** Characters of its folded texts. */
  characters: number;
  folded: () => FoldedRecords;
}
