import { toSeireki } from '../../text/wareki.ts';
import type { FeedEntry } from './atom.ts';

/** What an entry says of its arrival, an ISO day; null where nobody recorded it. */
export const arrivalLines = (arrival: string | null): FeedEntry['content'][number] => ({
  heading: 'このサイトに掲載した日',
  lines: [arrival === null ? '記録がないため、変更日か公表日で並べています。' : toSeireki(arrival)],
});
