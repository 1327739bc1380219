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
  const oldest = newest.length < limit ? undefined : newest.at(-1);
  const [first] = added;
  // Of a large portal, most assessments have nothing that is newer: the first entry tells.
  if (first === undefined || (oldest !== undefined && newestFirst(first, oldest) >= 0)) return newest;
  const merged: Entry[] = [];
  let [at, otherAt] = [0, 0];
  while (merged.length < limit) {
    const [next, otherNext] = [newest[at], added[otherAt]];
    if (next !== undefined && (otherNext === undefined || newestFirst(next, otherNext) <= 0)) {
      merged.push(next);
      at += 1;
    } else if (otherNext !== undefined) {
      merged.push(otherNext);
      otherAt += 1;
    } else break;
  }
  return merged;
}
