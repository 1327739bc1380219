import type { FormNode } from '../../forms/types.ts';
import type { StoredChange } from '../stored-change.ts';

/** What a sentence is about, in the order in which sentences are shown. */
export const SENTENCE_TOPICS = [
  'contractor',
  'subcontracting',
  'outsourcing',
  'recipient',
  'system',
  'people',
  'item',
  'section',
  'unresolved',
  'office',
  'law',
  'date',
  'wording',
  'undeclared',
] as const;
export type SentenceTopic = (typeof SENTENCE_TOPICS)[number];

/** Some rows of 変更箇所 in one plain sentence. */
export interface ChangeSentence {
  topic: SentenceTopic;
  /** Without the number of its rows; `wordsOf` gives the whole. */
  text: string;
  /**
   * What its rows have to do with it. `together`: all of them make it true; `each`: every one says the same, so that they may be counted
   * behind it; `counted`: it is the name of what is counted, and says nothing without the number.
   */
  rows: 'together' | 'each' | 'counted';
  /** Numbers of the rows that it is made of. A row stands in one sentence. */
  changes: number[];
}

/** A row with its places in the form. */
export interface SentenceRow {
  change: StoredChange;
  /** Items or headings that it is about; empty where they could not be found. */
  nodes: readonly FormNode[];
  /** The one repeated block that all of them stand in, or head. */
  block: RowBlock | null;
  /** Number of the 特定個人情報ファイル that all of them belong to; null for another part of the document, and for several files. */
  file: number | null;
  /** Another row of its day gives its block another name: what stands beside it may be of another task, or recipient. */
  isRenamed: boolean;
}

export interface RowBlock {
  node: FormNode;
  /** `II-f1-4-contract3`; null for a block that the document does not print (any more), or for more than one. */
  key: string | null;
  /** Whether the row is about several blocks: 移転先9～15, or the same of two files. */
  isMany: boolean;
  /** The only number that the row prints behind the label of the block: 委託事項3; null where it prints none, or several. */
  number: number | null;
}

/** What sentences are made with beside the rows. */
export interface SentenceContext {
  /** What a block was called when a row was written, by its key; '' where the document does not say. */
  nameOf: (key: string, change: StoredChange) => string;
  /** What a 特定個人情報ファイル is called, by its number; '' where the document has but one, or does not say. */
  fileName: (file: number) => string;
}
