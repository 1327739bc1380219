import type { SummaryDisplay } from './questions.ts';

/** Something the document says, with the place where it does. */
export interface SummaryWord {
  key: string;
  /** As printed, cut where `cut` says so; '' where `state` says all. */
  text: string;
  cut: boolean;
  /** `said`: the text; `unclear`: its mark cannot be read; `none`: a printed dash; `empty`: printed without a value. */
  state: 'said' | 'unclear' | 'none' | 'empty';
  /** Said beside it, as printed: 再委託する; a number of times. */
  note: string | null;
  /** Name of a picture. */
  icon: string | null;
}

/** What one item, or several of one kind, say. */
export interface SummaryLine {
  /** Label of the item in the form. */
  label: string;
  display: SummaryDisplay;
  /** Names of the files it is about; empty where it holds for all of them. */
  files: string[];
  words: SummaryWord[];
  /** Where more words stand that are left out, and how many. */
  more: { key: string; count: number } | null;
}

export interface SummaryAnswer {
  id: string;
  question: string;
  icon: string;
  lines: SummaryLine[];
  /** Why there is no line: the form does not ask; the document at hand does not print the items. */
  missingBecause: 'notApplicable' | 'missing' | null;
}
