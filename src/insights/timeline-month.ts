/** The file of the timeline that a date belongs to: `2018-03`, `2016` (no month is known), `undated`. */
export function monthOf(date: string | null): string {
  return date === null ? 'undated' : date.slice(0, 7);
}
