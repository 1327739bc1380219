import type { StoredChange } from '../stored.ts';

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

/** Rows with their days, in the order in which they took effect: by day, within a day as the document prints them. Undated rows last. */
export function dateRows(changes: readonly StoredChange[]): DatedRow[] {
  const known = changes.map((change) => (change.iso === null ? null : firstDay(change.iso)));
  const rows = changes.map((change, at): DatedRow => {
    const own = known[at] ?? null;
    if (own !== null) return { change, day: own };
    const before = known.slice(0, at).findLast((day) => day !== null);
    const after = known.slice(at + 1).find((day) => day !== null);
    return { change, day: before !== undefined && before === after ? before : null };
  });
  return rows.sort((a, b) => compareDays(a.day, b.day) || a.change.n - b.change.n);
}
