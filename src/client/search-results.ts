import type { SearchRecord } from '../search/engine.ts';
import type { Hit } from '../search/locate.ts';
import { toSeireki } from '../text/wareki.ts';
import { countPlaces, placeAddress } from './assessment-texts.ts';

/** Hits shown before the reader asks for all. */
const SHOWN = 5;

function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  if (className !== '') element.className = className;
  element.append(...children);
  return element;
}

function link(address: string, words: string): HTMLAnchorElement {
  const anchor = make('a', '', words);
  anchor.href = address;
  return anchor;
}

/** The entry of an assessment in the list of results, its hits still to come. */
export function resultItem(base: string, record: SearchRecord): HTMLLIElement {
  const { id, title, prefecture, municipality, form, published } = record;
  const facts = [
    prefecture + municipality,
    form,
    published === null ? '公表日の記載なし' : `${toSeireki(published)}公表`,
  ];
  const item = make(
    'li',
    '',
    make('h2', '', link(`${base}assessments/${id}/`, title)),
    make('p', 'soft', ...facts.map((fact) => make('span', '', fact))),
  );
  item.dataset['result'] = '';
  item.dataset['assessment'] = id;
  return item;
}

/** Puts the hits of an assessment under its entry; null where its texts could not be loaded. */
export function showHits(item: HTMLLIElement, base: string, hits: readonly Hit[] | null): void {
  if (hits === null) {
    item.append(make('p', 'soft', '見つかった場所を読み込めませんでした。評価書の頁を開いて確かめてください。'));
    return;
  }
  const id = item.dataset['assessment'] ?? '';
  const list = make('ul', 'hits', ...hits.map((hit) => hitItem(base, id, hit)));
  item.querySelector('p')?.append(make('span', '', `${countPlaces(hits)}項目`));
  item.append(list);
  const rest = [...list.children].slice(SHOWN) as HTMLElement[];
  if (rest.length === 0) return;
  for (const element of rest) element.hidden = true;
  const more = make('button', 'tag', `ほか${rest.length}件を開く`);
  more.type = 'button';
  more.addEventListener('click', () => {
    for (const element of rest) element.hidden = false;
    rest[0]?.querySelector('a')?.focus();
    more.remove();
  });
  item.append(more);
}

function hitItem(base: string, id: string, hit: Hit): HTMLLIElement {
  const excerpt = make('p', '', ...hit.excerpt.map(({ text, marked }) => (marked ? make('mark', '', text) : text)));
  if (hit.count > 1) excerpt.append(make('span', 'soft', `（${hit.count}か所）`));
  return make('li', '', link(placeAddress(base, id, hit.place), hit.path.join(' › ')), excerpt);
}
