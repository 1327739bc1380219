import { firstDay } from '../../changes/history/rows.ts';
import type { Arrivals } from '../../compare/editions/arrivals.ts';
import type { IndexRow } from '../../workspace/stored.ts';
import { titleOf } from '../../workspace/title.ts';
import { toSeireki } from '../../text/wareki.ts';
import { addressOf, tagOf, type SiteAddress } from './addresses.ts';
import { arrivalLines } from './arrival-lines.ts';
import type { FeedEntry } from './atom.ts';

/**
 * An assessment itself as an entry of a feed, for whoever follows a feed must learn of one that has no changes. It is listed by the day
 * on which its newest edition came to the portal, else by that of its publication or last change; null where none of them is known.
 */
export function documentToEntry(
  row: IndexRow,
  changes: number,
  { first, newest }: Pick<Arrivals, 'first' | 'newest'>,
  address: SiteAddress,
): FeedEntry | null {
  const { published, authority } = row.frontmatter;
  const iso = published ?? row.newestChange;
  const own = iso === null ? newest : firstDay(iso);
  if (own === null) return null;
  const day = newest ?? own;
  const title = titleOf(row);
  const scheme = (name: string): string => tagOf(address, `/schemes/${name}`);
  return {
    id: tagOf(address, `/assessments/${row.id}`),
    title: `${row.municipality.name}「${title}」を掲載`,
    day,
    own,
    first: first !== null && first < day ? first : day,
    url: addressOf(address, `/assessments/${row.id}/`),
    author: authority ?? row.municipality.name,
    categories: [
      { term: 'document', scheme: scheme('entry'), label: '評価書の掲載' },
      { term: row.municipality.code, scheme: scheme('municipality'), label: row.municipality.name },
      ...(row.procedure === null
        ? []
        : [{ term: row.procedure.id, scheme: scheme('procedure'), label: row.procedure.name }]),
    ],
    content: [
      { heading: '評価書', lines: [`${row.municipality.name} ${title}`] },
      { heading: '公表日', lines: [published === null ? '（記載なし）' : toSeireki(published)] },
      arrivalLines(newest),
      { heading: '変更箇所', lines: [`${changes}件`] },
    ],
  };
}
