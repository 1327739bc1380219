import type { Bilingual } from '../../../text/bilingual.ts';

/** A paragraph with the words it prints; `\n` where a line is broken by hand. */
export interface ParagraphBlock {
  kind: 'paragraph';
  text: string;
  notes: BlockNote[];
}

/** A table as Word keeps it: rows of cells that say how many columns of its grid they span. */
export interface TableBlock {
  kind: 'table';
  /** Place among the tables of the document, in the order they begin, from 1; 0 outside of the body (headers, notes). */
  number: number;
  /** Widths of the columns, in twentieths of a point. */
  columns: number[];
  rows: WordTableRow[];
}

export type WordTableRow = WordTableCell[];

export interface WordTableCell {
  /** First column, from 0, and the number of columns. */
  column: number;
  span: number;
  /** Begins a cell of several rows, or goes on with the one above. */
  vertical: 'none' | 'restart' | 'continue';
  blocks: WordBlock[];
}

/** What a body, a cell, a text box, a header or a note holds, in order. */
export type WordBlock = ParagraphBlock | TableBlock;

/** What a person has to look at: its place is that of the block. */
export interface BlockNote {
  code: string;
  message: Bilingual;
}
