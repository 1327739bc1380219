import type { Metadata } from './metadata.ts';

/** First and last line of the source, from 1. */
export type Lines = [number, number];

/** A cell of a table row; its text has `\n` between lines and the letters of `BOX` where the source prints a ○ box. */
export interface Cell {
  text: string;
  lines: Lines;
  /** The cell is printed in a row above and reaches down into this one: its words count there. */
  spanned?: boolean;
}

/**
 * What every reader turns its kind of source into, in reading order. Tags are stripped, entities decoded, list markers start
 * new lines; nothing is left out.
 * - `heading`: a line that the source itself sets apart (`#`, bold alone on a line)
 * - `row`: a row of a table, with all its cells, empty ones too
 * - `line`: any other line
 * - `repeat`: words printed a second time (a nested table beside its own cells); they stand already
 * - `stray`: words whose place the reader cannot know; they go to 未整理の記載 with the reason
 */
export type Part =
  | { kind: 'heading'; text: string; lines: Lines }
  | { kind: 'row'; cells: Cell[]; lines: Lines }
  | { kind: 'line'; text: string; lines: Lines }
  | { kind: 'repeat'; text: string; lines: Lines }
  | { kind: 'stray'; text: string; lines: Lines; why: string };

/** Private letters that stand for a ○ box inside the text of a part. */
export const BOX = {
  /** `[○]`, `checked` */
  on: '\ue000',
  /** `(○)` */
  round: '\ue005',
  /** printed empty: `[ ]` */
  empty: '\ue001',
  /** a form field without brackets and without a state: `<input>` */
  bare: '\ue002',
  /** the same inside brackets: `[ <input> ]` */
  bracketed: '\ue003',
  /** a box that the reader saw but whose state it cannot know */
  doubtful: '\ue004',
} as const;

/** What a reader is given: the decoded text and where it came from. */
export interface SourceText {
  /** File name, without folder. */
  name: string;
  text: string;
}

/** Turns one kind of source into parts. */
export interface Reader {
  /** `ocr`, `text`, … : written as `source.kind`. */
  kind: string;
  /** How well the text fits this reader, from 0 (not at all) to 1. */
  fits: (source: SourceText) => number;
  read: (source: SourceText) => Part[];
}

/** A decoded source with what stands beside it. */
export interface ImportSource {
  /** File name, without folder. */
  name: string;
  text: string;
  sha256: string;
  meta: Metadata | null;
}

/** What content says about the world outside the document. */
export interface ImportContext {
  hasMunicipality: (code: string) => boolean;
  /** Every body that the name of an authority can mean. */
  findByAuthority: (authority: string) => readonly { code: string; name: string; prefecture: string }[];
  /** id of the procedure that a title names; null when undecided. */
  proposeProcedure: (title: string) => string | null;
}
