import type { Origin } from '../../types.ts';

/** A rectangle, in the unit of what it lies on. */
export interface Sides {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/**
 * A cell as a page or sheet prints it, before rows are made of the cells. Its sides are in the unit of its reader (PDF points, rows and
 * columns of a sheet from 0): only their order and equality count. Cells that span rows or columns simply reach further.
 */
export interface GridCell extends Sides {
  /**
   * Printed words, `\n` between lines that are lines of the text (wraps at the width of the cell are undone); '' for an empty cell. A box
   * whose state a reader knows it cannot read is `BOX.doubtful`.
   */
  text: string;
  origin: Origin;
  /** Where the cell goes on, on the pages after; its words are all in `text`. */
  more?: Origin[];
  /** What a later page shows of a cell that began on an earlier one: it keeps its place in its row, its words are in that cell. */
  continued?: boolean;
}

/** Words outside every cell: titles, headings between tables, page numbers. */
export interface LooseLine {
  top: number;
  left: number;
  text: string;
  origin: Origin;
}

/** Cells and loose lines of one page or sheet; cells that a page break cut are whole, on the page where they begin. */
export interface GridPage {
  /** Number of the page, from 1; place of the sheet for a workbook. */
  number: number;
  cells: GridCell[];
  loose: LooseLine[];
}
