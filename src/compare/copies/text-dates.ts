import { textOf } from '../../assessment/value-text.ts';
import { firstDay } from '../../changes/history/rows.ts';
import type { StoredChange } from '../../changes/stored-change.ts';
import type { Form } from '../../forms/types.ts';
import { fold } from '../../text/fold.ts';
import type { DatedEdition } from '../editions/edition-history.ts';
import { versionsOfEditions, type EditionVersion, type EditionVersions } from '../editions/edition-versions.ts';

/** The first day that a document proves for a text of today. It may be older. */
export interface TextDate {
  /** ISO date, as exact as what is printed: `2018-03-26`, `2018-03`. */
  date: string;
  /** Number of the row of the history that brought it; null where an edition of that day prints it. */
  change: number | null;
}

/**
 * Since when the texts of an assessment are known, by key: the day of the row that brought today's text, if that can be undone and prints
 * a part of it; else the publication of the first edition that prints it. `editions`: oldest first, the last one in force. Gives null
 * where no edition that prints the text states its day.
 */
export function openTextDates(editions: readonly DatedEdition[], form: Form): (key: string) => TextDate | null {
  const known = versionsOfEditions(editions, form);
  const newest = editions.at(-1);
  const days = editions.flatMap(({ date }) => date ?? []).sort();
  const texts = new Map(newest?.assessment.entries.map(({ key, value }) => [key, fold(textOf(value))]));
  return (key) => {
    const since = sinceWhen(known, key);
    const text = texts.get(key) ?? '';
    const row = newest?.changes.find((change) => isBroughtBy(change, key, since) && text.includes(fold(change.after)));
    if (row?.iso) return { date: row.iso, change: row.n };
    const date = days.find((day) => day >= (since?.from ?? ''));
    return date === undefined ? null : { date, change: null };
  };
}

/** First day of the versions that are as today, null for the beginning, and the version before them. */
interface Since {
  from: string | null;
  before: EditionVersion | null;
}

/** Null of an item that never changed. */
function sinceWhen({ versions }: EditionVersions, key: string): Since | null {
  const own = versions.get(key);
  const other = own?.findIndex(({ status }) => status !== 'stands') ?? -1;
  const first = own?.at(other < 0 ? -1 : other - 1);
  return first === undefined || other === 0 ? null : { from: first.from, before: own?.[other] ?? null };
}

/** Whether a row is about an item or its block, and took effect on the day on which the text of today is known to begin. */
function isBroughtBy({ keys, iso, after }: StoredChange, key: string, since: Since | null): boolean {
  // What cannot be undone proves nothing of the text behind it.
  if (!since?.before || since.before.status === 'unknown' || iso === null || after === '') return false;
  return firstDay(iso) === since.from && keys.some((about) => key === about || key.startsWith(`${about}-`));
}
