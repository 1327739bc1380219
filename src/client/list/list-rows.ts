import { rowToElement, type RowOptions } from '../../insights/lists/list-elements.ts';
import type { List, ListRow } from '../../insights/lists/types.ts';
import { make, makeButton } from '../make.ts';
import { toDom } from '../to-dom.ts';
import { NEXT, PREVIOUS } from '../../text/words/actions.ts';
import { number } from '../../text/words/numbers.ts';

/** Rows of a page of a view: a thousand cells are laid out within a tenth of a second. */
export const PAGE = 100;

/** Places of the columns that are shown: those that the reader chose, in the order of the list, else those that are not hidden. */
export function shownColumns({ columns }: List, chosen: readonly string[] | null): number[] {
  return columns.flatMap(({ id, isHidden }, at) => ((chosen === null ? !isHidden : chosen.includes(id)) ? [at] : []));
}

/** Rows of the table as DOM. */
export function rowElements(rows: readonly ListRow[], options: RowOptions): HTMLElement[] {
  return rows.map((row) => toDom(rowToElement(row, options)));
}

/** Leads to the pages of a view; hidden where there is but one. */
export function showPager(
  host: HTMLElement,
  page: number,
  rows: number,
  unit: string,
  go: (page: number) => void,
): void {
  const pages = Math.ceil(rows / PAGE);
  host.hidden = pages < 2;
  const words = `${number((page - 1) * PAGE + 1)}～${number(Math.min(page * PAGE, rows))}${unit}目`;
  const step = (label: string, to: number): HTMLButtonElement => {
    const button = makeButton('plain', label, () => go(to));
    button.disabled = to < 1 || to > pages;
    return button;
  };
  host.replaceChildren(step(PREVIOUS, page - 1), make('span', '', words), step(NEXT, page + 1));
}
