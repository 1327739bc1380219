import { compareText } from '../../text/compare.ts';
import type { FeedEntry } from './atom.ts';

/** What an entry is sorted by. */
export type Dated = Pick<FeedEntry, 'id' | 'day' | 'own'>;

const byNumber = new Intl.Collator('en', { numeric: true }).compare;
/** 1 and 01 are one number, and two ids. */
const byId = (a: string, b: string): number => byNumber(a, b) || compareText(a, b);

/**
 * The last to come first; of what came on one day the newest; then in the order of their ids, so that a feed is the same however it was
 * collected.
 */
export function newestFirst(a: Dated, b: Dated): number {
  if (a.day !== b.day) return a.day < b.day ? 1 : -1;
  return a.own === b.own ? byId(a.id, b.id) : a.own < b.own ? 1 : -1;
}
