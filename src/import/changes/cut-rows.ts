import type { Lines, SourceBlock, SourceCell } from '../types.ts';

/** A row of the change history before it is read, with the rows a page break cut off it. */
export interface RawChange {
  cells: SourceCell[];
  lines: Lines;
}

/** Whether a part can be the rest of a row: only one whose first column is empty has its columns where the row above has them. */
export const canContinue = (part: SourceBlock, above: RawChange): boolean =>
  part.kind === 'row' && part.cells[0]?.text === '' && part.cells.length <= above.cells.length;

/** A page break cut the row: each cell goes on below the cell of the same column. */
export function appendRest(row: RawChange, cells: readonly SourceCell[], lines: Lines): void {
  for (const [at, cell] of cells.entries()) {
    const above = row.cells[at];
    if (above && cell.text !== '')
      row.cells[at] = {
        text: above.text === '' ? cell.text : `${above.text}\n${cell.text}`,
        lines: [above.lines[0], cell.lines[1]],
      };
  }
  row.lines = [row.lines[0], lines[1]];
}
