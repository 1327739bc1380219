import type { Element } from 'hast';
import { shorten } from '../../compare/table/words.ts';
import { element, link } from '../../markup/element.ts';
import { evidenceLabelOf } from '../rules/evidence-place.ts';
import { cellShown, isAbsence, wordsOf } from './cells.ts';
import type { ListCell, ListColumn, ListRow, ListWord } from './types.ts';
import { REPORT } from '../../text/words/actions.ts';
import { ABSENCES } from '../../text/words/absences.ts';

/** Letters of one word of a cell that are shown; the data, and what it leads to, have the rest. */
export const LETTERS = 80;

/** A row of a list as a row of a table. The server writes these as HTML, and the browser makes them again where a reader narrows the list. */
export interface RowOptions {
  columns: readonly ListColumn[];
  /** Places of the columns that are shown. */
  shown: readonly number[];
  /** A path of the site as the page links to it. */
  address: (path: string) => string;
  /** Where a reader reports an error of what a row says; null where the publisher names no address. */
  report?: (row: ListRow) => string | null;
}

export function rowToElement(row: ListRow, { columns, shown, address, report }: RowOptions): Element {
  const reportTo = report?.(row) ?? null;
  const cells = shown.map((at) => ({ column: columns[at] as ListColumn, cell: row.cells[at] as ListCell }));
  const [head] = cells;
  // What the row is about is one step away, also where none of its words leads there.
  const leadsThere = cells.some(({ cell }) => wordsOf(cell).some(({ path }) => path === row.path));
  const isOwn = !leadsThere && head !== undefined;
  return element(
    'tr',
    { 'data-assessment': row.assessment, 'data-key': row.key },
    ...cells.map(({ column, cell }, at) =>
      cellToElement(column, cell, {
        isHead: at === 0,
        path: at === 0 && isOwn ? row.path : null,
        assessment: row.assessment,
        reportTo,
        address,
      }),
    ),
  );
}

interface CellOptions {
  isHead: boolean;
  /** Where the whole cell leads; null where its words do. */
  path: string | null;
  assessment: string | null;
  /** Where an error of the row is reported. */
  reportTo: string | null;
  address: RowOptions['address'];
}

/** Its label stands in `data-label`, which is printed where rows are cards. */
function cellToElement(column: ListColumn, cell: ListCell, options: CellOptions): Element {
  const { isHead, path, assessment, reportTo, address } = options;
  const attributes = {
    ...(isHead ? { scope: 'row' } : {}),
    class: column.type === 'number' ? 'figure' : null,
    'data-label': column.label,
    ...(column.field === undefined
      ? {}
      : { 'data-cell': true, 'data-field': column.field, 'data-assessment': assessment }),
  };
  const content =
    column.type === 'quotation' && !isAbsence(cell)
      ? [quotationsToElement(wordsOf(cell), reportTo, address)]
      : wordsToElements(column, cell, path, address);
  return element(isHead ? 'th' : 'td', attributes, ...content);
}

function wordsToElements(
  column: ListColumn,
  cell: ListCell,
  path: string | null,
  address: RowOptions['address'],
): (Element | string)[] {
  if (isAbsence(cell)) {
    const words = element('span', { class: 'absence' }, ABSENCES[cell.absence]);
    return [path === null ? words : element('a', { href: address(path) }, words)];
  }
  const words = wordsOf(cell);
  if (words.length === 0) {
    const text = cellShown(column, cell);
    const shown = column.type === 'day' ? element('time', { datetime: String(cell) }, text) : text;
    return [path === null ? shown : element('a', { href: address(path) }, shown)];
  }
  return words.flatMap(({ text, path: own }, at) => {
    const shown = shorten(text.replaceAll('\n', ' '), LETTERS);
    const to = own ?? path;
    const word = to === null ? shown : link(address(to), shown);
    return at === 0 ? [word] : ['、', word];
  });
}

/** What a row rests on, folded: each quotation whole, above a link to where it stands and the page of the original. */
function quotationsToElement(
  words: readonly ListWord[],
  reportTo: string | null,
  address: RowOptions['address'],
): Element {
  const pieces = words.map(({ text, path, page }) =>
    element(
      'figure',
      {},
      element('blockquote', { class: 'text' }, text),
      path === null
        ? null
        : element(
            'figcaption',
            {},
            link(address(path), evidenceLabelOf(path)),
            page === undefined ? null : element('span', {}, `原本 ${page}ページ`),
          ),
    ),
  );
  return element(
    'details',
    { class: 'proof' },
    element('summary', {}, '根拠'),
    element('div', {}, ...pieces, reportTo === null ? null : link(reportTo, REPORT)),
  );
}
