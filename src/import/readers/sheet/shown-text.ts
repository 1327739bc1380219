import type { CellObject } from '@e965/xlsx';
import { formatEra, namesEra } from './era-format.ts';

/** The era in a date that the file itself holds as it is shown (OpenDocument). */
const ERA = /明治|大正|昭和|平成|令和|^[MTSHR]\d/u;

/**
 * The words that a cell shows: a number or date in its format, '' for an empty one. A formula shows the result that was saved with it.
 * `date1904`: the workbook counts days from 1904.
 */
export function shownText(cell: CellObject | undefined, date1904: boolean): string {
  if (!cell || cell.t === 'z') return '';
  if (cell.t === 's') return String(cell.v ?? '').replace(/\r\n?/gu, '\n');
  const isShown = cell.w !== undefined && ERA.test(cell.w);
  if (cell.t === 'n' && typeof cell.v === 'number' && typeof cell.z === 'string' && !isShown && namesEra(cell.z))
    return formatEra(cell.z, cell.v, date1904) ?? cell.w ?? String(cell.v);
  return cell.w ?? String(cell.v ?? '');
}
