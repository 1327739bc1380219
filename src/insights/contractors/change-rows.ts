import { nodeByField } from '../../forms/keys.ts';
import type { Form } from '../../forms/types.ts';
import { classifySides, isAbsent, type ChangeSide } from '../../changes/change-shape.ts';
import { pagesOf } from '../../assessment/origin-words.ts';
import { renumberedBlocks } from '../../changes/history/renumbering.ts';
import type { StoredChange } from '../../changes/stored-change.ts';
import type { StoredAssessment } from '../../workspace/stored.ts';
import { COMPANY_TEXT } from '../../match/thresholds.ts';
import { nfkc } from '../../text/fold.ts';
import type { TrailRow } from './outsourcings.ts';
import { compareTasks } from './task-words.ts';

/** A row of 変更箇所 about a contractor whose task does not stand in the document (any more). */
export interface ContractorChange extends TrailRow {
  iso: string | null;
  /** 項目 as printed. */
  item: string;
  /** The number of the task may have meant another task before the day: the row then proves nothing of companies. */
  isRenumbered: boolean;
}

const LONGEST = COMPANY_TEXT.changed.value;

/** Rows that say who had a task, of tasks that the document itself does not print. */
export function contractorChangesOf(stored: StoredAssessment, form: Form): ContractorChange[] {
  const read = ({ word, text }: ChangeSide): string => (word === 'text' ? text : '');
  const roleOf = (field: string): string | null => nodeByField(form, field)?.role ?? null;
  return stored.changes.flatMap((change) => {
    const { n, iso, item, keys, fields, flags, note, origin = null } = change;
    const isAbout = fields.some((field) => roleOf(field) === 'contractor');
    if (keys.length > 0 || !isAbout || flags.includes('damaged')) return [];
    const { before, after } = classifySides(change);
    if (before.text.length > LONGEST || after.text.length > LONGEST) return [];
    const page = origin === null ? null : (pagesOf(origin)[0] ?? null);
    const ofDay = stored.changes.filter((other) => other !== change && other.iso === iso);
    const isRenumbered = ofDay.some((other) => mayRenumber(other, change, form));
    return [{ n, iso, item, before: read(before), after: read(after), note, page, isRenumbered }];
  });
}

/** Whether a row may give the number that another row of the day prints to another task: it says so, or names another task for it. */
function mayRenumber(row: StoredChange, about: StoredChange, form: Form): boolean {
  const block = (field: string): string => field.replace(/-[^-]+$/u, '');
  const fields = new Set(about.fields.map(block));
  if (renumberedBlocks(row, form).some(({ field }) => fields.has(field))) return true;
  const isOfTask = row.fields.some((field) => fields.has(field) || fields.has(block(field)));
  if (!isOfTask || numberOf(row.item) !== numberOf(about.item)) return false;
  if (row.fields.some((field) => !fields.has(field) && nodeByField(form, field)?.role !== 'task')) return false;
  const { before, after } = classifySides(row);
  if (isAbsent(before) || isAbsent(after)) return false;
  const words = (side: ChangeSide) => ({ name: '', content: side.text });
  return before.word !== 'text' || after.word !== 'text' || compareTasks(words(before), words(after)) === 'other';
}

/** The number of the task that an item names; '' for none. */
const numberOf = (item: string): string => /委託事項\s*(\d+)/u.exec(nfkc(item))?.[1] ?? '';
