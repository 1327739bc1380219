import { newestFirst, type Dated } from './newest-first.ts';

/** The first `limit` of two sorted lists together; the first list has at most so many. */
export function mergeNewest<Entry extends Dated>(
  newest: readonly Entry[],
  added: readonly Entry[],
  limit: number,
): readonly Entry[] {
  const [first] = added;
  if (first === undefined || !comesIn(first, newest, limit)) return newest;
  return [...newest, ...added].sort(newestFirst).slice(0, limit);
}

/** Whether an entry that is added is among the first `limit`. Of a large portal, most assessments have nothing that is newer. */
export function comesIn(entry: Dated, newest: readonly Dated[], limit: number): boolean {
  const oldest = newest.length < limit ? undefined : newest.at(-1);
  return oldest === undefined || newestFirst(entry, oldest) < 0;
}
