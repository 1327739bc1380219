import type { CellObject } from '@e965/xlsx';

/** The words that a cell shows: a number or date in its format, '' for an empty one. */
export function shownText(cell: CellObject | undefined): string {
  if (!cell || cell.t === 'z') return '';
  if (cell.t === 's') return String(cell.v ?? '').replace(/\r\n?/gu, '\n');
  return cell.w ?? String(cell.v ?? '');
}
