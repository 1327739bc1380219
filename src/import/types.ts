import type { Origin, PageSize } from '../assessment/origin.ts';
import type { Diagnostic } from '../assessment/types.ts';
import type { FormId } from '../forms/types.ts';
import type { Authority } from '../registry/authority.ts';
import type { Municipality } from '../registry/municipality-types.ts';
import type { Bilingual } from '../text/bilingual.ts';
import type { Metadata } from './metadata.ts';

export type { Box, Origin } from '../assessment/origin.ts';

/** First and last line of the source, from 1. */
export type Lines = [number, number];

/** A cell of a table row; its text has `\n` between lines and the signs of `BOX` where the source prints a ○ box. */
export interface SourceCell {
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
 * - `line`: any other line; `edge`: it stands where most pages print a head or foot
 * - `repeat`: words printed a second time (a nested table beside its own cells); they stand already
 * - `stray`: words whose place the reader cannot know; they go to 未整理の記載 with the reason
 */
export type SourceBlock =
  | { kind: 'heading'; text: string; lines: Lines }
  | { kind: 'row'; cells: SourceCell[]; lines: Lines }
  | { kind: 'line'; text: string; lines: Lines; edge?: boolean }
  | { kind: 'repeat'; text: string; lines: Lines }
  | { kind: 'stray'; text: string; lines: Lines; why: Bilingual };

/** Code of a note: the original has rings drawn over its words, which may mark boxes that are printed empty. */
export const DRAWN_RINGS = 'drawn-rings';

/** Something to look at again that a reader itself met: words that no page shows, letters that cannot be read. */
export interface ReaderNote {
  /** Line number of the document, from 1. */
  line: number;
  code: string;
  message: Bilingual;
}

/** A stamp, [令和6年10月 様式2]: which print of which form a document was written on. */
export interface Stamp {
  /** As it is printed, in one line. */
  printed: string;
  /** The month as forms print it, 令和6年10月; null where it cannot be read. */
  month: string | null;
  /** 様式2; null where it cannot be read. */
  form: string | null;
}

/** A stamp with the lines of the document that it was printed in. */
export interface TakenStamp extends Stamp {
  lines: Lines;
}

/** A doubt before it is stored, which is done in Japanese, the language of the site. */
export type ImportDoubt = Omit<Diagnostic, 'message'> & { message: Bilingual };

/**
 * What a reader makes of one source. Line numbers of parts are those of a text; an original has none, so its reader numbers what it
 * delivers from 1 in reading order (each cell at least one number, no gap but at a page break) and says where each number stands.
 */
export interface SourceDocument {
  /** Written as `source.kind`. */
  kind: string;
  parts: SourceBlock[];
  /** Of line n at index n-1; null: line numbers are those of the text itself. */
  origins: readonly Origin[] | null;
  notes: ReaderNote[];
  /** Stamps of the form that were taken out of a text before it was read. */
  stamps?: readonly TakenStamp[];
  /** The source cannot have lost the sign of a box: an empty one is off even where no other of its item is marked. */
  emptyBoxesAreOff?: boolean;
  /** Of each page of a PDF, in order. */
  pages?: PageSize[];
}

/** What a reader of texts is given: the decoded text and where it came from. */
export interface SourceText {
  /** File name, without folder. */
  name: string;
  text: string;
  /** The form that the whole text names, where something of it was taken out before; null: none. */
  form?: FormId | null;
}

/** Words that belong to no known item, with the lines of the document they stand in. */
export interface UnplacedText {
  lines: Lines;
  text: string;
}

/** Turns one kind of text into parts. */
export interface Reader {
  /** `ocr`, `text`, … : written as `source.kind`. */
  kind: string;
  /** How well the text fits this reader, from 0 (not at all) to 1. */
  fits: (source: SourceText) => number;
  read: (source: SourceText) => SourceBlock[];
}

/** Turns the bytes of one kind of original into a document. Runs in a process of its own. */
export interface OriginalReader {
  /** `pdf`, `xlsx`, `docx`, … : written as `source.kind`. */
  kind: string;
  /** Whether the first bytes are of this kind, and where they leave it open the ending of the name. */
  recognises: (head: Uint8Array, name: string) => boolean;
  /** Throws a SourceError whose message says what to do. */
  read: (bytes: Uint8Array) => Promise<SourceDocument>;
}

/** A source with what stands beside it. */
export interface ImportSource {
  /** File name, without folder. */
  name: string;
  /** Decoded; '' for an original. */
  text: string;
  sha256: string;
  meta: Metadata | null;
}

/** What an import needs to know of an authority. */
export interface FoundAuthority extends Omit<Authority, 'body'> {
  body: Pick<Municipality, 'code' | 'name' | 'prefecture'>;
}

/** What content says about the world outside the document. */
export interface ImportContext {
  hasMunicipality: (code: string) => boolean;
  /** Every authority that a name can mean, one a body. */
  findAuthorities: (name: string) => readonly FoundAuthority[];
  /** Why a name is that of no authority (a ward, a town that is part of a city today); null where nothing is known. */
  explainAuthority: (name: string) => Bilingual | null;
  /** id of the procedure that a title names; null when undecided. */
  proposeProcedure: (title: string) => string | null;
}
