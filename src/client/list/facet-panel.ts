import { facetLabel, orderKeys } from '../../insights/lists/facets.ts';
import type { List, ListColumn } from '../../insights/lists/types.ts';
import { foldName } from '../../text/find-names.ts';
import { make, makeButton, makeInput } from '../make.ts';
import { findOf, valuesOf, type ListQuery } from './address.ts';
import type { ListAnswer } from './open-table.ts';
import { number } from '../../text/words/numbers.ts';

/** Values shown before the reader asks for all. */
const SHOWN = 8;

export interface FacetPanel {
  /** Puts the columns with what each can be narrowed by; what is open, typed or focused there stays so. */
  show: (query: ListQuery, countsOf: ListAnswer['countsOf']) => void;
}

/** What a reader narrows a list by, column by column. `change` is told the new question. */
export function facetPanel(
  host: HTMLElement,
  list: List,
  change: (query: ListQuery, noted: 'step' | 'typing') => void,
): FacetPanel {
  // What can only be searched stands behind what has values to choose from.
  const columns = list.columns.toSorted((a, b) => Number(b.isFacet) - Number(a.isFacet));
  const groups = columns.map((column) => columnGroup(column, list.unit, change));
  host.replaceChildren(...groups.map(({ element }) => element));
  return {
    show: (query, countsOf) => {
      for (const group of groups) group.show(query, countsOf);
    },
  };
}

interface ColumnGroup extends FacetPanel {
  element: HTMLElement;
}

function columnGroup(
  column: ListColumn,
  unit: string,
  change: (query: ListQuery, noted: 'step' | 'typing') => void,
): ColumnGroup {
  const { id, label } = column;
  let current: ListQuery | null = null;
  let counts: ReadonlyMap<string, number> = new Map();
  let isWhole = false;
  /** What was asked of the column when its values were last made. */
  let rendered = '';
  const note = make('span', 'soft');
  const input = make('input');
  input.type = 'search';
  input.autocomplete = 'off';
  input.setAttribute('aria-label', `「${label}」の中を検索`);
  input.placeholder = 'この列の中を検索';
  input.dataset['find'] = id;
  const values = make('ul');
  values.setAttribute('role', 'list');
  const rest = makeButton('plain', '', () => {
    isWhole = true;
    render();
    values.querySelectorAll<HTMLInputElement>('input')[SHOWN]?.focus();
  });
  rest.hidden = true;
  const element = make('details', 'facet', make('summary', '', label, ' ', note), input, values, rest);
  element.dataset['facet'] = id;
  input.addEventListener('input', () => {
    if (current !== null)
      change({ ...current, page: 1, find: { ...current.find, [id]: input.value.trim() } }, 'typing');
  });

  const box = (key: string, count: number, chosen: readonly string[]): HTMLElement => {
    const field = makeInput('checkbox', chosen.includes(key));
    field.value = key;
    field.addEventListener('change', () => {
      if (current === null) return;
      const own = valuesOf(current, id).filter((other) => other !== key);
      change({ ...current, page: 1, values: { ...current.values, [id]: field.checked ? [...own, key] : own } }, 'step');
    });
    const rows = make('span', 'soft', `${number(count)}${unit}`);
    return make('li', '', make('label', '', field, make('span', '', facetLabel(key)), rows));
  };
  const render = (): void => {
    if (current === null) return;
    const chosen = valuesOf(current, id);
    const asked = foldName(findOf(current, id));
    const keys = orderKeys(column, new Set([...chosen, ...counts.keys()])).filter(
      (key) => chosen.includes(key) || foldName(facetLabel(key)).includes(asked),
    );
    const shown = keys.filter((key, at) => isWhole || at < SHOWN || chosen.includes(key));
    const { activeElement: active } = document;
    const focused = active instanceof HTMLInputElement && values.contains(active) ? active.value : null;
    values.replaceChildren(...shown.map((key) => box(key, counts.get(key) ?? 0, chosen)));
    rest.hidden = shown.length === keys.length;
    rest.textContent = `ほか${number(keys.length - shown.length)}種類を表示`;
    if (focused === null) return;
    const boxes = [...values.querySelectorAll<HTMLInputElement>('input')];
    (boxes.find(({ value }) => value === focused) ?? input).focus();
  };
  return {
    element,
    show: (query, countsOf) => {
      current = query;
      const chosen = valuesOf(query, id).length;
      note.textContent = chosen > 0 ? `${chosen}つ選択中` : findOf(query, id) === '' ? '' : '検索中';
      if (document.activeElement !== input) input.value = findOf(query, id);
      // What is folded away is counted and made when somebody opens it.
      const update = (): void => {
        if (!element.open || !column.isFacet) return;
        const [before, asked] = [counts, JSON.stringify([query.values[id], query.find[id]])];
        counts = countsOf(id);
        if (counts !== before || asked !== rendered) render();
        rendered = asked;
      };
      element.ontoggle = update;
      update();
    },
  };
}
