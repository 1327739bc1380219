import { PAGE, type SearchState, toAddress } from '../../search/results/address.ts';
import type { ExpandedTerm } from '../../search/query/expand.ts';
import type { Emptied } from '../../search/results/explain-empty.ts';
import { FACET_LABELS, type FacetId, NO_FILTERS } from '../../search/results/filters.ts';
import { NAME_KINDS, type Suggestion } from '../../search/query/nearest.ts';
import { describeQuery } from '../../search/query/describe-query.ts';
import { make, makeLink } from '../make.ts';
import { count } from './dom.ts';

export interface HelpLinks {
  base: string;
  /** Address of the search for another query, narrowed as this one. */
  query: (q: string) => string;
  /** Address of this search without the narrowing by a facet; null: without any. */
  without: (facet: FacetId | null) => string;
  /** Address of this search in assessments of every status. */
  allStatuses: string;
  /** The same in earlier editions, too. */
  editions: string;
}

/** The links for a search that found nothing; `base`: path of the site. */
export function helpLinks(base: string, search: SearchState): HelpLinks {
  const state = { ...search, shown: PAGE, countAll: false };
  return {
    base,
    query: (q) => toAddress({ ...state, q }),
    allStatuses: toAddress({ ...state, allStatuses: true }),
    editions: toAddress({ ...state, editions: true }),
    without: (facet) =>
      toAddress({ ...state, filters: facet === null ? NO_FILTERS : { ...state.filters, [facet]: [] } }),
  };
}

/** What helps where nothing was found: what emptied the result, near names, the lists. */
export function showHelp(
  host: HTMLElement,
  links: HelpLinks,
  terms: readonly ExpandedTerm[],
  emptied: Emptied,
  suggestions: readonly Suggestion[],
): void {
  const { base } = links;
  const near = suggestions.map(({ name, kind }) =>
    make('li', '', makeLink(links.query(name), name), ` （${NAME_KINDS[kind]}）`),
  );
  const elsewhere = (
    [
      [links.allStatuses, '案と終了した事務の評価書', emptied.notInForce],
      [links.editions, '以前の版', emptied.inEditions],
    ] as const
  ).flatMap(([address, where, found]) =>
    found === 0 ? [] : [make('li', '', makeLink(address, `${where}に${count(found)}件あります`), '。')],
  );
  const why = [...wordLines(links, terms, emptied), ...facetLines(links, emptied), ...elsewhere];
  host.replaceChildren(
    make('h2', '', '見つからないとき'),
    ...(why.length === 0 ? [] : [make('ul', 'plain-list', ...why)]),
    ...(near.length === 0 ? [] : [make('p', '', '似た語：'), make('ul', 'plain-list', ...near)]),
    make(
      'p',
      '',
      '語を短くする、ひらがな・漢字を変える、',
      makeLink(`${base}municipalities/`, '市区町村の一覧'),
      'や',
      makeLink(`${base}procedures/`, '事務の一覧'),
      'から探す、という方法もあります。',
    ),
  );
  host.hidden = false;
}

/** A line for each word: whether it stands anywhere, and what there is without it. */
function wordLines({ query }: HelpLinks, terms: readonly ExpandedTerm[], { alone, without }: Emptied): Node[] {
  return terms.flatMap((term, n) => {
    const own = alone[n];
    if (own === undefined) return [];
    const word = describeQuery([{ ...term, exclude: false }]);
    const rest = terms.filter((_, other) => other !== n);
    const link =
      (without[n] ?? 0) === 0
        ? []
        : [makeLink(query(toQuery(rest)), `${word}を外すと${count(without[n] ?? 0)}件の評価書にあります`), '。'];
    const sentence = term.exclude ? `${word}を除く条件が付いています。` : describeAlone(word, own, terms.length);
    return sentence === '' && link.length === 0 ? [] : [make('li', '', sentence, ...link)];
  });
}

function describeAlone(word: string, { narrowed, everywhere }: Emptied['alone'][number], terms: number): string {
  if (everywhere === 0) return `${word}は、どの評価書にもありません。`;
  if (narrowed === 0) return `${word}は、絞り込みの対象外の${count(everywhere)}件の評価書にだけあります。`;
  return terms > 1 ? `${word}だけなら${count(narrowed)}件の評価書にあります。` : '';
}

function facetLines({ without }: HelpLinks, { facets }: Emptied): Node[] {
  const lines = facets
    .filter(({ count: found }) => found > 0)
    .map(({ facet, count: found }) =>
      make(
        'li',
        '',
        makeLink(without(facet), `${FACET_LABELS[facet]}の絞り込みを解除すると${count(found)}件の評価書にあります`),
        '。',
      ),
    );
  if (facets.length < 2 || lines.length > 0) return lines;
  return [make('li', '', makeLink(without(null), '絞り込みをすべて解除'))];
}

const toQuery = (terms: readonly ExpandedTerm[]): string =>
  terms
    .map(({ words, exclude }) => {
      const typed = words.filter(({ why }) => why === 'typed');
      return (exclude ? '-' : '') + typed.map(({ shown, exact }) => (exact ? `"${shown}"` : shown)).join('|');
    })
    .join(' ');
