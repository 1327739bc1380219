import type { FeedEntry } from './atom.ts';

/** What an entry is sorted by. */
export type Dated = Pick<FeedEntry, 'id' | 'day' | 'own'>;

const byId = new Intl.Collator('en', { numeric: true }).compare;

/**
 * The last to come first; of what came on one day the newest; then in the order of their ids, so that a feed is the same however it was
 * collected.
 */
export function newestFirst(a: Dated, b: Dated): number {
  if (a.day !== b.day) return a.day < b.day ? 1 : -1;
  return a.own === b.own ? byId(a.id, b.id) : a.own < b.own ? 1 : -1;
}
