import { utils, type CellObject, type Range, type WorkSheet } from '@e965/xlsx';
import { ANY_SIGN } from '../../../match/boxes.ts';
import { formatCount } from '../../../text/bilingual.ts';
import { SourceError } from '../../decode.ts';
import type { GridCell } from '../tables/types.ts';
import { shownText } from './shown-text.ts';

/** More cells than this, empty ones included, no form has; the longest one has some 60,000. */
const MOST_CELLS = 1_000_000;
/** A sign in a cell of its own that marks a box. */
const SIGN = new RegExp(`^${ANY_SIGN}$`, 'u');

/** Cells of a sheet that are shown. */
export interface ShownCells {
  cells: GridCell[];
  /** How many cells with words stand in hidden rows or columns. */
  hidden: number;
}

const isHiddenRow = (sheet: WorkSheet, row: number): boolean => {
  const own = sheet['!rows']?.[row];
  return own?.hidden === true || own?.hpt === 0;
};
const isHiddenColumn = (sheet: WorkSheet, column: number): boolean => sheet['!cols']?.[column]?.hidden === true;

/** First and last of the numbers from `from` to `to` that are shown; null where none is. */
function shownRange(from: number, to: number, isHidden: (at: number) => boolean): [number, number] | null {
  let [first, last] = [from, to];
  while (first <= to && isHidden(first)) first += 1;
  while (last > first && isHidden(last)) last -= 1;
  return first > to ? null : [first, last];
}

/** Row and column of each cell of a range. */
function* placesOf({ s, e }: Range): Generator<string> {
  for (let r = s.r; r <= e.r; r += 1) for (let c = s.c; c <= e.c; c += 1) yield `${r} ${c}`;
}

/** Cells of the sheet by address, without those that a merged cell covers. */
function ownCells(sheet: WorkSheet): { range: Range; cell: CellObject | undefined }[] {
  const merges = (sheet['!merges'] ?? []).filter(({ s, e }) => s.r <= e.r && s.c <= e.c);
  const covered = new Set<string>();
  let count = 0;
  const found: { range: Range; cell: CellObject | undefined }[] = [];
  for (const range of merges) {
    for (const place of placesOf(range)) {
      if (++count > MOST_CELLS) throw tooManyCells();
      covered.add(place);
    }
    found.push({ range, cell: sheet[utils.encode_cell(range.s)] as CellObject | undefined });
  }
  for (const [address, cell] of Object.entries(sheet)) {
    if (address.startsWith('!')) continue;
    const at = utils.decode_cell(address);
    if (++count > MOST_CELLS) throw tooManyCells();
    if (!covered.has(`${at.r} ${at.c}`)) found.push({ range: { s: at, e: at }, cell: cell as CellObject });
  }
  return found;
}

function tooManyCells(): SourceError {
  const most = formatCount(MOST_CELLS);
  return new SourceError('too-large', {
    ja: `シートのセルが${most}個を超えています。様式の下や横の空の行・列を削除し、保存し直して取り込んでください。`,
    en: `A sheet of the workbook has more than ${most} cells, which no form has. Delete the empty rows and columns below and beside the form, save it and import it again.`,
  });
}

/** Reads the cells of a sheet. Throws a SourceError where it has more than any form. */
export function readCells(name: string, sheet: WorkSheet, date1904: boolean): ShownCells {
  const own = ownCells(sheet).map(({ range, cell }) => ({ range, text: shownText(cell, date1904) }));
  const signed = new Set(own.filter(({ text }) => SIGN.test(text.trim())).map(({ range }) => range.s.c));
  const isTaken = new Set(own.flatMap(({ range }) => [...placesOf(range)]));
  const rowsWithWords = new Set(own.filter(({ text }) => text.trim() !== '').map(({ range }) => range.s.r));
  // A box that is printed empty may have no cell of its own in the file.
  for (const r of rowsWithWords)
    for (const c of signed) {
      const at = { r, c };
      if (!isTaken.has(`${r} ${c}`)) own.push({ range: { s: at, e: at }, text: '' });
    }
  let hidden = 0;
  const cells = own.flatMap(({ range, text }): GridCell[] => {
    const rows = shownRange(range.s.r, range.e.r, (at) => isHiddenRow(sheet, at));
    const columns = shownRange(range.s.c, range.e.c, (at) => isHiddenColumn(sheet, at));
    if (!rows || !columns) {
      if (text.trim() !== '') hidden += 1;
      return [];
    }
    const isMerged = range.s.r !== range.e.r || range.s.c !== range.e.c;
    // An empty cell of its own is the paper of the form, unless boxes stand in its column.
    if (text.trim() === '' && !isMerged && !signed.has(range.s.c)) return [];
    const [left, right, top, bottom] = [columns[0], columns[1] + 1, rows[0], rows[1] + 1];
    return [{ left, top, right, bottom, text, origin: { sheet: name, range: utils.encode_range(range) } }];
  });
  return { cells, hidden };
}
