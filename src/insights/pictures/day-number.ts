/** Milliseconds of a day. */
export const DAY = 86_400_000;

/** Days since 1970 of an ISO day, or of the first day of an ISO month or year. */
export function toDayNumber(iso: string): number {
  const day = Date.parse(iso) / DAY;
  if (!Number.isInteger(day)) throw new Error(`Internal error: "${iso}" is no ISO day, month or year.`);
  return day;
}
