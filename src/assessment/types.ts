import type { FormId, ItemType } from '../forms/types.ts';
import type { OriginSpan, PageSize } from './origin.ts';
import type { SourcePlace } from './source-place.ts';

export type MarkState = 'on' | 'off' | 'unclear';

/** What other parts of the document prove about a mark that cannot be read; offered, never put in its place. */
export interface Inferred {
  state: 'on' | 'off';
  why: string;
}

export interface Mark {
  /** The form's label without its （ ）; the printed one where the form does not know it. */
  label: string;
  state: MarkState;
  /** Words in the （ ） behind the label; '' when empty. */
  text: string;
  /** Number in the （ ）件 behind the label. */
  count: number | null;
  /** Only beside `unclear`. */
  inferred: Inferred | null;
}

export interface TextValue {
  type: 'text';
  /** Lines joined by `\n`, each in the normal form of `tidy`; '' when the document prints nothing. */
  text: string;
}

export interface ChoiceValue {
  type: 'choice';
  /** The chosen option as printed; null when none is chosen or it cannot be read. A value outside `options` is shown as the original's own. */
  value: string | null;
  options: string[];
  /** Number in the （ ）件 of the item. */
  count: number | null;
}

export interface MarksValue {
  type: 'marks';
  marks: Mark[];
}

export interface DateValue {
  type: 'date';
  /** As printed; '' when empty. */
  printed: string;
}

/** The document prints - or — instead of a value, which is not the same as leaving it empty. */
export interface NoneValue {
  type: 'none';
  /** The printed dash. */
  printed: string;
}

export type Value = TextValue | ChoiceValue | MarksValue | DateValue | NoneValue;

/** One heading of the document with what stands under it. */
export interface Entry {
  /** Address of the item: `I-2-system4-3`. */
  key: string;
  /** Key without instance numbers: `I-2-system-3`. */
  field: string;
  /** Heading as printed, with its number and ※; '' for a value that stands on the heading above it. */
  label: string;
  /** null: the heading only groups. */
  value: Value | null;
}

/**
 * Marks of doubt of one row of the change history. `damaged`: a cell is foreign or missing; `cut`: a text ends in the middle;
 * `unchanged`: before equals after; `joined`: put together from several printed rows; `timing-lost`: 提出時期 is not printed;
 * `date-lost`: 変更日 is not printed.
 */
export type ChangeFlag = 'damaged' | 'cut' | 'unchanged' | 'joined' | 'timing-lost' | 'date-lost';

/** A row of 変更箇所. */
export interface Change {
  /** 変更日 as printed; '' when it is missing. */
  date: string;
  /** 項目 as printed, on one line. */
  item: string;
  before: string;
  after: string;
  timing: '事前' | '事後' | '';
  /** 提出時期に係る説明 */
  note: string;
  flags: ChangeFlag[];
}

/** Words of the source that belong to no known item. */
export interface Unplaced {
  at: SourcePlace;
  text: string;
}

export interface SourceInfo {
  file: string;
  url: string | null;
  /** ISO date. */
  retrieved: string | null;
  sha256: string | null;
  licence: string | null;
  /** How the text was made: `ocr`, `text` (layer of a PDF), `pdf`, `xlsx`, `hand`. */
  kind: string;
  /** `poor`: the import placed too little of the source to be published; `accepted`: a person publishes it all the same. */
  quality: 'poor' | 'accepted' | null;
}

/** 案 for public comment (`draft`), in force (`published`), of a 事務 that is no longer carried out (`ended`). */
export type LifeStatus = 'draft' | 'published' | 'ended';

/** A period of public comment (意見募集), from its first to its last ISO day. */
export interface CommentPeriod {
  from: string;
  until: string;
}

