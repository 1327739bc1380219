import { type Facet, type FacetOption } from '../../search/facets.ts';
import { FACET_LABELS, type FacetId, type Filters, TEXT_FACETS } from '../../search/filters.ts';
import { foldForSearch } from '../../search/fold.ts';
import { make } from '../make.ts';
import { count, makeButton } from './dom.ts';

/** Values shown before the reader asks for all; a longer list can be searched by typing. */
const SHOWN = 8;

export type Choose = (facet: FacetId, values: readonly string[]) => void;

/** Shows what a search can be narrowed to; what is open, typed or focused there stays so. */
export function showFacets(host: HTMLElement, facets: readonly Facet[], filters: Filters, choose: Choose): void {
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement.id : '';
  const open = new Set(Array.from(host.querySelectorAll('details[open]'), ({ id }) => id));
  const typed = new Map(
    Array.from(host.querySelectorAll<HTMLInputElement>('input[type="search"]'), (input) => [input.id, input.value]),
  );
  const groups = facets.filter(({ id, options }) => options.length > 1 || filters[id].length > 0);
  host.replaceChildren(...groups.map((facet) => group(facet, filters, choose, open, typed)));
  if (focused !== '') document.getElementById(focused)?.focus();
}

function group(
  { id, options }: Facet,
  filters: Filters,
  choose: Choose,
  open: ReadonlySet<string>,
  typed: ReadonlyMap<string, string>,
): HTMLDetailsElement {
  const chosen = new Set(filters[id]);
  const unit = (TEXT_FACETS as readonly string[]).includes(id) ? '項目' : '件';
  const rows = options.map((option, at) => ({ option, element: row(id, option, at, chosen, unit, choose) }));
  const list = make('ul', '', ...rows.map(({ element }) => element));
  const summary = make('summary', '', FACET_LABELS[id]);
  if (chosen.size > 0) summary.append(make('span', 'soft', ` ${chosen.size}つ選択中`));
  const details = make('details', 'facet', summary);
  details.id = `facet-${id}`;
  details.open = open.has(details.id) || chosen.size > 0;
  const narrow = (words: string): void => {
    const asked = foldForSearch(words);
    for (const [at, { option, element }] of rows.entries())
      element.hidden =
        asked === '' ? at >= SHOWN && !chosen.has(option.value) : !foldForSearch(option.label).includes(asked);
  };
  if (options.length > SHOWN) {
    const input = make('input');
    input.type = 'search';
    input.id = `find-${id}`;
    input.autocomplete = 'off';
    input.value = typed.get(input.id) ?? '';
    input.setAttribute('aria-label', `${FACET_LABELS[id]}をしぼりこむ`);
    input.placeholder = '名前の一部';
    input.addEventListener('input', () => narrow(input.value));
    const all = makeButton('plain', `すべて（${count(options.length)}）を開く`, () => {
      for (const { element } of rows) element.hidden = false;
      all.hidden = true;
    });
    details.append(input, list, all);
    narrow(input.value);
  } else details.append(list);
  return details;
}

function row(
  facet: FacetId,
  { value, label, count: number }: FacetOption,
  at: number,
  chosen: ReadonlySet<string>,
  unit: string,
  choose: Choose,
): HTMLLIElement {
  const box = make('input');
  box.type = 'checkbox';
  box.id = `facet-${facet}-${at}`;
  box.checked = chosen.has(value);
  box.value = value;
  box.addEventListener('change', () => {
    const values = box.checked ? [...chosen, value] : [...chosen].filter((other) => other !== value);
    choose(facet, values);
  });
  const words = make('label', '', box, ` ${label} `);
  if (number !== null) words.append(make('span', 'soft', `${count(number)}${unit}`));
  return make('li', '', words);
}

/** Says what the results are narrowed to, each removable. */
export function showActive(
  host: HTMLElement,
  facets: readonly Facet[],
  filters: Filters,
  choose: Choose,
  clear: () => void,
): void {
  const chosen = (Object.keys(FACET_LABELS) as FacetId[]).flatMap((id) =>
    filters[id].map((value) => ({
      id,
      value,
      label: facets.find((facet) => facet.id === id)?.options.find((option) => option.value === value)?.label ?? value,
    })),
  );
  host.hidden = chosen.length === 0;
  if (chosen.length === 0) return host.replaceChildren();
  const tags = chosen.map(({ id, value, label }) => {
    const tag = makeButton('tag', `${FACET_LABELS[id]}が${label} ×`, () =>
      choose(
        id,
        filters[id].filter((other) => other !== value),
      ),
    );
    tag.setAttribute('aria-label', `しぼりこみ「${FACET_LABELS[id]}が${label}」を外す`);
    return tag;
  });
  host.replaceChildren(
    make('span', '', 'しぼりこみ: '),
    ...tags,
    make('span', '', 'に当たるものだけを示しています。'),
    makeButton('plain', 'すべて外す', clear),
  );
}
