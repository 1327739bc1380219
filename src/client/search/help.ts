import type { SoughtTerm } from '../../search/expand.ts';
import { NAME_KINDS, type Suggestion } from '../../search/nearest.ts';
import type { Outcome } from '../../search/run-search.ts';
import { sayTerms } from '../../search/say.ts';
import { make } from '../make.ts';
import { count, makeLink } from './dom.ts';

/** What helps where nothing was found: the word that emptied the result, near names, the lists. */
export function showHelp(
  host: HTMLElement,
  base: string,
  terms: readonly SoughtTerm[],
  { held, unfiltered }: Outcome,
  suggestions: readonly Suggestion[],
  addressOf: (q: string) => string,
  withoutFilters: string,
): void {
  const parts: Node[] = [make('h2', '', '見つからないとき')];
  if (unfiltered > 0)
    parts.push(
      make('p', '', makeLink(withoutFilters, `しぼりこみをすべて外すと、${count(unfiltered)}件の評価書にあります。`)),
    );
  if (terms.length > 1) {
    const lines = terms.map((term, at) => {
      const words = sayTerms([{ ...term, exclude: false }]);
      const rest = terms.filter((_, other) => other !== at);
      const line = make('li', '', `${words}だけなら${count(held[at] ?? 0)}件の評価書にあります。`);
      if (rest.some(({ exclude }) => !exclude)) line.append(makeLink(addressOf(toQuery(rest)), `${words}を外して探す`));
      return line;
    });
    parts.push(make('ul', 'plain-list', ...lines));
  }
  if (suggestions.length > 0) {
    const links = suggestions.map(({ name, kind }) =>
      make('li', '', makeLink(addressOf(name), name), ` （${NAME_KINDS[kind]}）`),
    );
    parts.push(make('p', '', '近いことば:'), make('ul', 'plain-list', ...links));
  }
  parts.push(
    make(
      'p',
      '',
      'ことばを短くする、ひらがなや漢字を変える、',
      makeLink(`${base}municipalities/`, '市区町村の一覧'),
      'や',
      makeLink(`${base}procedures/`, '事務の一覧'),
      'からたどる、という探し方もあります。',
    ),
  );
  host.replaceChildren(...parts);
  host.hidden = false;
}

const toQuery = (terms: readonly SoughtTerm[]): string =>
  terms
    .map(({ words, exclude }) => {
      const typed = words
        .filter(({ why }) => why === 'typed')
        .map(({ shown }) => (/\s/u.test(shown) ? `"${shown}"` : shown));
      return (exclude ? '-' : '') + typed.join('|');
    })
    .join(' ');
