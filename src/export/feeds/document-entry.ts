import { firstDay } from '../../changes/history/rows.ts';
import type { IndexRow } from '../../workspace/stored.ts';
import { titleOf } from '../../workspace/title.ts';
import { toSeireki } from '../../text/wareki.ts';
import { addressOf, tagOf, type SiteAddress } from './addresses.ts';
import type { FeedEntry } from './atom.ts';

/**
 * An assessment itself as an entry of a feed, for whoever follows a feed must learn of one whose rows are all old. Its day is the one
 * on which it was retrieved for the portal, else published, else last changed; null where none of them is known.
 */
export function documentToEntry(row: IndexRow, changes: number, address: SiteAddress): FeedEntry | null {
  const { published, source, authority } = row.frontmatter;
  const iso = source?.retrieved ?? published ?? row.newestChange;
  if (iso === null) return null;
  const title = titleOf(row);
  const scheme = (name: string): string => tagOf(address, `/schemes/${name}`);
  return {
    id: tagOf(address, `/assessments/${row.id}`),
    title: `${row.municipality.name}「${title}」を掲載`,
    day: firstDay(iso),
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
      { heading: '変更箇所', lines: [`${changes}件`] },
    ],
  };
}
