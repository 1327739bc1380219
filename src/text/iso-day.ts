/** Whether a text is an ISO day of the calendar: `2023-09-25`; not `2023-02-30`, not `2023-09`. */
export function isIsoDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  // A day that a month does not have is taken for one of the next month.
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}

/** The day of a clock in Japan, where the documents are published. */
export function todayInJapan(now = Date.now()): string {
  return new Date(now + 9 * 60 * 60 * 1000).toISOString().slice(0, 10);
}
