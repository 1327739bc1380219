import type { Entry } from '../../assessment/types.ts';
import type { Form } from '../../forms/types.ts';
import type { Meaning } from '../meanings.ts';

/** A document that stands in a column. */
export interface ComparedDocument {
  /** Tells columns apart: the id of the assessment, with a date where it is not today's. */
  id: string;
  form: Form;
  entries: readonly Entry[];
}

/** What a document says in a row. */
export interface ComparedCell {
  /** Address of the item in its document. */
  key: string;
  /** `none`: a dash is printed; `empty`: nothing is printed. */
  state: 'value' | 'none' | 'empty';
  /** What a reader reads as the value. */
  text: string;
  /** Cells of a row with one number say the same; from 1, in the order of the columns. */
  answer: number;
}

export interface HeadingRow {
  kind: 'heading';
  /** Names the row; stays the same while columns are only hidden. */
  id: string;
  depth: number;
  label: string;
  /** What the repeated part under this heading is called; '' where the heading is none of a repeated part. */
  name: string;
}

export interface ComparedItemRow {
  kind: 'item';
  id: string;
  depth: number;
  meaning: Meaning;
  label: string;
  /** By id of the document; a document that does not print the item has none. */
  cells: ReadonlyMap<string, ComparedCell>;
  /** Documents whose form has no such item: their silence is no difference. */
  notInForm: ReadonlySet<string>;
  /** Not all documents whose form has the item say the same. */
  differs: boolean;
}

/** Repeated parts that have no counterpart in another document. */
export interface UnmatchedRow {
  kind: 'apart';
  id: string;
  depth: number;
  /** The repeated part: システム, 委託事項. */
  meaning: Meaning;
  parts: ReadonlyMap<string, { key: string; name: string }[]>;
}

export type ComparedRow = HeadingRow | ComparedItemRow | UnmatchedRow;
