import type { Frontmatter } from './types.ts';

/**
 * The last ISO day that a document can speak of as a day of its history: the end of next year, for changes are announced ahead, and for
 * one that was retrieved, a year after that. What lies behind it (令和50年) is a slip.
 */
export function lastDayOf({ source }: Pick<Frontmatter, 'source'>, thisYear: number): string {
  const endOfNextYear = `${thisYear + 1}-12-31`;
  const retrieved = source?.retrieved ?? null;
  if (retrieved === null) return endOfNextYear;
  const yearAfter = `${Number(retrieved.slice(0, 4)) + 1}${retrieved.slice(4)}`;
  return yearAfter < endOfNextYear ? yearAfter : endOfNextYear;
}

/** Whether an ISO date of any exactness (`2068`, `2068-04`) lies wholly behind a day. */
export function isBehind(iso: string, day: string): boolean {
  return iso > day.slice(0, iso.length);
}
