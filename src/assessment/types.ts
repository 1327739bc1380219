import type { FormId, ItemType } from '../forms/types.ts';
import type { Frontmatter } from './frontmatter-schema.ts';
import type { SourcePlace } from './origin.ts';

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

/** A published 評価書 as the repository holds it. `entries` stand in document order, a parent before its children. */
export interface Assessment {
  frontmatter: Frontmatter;
  entries: Entry[];
  changes: Change[];
  unplaced: Unplaced[];
}

export type { FormId, ItemType };
export type { CommentPeriod, Frontmatter, LifeStatus, ReviewShare, SourceInfo } from './frontmatter-schema.ts';
export type { Diagnostic, Provenance, ReviewedWords, ReviewRecord } from './provenance.ts';
