import { type Dated, newestFirst } from './newest-first.ts';

/**
 * The first `limit` of two sorted lists together; of those that none comes before, the ones of the first list stand first. `newest` has
 * at most `limit`; of `added` no more is looked at than what comes in.
 */
export function mergeNewest<Entry extends Dated>(
  newest: readonly Entry[],
  added: readonly Entry[],
  limit: number,
): readonly Entry[] {
  const [first] = added;
  if (first === undefined || !comesIn(first, newest, limit)) return newest;
  let at = placeOf(first, newest);
  const merged = newest.slice(0, at);
  for (const entry of added) {
    for (let next = newest[at]; next !== undefined && newestFirst(next, entry) <= 0; next = newest[++at])
      merged.push(next);
    if (merged.length >= limit) break;
    merged.push(entry);
  }
  return [...merged, ...newest.slice(at)].slice(0, limit);
}

/** Whether an entry that is added is among the first `limit`. Of a large portal, most assessments have nothing that is newer. */
export function comesIn(entry: Dated, newest: readonly Dated[], limit: number): boolean {
  const oldest = newest.length < limit ? undefined : newest.at(-1);
  return oldest === undefined || newestFirst(entry, oldest) < 0;
}

/** How many stand before an entry that is added. */
function placeOf<Entry extends Dated>(entry: Entry, newest: readonly Entry[]): number {
  let [from, to] = [0, newest.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const other = newest[middle];
    if (other !== undefined && newestFirst(other, entry) <= 0) from = middle + 1;
    else to = middle;
  }
  return from;
}
