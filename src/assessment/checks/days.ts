import { parseDate } from '../../text/wareki.ts';
import { IF_NOT_PRINTED } from '../date.ts';
import { report } from '../faults.ts';
import { isBehind, lastDayOf } from '../last-day.ts';
import type { Checked } from './checked.ts';

/** Warns of rows of 変更箇所 whose day has not come. */
export function checkDays({ assessment, positions, file }: Checked, thisYear: number): void {
  const last = lastDayOf(assessment.frontmatter, thisYear);
  for (const [at, { date }] of assessment.changes.entries()) {
    const iso = parseDate(date)?.iso ?? null;
    if (iso === null || !isBehind(iso, last)) continue;
    const key = `change-${at + 1}`;
    const line = positions.get(key);
    report(file, 'date-in-future', {
      place: line === undefined ? null : { line, column: 1 },
      item: key,
      reason: {
        ja: `「${date}」はまだ来ていない日なので、日付としては扱いません。`,
        en: `「${date}」 is a day that has not come, and is not used as a date.`,
      },
      remedy: IF_NOT_PRINTED,
    });
  }
}
