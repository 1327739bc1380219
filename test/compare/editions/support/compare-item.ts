import type { Change, Entry } from '../../../../src/assessment/types.ts';
import { compareEditions } from '../../../../src/compare/editions/compare-editions.ts';
import type { EditionDifference } from '../../../../src/compare/editions/types.ts';
import { loadForm } from '../../../../src/forms/load.ts';
import { columnOf, editionOf, entriesOf, text, withValue } from '../edition-like.ts';

export const form = loadForm('juten');
export const ENTRIES = entriesOf(form);
/** 事務の内容, the item that the tests change: its column in a row, and its text before and after. */
export const COLUMN = columnOf(form, 'I-1-2');
const OLD = ENTRIES.find(({ key }) => key === 'I-1-2')?.value;
export const BEFORE = OLD?.type === 'text' ? OLD.text : '';
export const AFTER = '届出書は電子申請で受け付け、決定の通知は郵送する。';

/** A difference as its item, what is known of it, and the rows that declare it. */
export const short = ({ newerKey, olderKey, basis, uncertainty, rows }: EditionDifference): unknown[] => [
  newerKey ?? olderKey,
  basis ?? uncertainty,
  rows,
];

/** What comes of one item whose text becomes another, and of rows that only the newer edition has. */
export function compare(
  before: Entry[],
  after: Entry[],
  rows: readonly Change[] = [],
  [older, newer]: [Parameters<typeof editionOf>[3], Parameters<typeof editionOf>[3]] = [{}, {}],
): { differences: unknown[]; rows: unknown[] } {
  const step = compareEditions(editionOf(form, before, [], older), editionOf(form, after, rows, newer), form);
  return {
    differences: step.differences.map(short),
    rows: step.rows.map(({ n, basis, side }) => [n, basis, side]),
  };
}

/** The entries with another text of that item. */
export const changed = (value = AFTER): Entry[] => withValue(ENTRIES, 'I-1-2', text(value));
