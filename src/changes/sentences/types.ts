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
] as const;
export type SentenceTopic = (typeof SENTENCE_TOPICS)[number];

/** Some rows of 変更箇所 in one plain sentence. */
export interface ChangeSentence {
  topic: SentenceTopic;
  text: string;
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
}

export interface RowBlock {
  node: FormNode;
  /** `II-f1-4-contract3`; null for a block that the document does not print (any more). */
  key: string | null;
}

/** What sentences are made with beside the rows. */
export interface SentenceContext {
  /** What a block is called today, by its key; '' where the document does not say. */
  nameOf: (key: string) => string;
}
