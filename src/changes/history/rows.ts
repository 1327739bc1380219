import type { StoredChange } from '../stored-change.ts';

/** A row of 変更箇所 with the day from which it holds. */
export interface DatedRow {
  change: StoredChange;
  /** ISO day. null where it is lost and the rows around it do not share one. */
  day: string | null;
}

/** The first day that an ISO date of any exactness can mean: `2016-12` → `2016-12-01`. */
export function firstDay(iso: string): string {
  if (iso.length === 4) return `${iso}-01-01`;
  return iso.length === 7 ? `${iso}-01` : iso;
}

function compareDays(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  return b === null || a < b ? -1 : 1;
}

/** For each place, the nearest day that is known before it or there; null where there is none. */
function lastKnown(days: readonly (string | null)[]): (string | null)[] {
  let last: string | null = null;
  return days.map((day) => (last = day ?? last));
}

/** Rows with their days, in the order in which they took effect: by day, within a day as the document prints them. Undated rows last. */
export function dateRows(changes: readonly StoredChange[]): DatedRow[] {
  const firstDays = changes.map((change) => (change.iso === null ? null : firstDay(change.iso)));
  const before = lastKnown(firstDays);
  const after = lastKnown(firstDays.toReversed()).toReversed();
  const rows = changes.map((change, at): DatedRow => {
    const [own, last, next] = [firstDays[at] ?? null, before[at] ?? null, after[at] ?? null];
    return { change, day: own ?? (last === next ? last : null) };
  });
  return rows.sort((a, b) => compareDays(a.day, b.day) || a.change.n - b.change.n);
}
