import type { OriginSpan } from '../assessment/origin.ts';
import type { Change } from '../assessment/types.ts';
import type { DiffCode } from '../text/diff-code.ts';
import type { KindId, KindRuleId } from './kinds-table.ts';
import type { How } from './resolve-item.ts';

/** A row of 変更箇所 together with what it is about. */
export interface StoredChange extends Change {
  /** From 1, in the order of the document. */
  n: number;
  /** ISO date of `date` (`2016-12-09`, `2016-12`, `2016`); null where it is missing, impossible or has not come. */
  iso: string | null;
  /** Items of this assessment that the row is about; empty where they cannot be found. */
  keys: string[];
  /** The same without instance numbers; may name an item that the document does not print. */
  fields: string[];
  /** How sure that is. */
  how: How;
  /** What kind of change it is, and the rule that says so: ids of kinds-table.ts. */
  kind: KindId;
  rule: KindRuleId;
  /** The difference of `before` and `after`, found once when the assessment is read. */
  diff: DiffCode;
  /** Where the row is printed in its original, or its lines in a text, where the import recorded that; else null. */
  origin: OriginSpan | null;
}
