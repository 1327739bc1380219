import type { ListColumn } from '../../insights/lists/types.ts';
import { make, makeButton } from '../make.ts';
import type { ListQuery } from './address.ts';

/** The same question sorted by a column: first up, then down, then not at all. */
export function sortedBy<Query extends Pick<ListQuery, 'sort' | 'page'>>(query: Query, id: string): Query {
  const sort = query.sort === id ? `-${id}` : query.sort === `-${id}` ? '' : id;
  return { ...query, page: 1, sort };
}

/** Gives the head of a column a button in the place of its words, which have its size from the start, so that nothing moves. */
export function putSortButton(head: HTMLElement, onSort: (id: string) => void): void {
  const { column = '' } = head.dataset;
  head.replaceChildren(makeButton('sort', head.textContent.trim(), () => onSort(column)));
}

/** The head of a column, without its button. */
export function headElement({ id, label, type }: ListColumn): HTMLElement {
  const head = make('th', type === 'number' ? 'figure' : '', label);
  head.scope = 'col';
  head.dataset['column'] = id;
  return head;
}

/** Says how a column is sorted, in `aria-sort`. */
export function setSort(head: HTMLElement, sort: string): void {
  const { column = '' } = head.dataset;
  if (sort === column) head.setAttribute('aria-sort', 'ascending');
  else if (sort === `-${column}`) head.setAttribute('aria-sort', 'descending');
  else head.removeAttribute('aria-sort');
}