export interface Frontmatter {
  form: FormId;
  /** 評価書番号; null where the source does not state it. */
  number: string | null;
  title: string | null;
  /** 全国地方公共団体コード, six digits; 法人番号, thirteen digits, of a body that has no such code. */
  municipality: string;
  authority: string | null;
  /** id of content/procedures.yaml; null when undecided. */
  procedure: string | null;
  /** ISO date. */
  published: string | null;
  /** false: parts of the document are missing (only its history, no cover). */
  complete: boolean;
  source: SourceInfo | null;
  status: LifeStatus;
  /** ISO date from which the 事務 is no longer carried out; only beside `ended`, null where the source does not state it. */
  ended: string | null;
  /** Only beside `draft`; null where the source does not state it. */
  comments: CommentPeriod | null;
  /** Printed version of the form, its month as the stamp prints it: 令和6年10月; null where none is printed. */
  formVersion: string | null;
  /** Slugs that addresses of this assessment had before, newest first; their pages lead to it. */
  formerSlugs: string[];
  /** A person has compared the text with the original. */
  reviewed: boolean;
  /** How far they came; missing where nobody counted. */
  review?: ReviewShare;
}

/** How many of the items and changes of an assessment a person has confirmed beside the original. */
export interface ReviewShare {
  confirmed: number;
  of: number;
}

/** A published 評価書 as the repository holds it. `entries` stand in document order, a parent before its children. */
export interface Assessment {
  frontmatter: Frontmatter;
  entries: Entry[];
  changes: Change[];
  unplaced: Unplaced[];
}

/** Something to look at again: found while reading a source or checking a file. */
export interface Diagnostic {
  /** Line in the source (import) or in the Markdown (check), from 1; of an original the line that its reader counted. */
  line: number;
  /** Where in an original. */
  at?: SourcePlace;
  /** Key of the item concerned, where there is one. */
  key: string | null;
  code: string;
  message: string;
}

/** How an assessment was read from its source; kept beside the Markdown as `<slug>.import.json`. */
export interface Provenance {
  /** SHA-256 of the Markdown as the importer wrote it; another one means that a person edited it. */
  markdown: string;
  /** First and last source line of each item; of an original the lines that its reader counted, which nobody is shown. */
  lines: Record<string, [number, number]>;
  /** The same for each row of `changes`, in order. */
  changeLines: [number, number][];
  doubts: Diagnostic[];
  /** Where each item is printed in the original (PDF, Excel, Word); missing where the source is a text. */
  origins?: Record<string, OriginSpan>;
  /** The same for each row of `changes`, and for each of `unplaced`, in order. */
  changeOrigins?: OriginSpan[];
  unplacedOrigins?: OriginSpan[];
  /** Of each page of a PDF, in order. */
  pages?: PageSize[];
  /** Path of the kept original below the content folder: `originals/011002/20/2025-03-31.pdf`. */
  original?: string;
  /** What a person has confirmed; an import of the same source leaves it. */
  review?: ReviewRecord;
}

/** What a person decided beside the original, where the Markdown does not show it. */
export interface ReviewRecord {
  /**
   * Digest of what was confirmed, by the key of the item, `change-<n>`, `<key>#<label>` of a mark that nobody can read, `note:<digest>` of
   * a doubt of the whole document. Where the value has changed since, it counts as not confirmed.
   */
  confirmed: Record<string, string>;
  /**
   * Which of the words that the import left unplaced still are, by their index there from 0, in the order of `unplaced`; missing where all
   * are. A list of another length than `unplaced` is out of date: a person has edited the Markdown since.
   */
  unplaced?: number[];
  /** Words that were unplaced and that the form itself prints. */
  struck: ReviewedWords[];
  /** Words that were unplaced, with the item or the side of a change (`change-3-after`) that they were put into. */
  moved: (ReviewedWords & { target: string })[];
}

/** Words that are unplaced no more; `at` is their place in the source in words: `47行目`, `12ページ`. */
export interface ReviewedWords {
  at: string;
  text: string;
}

export type { FormId, ItemType };
