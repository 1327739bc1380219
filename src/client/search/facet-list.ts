import { type Facet, type FacetOption } from '../../search/results/facets.ts';
import { FACET_LABELS, type FacetId, type Filters, TEXT_FACETS } from '../../search/results/filters.ts';
import { foldForSearch } from '../../search/index/fold.ts';
import { make, makeButton, makeInput } from '../make.ts';
import { count } from './dom.ts';

/** Values shown before the reader asks for all; a longer list can be searched by typing. */
const SHOWN = 6;

export type Choose = (facet: FacetId, values: readonly string[]) => void;

/** What the reader has opened or closed; else a facet is open where it stands beside the results. */
const opened = new Map<FacetId, boolean>();
/** Facets of which the reader wants to see all values. */
const whole = new Set<FacetId>();

/** Shows what a search can be narrowed to; what is open, typed or focused there stays so. `beside`: there is room beside the results. */
export function showFacets(
  host: HTMLElement,
  facets: readonly Facet[],
  filters: Filters,
  beside: boolean,
  choose: Choose,
): void {
  const focused = host.contains(document.activeElement) ? (document.activeElement?.id ?? '') : '';
  const typed = new Map(
    Array.from(host.querySelectorAll<HTMLInputElement>('input[type="text"]'), (input) => [input.id, input.value]),
  );
  const groups = facets.filter(({ id, options }) => options.length > 1 || filters[id].length > 0);
  host.replaceChildren(...groups.map((facet) => group(facet, filters, beside, choose, typed)));
  if (focused === '') return;
  const facet = focused.split('-')[1] ?? '';
  (document.getElementById(focused) ?? document.getElementById(`summary-${facet}`) ?? host).focus();
}

function group(
  { id, options }: Facet,
  filters: Filters,
  beside: boolean,
  choose: Choose,
  typed: ReadonlyMap<string, string>,
): HTMLDetailsElement {
  const chosen = new Set(filters[id]);
  const unit = (TEXT_FACETS as readonly string[]).includes(id) ? '項目' : '件';
  const elements = new Map<FacetOption, HTMLLIElement>();
  const elementOf = (option: FacetOption): HTMLLIElement => {
    const element = elements.get(option) ?? row(id, option, chosen, unit, choose);
    elements.set(option, element);
    return element;
  };
  const list = make('ul', '');
  // A large portal has thousands of municipalities: only those that are to be seen are made.
  const show = (isSeen: (option: FacetOption, at: number) => boolean): void =>
    list.replaceChildren(...options.filter(isSeen).map(elementOf));
  const summary = make('summary', '', FACET_LABELS[id]);
  summary.id = `summary-${id}`;
  if (chosen.size > 0) summary.append(make('span', 'soft', ` ${chosen.size}つ選択中`));
  const details = make('details', 'facet', summary);
  details.open = opened.get(id) ?? (beside || chosen.size > 0);
  summary.addEventListener('click', () => opened.set(id, !details.open));
  const narrow = (words: string): void => {
    const asked = foldForSearch(words);
    show(({ value, label }, at) =>
      asked === '' ? at < SHOWN || chosen.has(value) || whole.has(id) : foldForSearch(label).includes(asked),
    );
  };
  if (options.length > SHOWN) {
    const input = make('input');
    input.type = 'text';
    input.id = `find-${id}`;
    input.autocomplete = 'off';
    input.value = typed.get(input.id) ?? '';
    input.setAttribute('aria-label', `${FACET_LABELS[id]}を名前で探す`);
    input.placeholder = '名前の一部';
    input.addEventListener('input', () => narrow(input.value));
    details.append(input, list);
    if (!whole.has(id))
      details.append(
        allButton(id, options.length, () => {
          show(() => true);
          list.querySelectorAll('input')[SHOWN]?.focus();
        }),
      );
    narrow(input.value);
  } else {
    details.append(list);
    show(() => true);
  }
  return details;
}

function allButton(id: FacetId, options: number, showAll: () => void): HTMLButtonElement {
  const all = makeButton('plain', `すべて（${count(options)}）を表示`, () => {
    whole.add(id);
    showAll();
    all.remove();
  });
  return all;
}

function row(
  facet: FacetId,
  { value, label, count: number }: FacetOption,
  chosen: ReadonlySet<string>,
  unit: string,
  choose: Choose,
): HTMLLIElement {
  const box = makeInput('checkbox', chosen.has(value));
  box.id = `facet-${facet}-${value.replace(/\s/gu, '_')}`;
  box.value = value;
  box.addEventListener('change', () => {
    const values = box.checked ? [...chosen, value] : [...chosen].filter((other) => other !== value);
    choose(facet, values);
  });
  const words = make('label', '', box, make('span', '', label));
  if (number !== null) words.append(make('span', 'soft', `${count(number)}${unit}`));
  return make('li', '', words);
}
