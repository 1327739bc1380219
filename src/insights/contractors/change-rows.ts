import { nodeByField } from '../../forms/keys.ts';
import type { Form } from '../../forms/types.ts';
import { classifySides, type ChangeSide } from '../../changes/change-shape.ts';
import type { StoredAssessment } from '../../workspace/stored.ts';
import { COMPANY_TEXT } from '../../match/thresholds.ts';

/** A row of 変更箇所 about a contractor whose task does not stand in the document (any more). */
export interface ContractorChange {
  /** Number of the row. */
  n: number;
  iso: string | null;
  /** 項目 as printed. */
  item: string;
  /** As printed; '' for nothing. */
  before: string;
  after: string;
}

const LONGEST = COMPANY_TEXT.changed.value;

/** Rows that say who had a task, of tasks that the document itself does not print. */
export function contractorChangesOf(stored: StoredAssessment, form: Form): ContractorChange[] {
  const read = ({ word, text }: ChangeSide): string => (word === 'text' ? text : '');
  return stored.changes.flatMap((change) => {
    const { n, iso, item, keys, fields, flags } = change;
    const isAbout = fields.some((field) => nodeByField(form, field)?.role === 'contractor');
    if (keys.length > 0 || !isAbout || flags.includes('damaged')) return [];
    const { before, after } = classifySides(change);
    if (before.text.length > LONGEST || after.text.length > LONGEST) return [];
    return [{ n, iso, item, before: read(before), after: read(after) }];
  });
}
