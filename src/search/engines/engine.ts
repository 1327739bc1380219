import type { TextNumber } from '../index/texts.ts';

/** Where a word is looked for: in all texts, or in what was removed (変更前の記載). */
export type Scope = 'all' | 'before';

/** Up to this many assessments are read rather than asked for further parts of the index: they are about to be shown. */
export const READ_AT_ONCE = 10;

/**
 * What finds words. Assessments are numbers, in the order of the list of the corpus. The page knows no more of an engine than this,
 * and both answers are exact: a text is found if and only if its folded form holds the folded word.
 */
export interface SearchEngine {
  /** Loads what every question needs, so that the first one need not wait for it; fails where a question would fail. */
  open: () => Promise<void>;
  /** The assessments that hold a folded word. */
  find: (word: string, scope: Scope) => Promise<Set<number>>;
  /**
   * The texts of some assessments that hold a folded word, in ascending order; assessments without it are left out. null where the
   * engine cannot tell without reading the texts.
   */
  locate: (word: string, assessments: readonly number[]) => Promise<Map<number, TextNumber[]> | null>;
}
