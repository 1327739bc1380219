/** How a form is printed. Each field has what forms, browsers, office suites and report libraries were seen to do. */
export interface Layout {
  /** Where a value stands: beside its label, below it, or in one cell with it. */
  label: 'left' | 'above' | 'same-cell';
  /** Whether ①, 2. … stand in cells of their own. */
  number: 'with-label' | 'own-cell';
  /** How the value of a choice is set off: brackets in its cell, in cells of their own, or a bordered cell alone. */
  bracket: 'text' | 'cells' | 'border';
  /** Where the options stand to the value of a choice; `none`: they are not printed. */
  options: 'beside' | 'below' | 'above' | 'same-cell' | 'none';
  /** Options in a row, or one a line. */
  optionLines: 'row' | 'lines';
  /** Box and label of a mark. */
  boxes: 'text-left' | 'text-right' | 'cells-left' | 'cells-right' | 'bracket-cells' | 'one-cell';
  /** What a marked and an empty box look like; brackets are set around ○ by the layouts that have them. */
  signs: readonly [on: string, off: string];
  /** How many boxes stand on a line. */
  perLine: number;
  /** Empty cells between columns. */
  spacers: boolean;
  /** Long values go on in a second cell below. */
  cut: 'none' | 'below-label' | 'empty-label';
  /** A merged cell at the left of each block holds its name, one letter a line. */
  vertical: boolean;
  /** Rows of a page; Infinity: one page. */
  pageRows: number;
  /** The heading of a section again at the top of its further pages. */
  heads: 'once' | 'continued' | 'numbered' | 'plain';
  /** Headings of sections and numbered parts outside of the table. */
  headings: 'cells' | 'loose';
  /** Whether an empty cell of the change table is there at all, and whether the table's head is printed on each page. */
  changeCells: 'all' | 'filled';
  changeHeads: 'once' | 'each-page';
}

/** The layout of the official workbook. */
export const OFFICIAL: Layout = {
  label: 'left',
  number: 'with-label',
  bracket: 'cells',
  options: 'beside',
  optionLines: 'lines',
  boxes: 'bracket-cells',
  signs: ['○', ''],
  perLine: 2,
  spacers: false,
  cut: 'none',
  vertical: false,
  pageRows: Infinity,
  heads: 'once',
  headings: 'cells',
  changeCells: 'all',
  changeHeads: 'once',
};
