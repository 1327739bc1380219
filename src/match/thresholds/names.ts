import type { Thresholds } from './threshold.ts';

/** Names of systems, tasks, recipients and files in several assessments. */
export const NAME = {
  /** A name that holds another one whole is like it to this degree. 57 of 5,356 pairs of 104 names: one holds the other whole. */
  contained: { value: 0.8, unit: 'share of the letter pairs' },
  /** Fewer in common prove no containment. 22 of 5,356 pairs of 104 names: one holds the other, which has fewer pairs of letters. */
  containedPairs: { value: 3, unit: 'letters' },
  /**
   * Names and texts less alike are of different things. 5,237 of 5,356 pairs of 104 names stay below 0.35. On published assessments
   * different things stayed below 0.35, the same thing in other words above 0.45.
   */
  same: { value: 0.4, unit: 'share of the letter pairs' },
} as const satisfies Thresholds;

/** Names of companies that look alike without being one, both without their legal form. */
export const COMPANY_NAME = {
  /** Shorter ones differ in a letter by chance (みなと, みなも). One of 29 names in 61 fields has 3 letters, two have 4. */
  shortest: { value: 4, unit: 'letters' },
  /**
   * From the third time so many on, one more may differ for each of them. Of 406 pairs of 29 names three differ in up to 3 letters: two
   * pairs, spellings of one name, in 1 of 6, and two names in 2 of 14, which are not taken for one.
   */
  forOne: { value: 5, unit: 'letters' },
  /** But not more than these: 4 letters are a word of its own (システム). None of 406 pairs of 29 names differs in 3 letters. */
  most: { value: 3, unit: 'letters' },
  /**
   * A name of so many letters that another one holds, or that is made of its letters from the first on, may be short for it (熊計). 1
   * letter is held by chance; set by choice, for doubt costs no more than a statement left out.
   */
  shortened: { value: 2, unit: 'letters' },
} as const satisfies Thresholds;

/** Names of officials beside their titles. */
export const OFFICIAL_NAME = {
  /** A longer word is neither an office nor a title. The longest of 166 titles in 49 texts has 12 letters. */
  title: { value: 40, unit: 'letters' },
  /** Lines of lists of officers are no longer. Of 159 lines with a title and no sentence in 49 texts 152 have up to 40 letters, 3 more than 60. */
  line: { value: 80, unit: 'letters' },
  /** A longer word that was taken for a name is not sought elsewhere. Of 202 words taken in 49 texts 168 have up to 5 letters. */
  name: { value: 8, unit: 'letters' },
} as const satisfies Thresholds;

/** Texts that several municipalities have in common. */
export const COPIED = {
  /**
   * Two texts are nearly the same. Of 4,308 pairs of texts of one item 386 reach it, 76 lie between 0.5 and 0.7, 3,846 below, 3,117 of
   * them below 0.1.
   */
  near: { value: 0.7, unit: 'Jaccard index' },
  /**
   * A text belongs to the common wording of its group. Two edits of 0.7 each may lead to 0.5; 76 of 4,308 pairs of texts of one item lie
   * between, joined by chains.
   */
  held: { value: 0.5, unit: 'Jaccard index' },
  /**
   * Texts with fewer in common are not compared. All 386 pairs at 0.7 and more have three and more of 24; of 3,846 pairs below 0.5 31
   * have two.
   */
  bands: { value: 2, unit: 'bands' },
  /**
   * Shorter texts are alike without being copied. After folding. 1,547 of 2,316 texts of 29 assessments are shorter: names, and one
   * sentence.
   */
  shortest: { value: 60, unit: 'letters' },
} as const satisfies Thresholds;

/** A word that a reader or an author may have meant. */
export const MEANT = {
  /** A word of so many that stands in a name means it. Of 77 names two have two letters, none has one. */
  held: { value: 2, unit: 'letters' },
  /**
   * So many may be wrong. Of 64 names with two fifths of their letters wrong 63 are offered first, with 2 others beside them; with
   * half of them wrong 7.
   */
  share: { value: 0.4, unit: 'share of the letters' },
  /** Shorter ones must be right. Two of 77 names are shorter: one wrong letter is half of them. */
  shortest: { value: 3, unit: 'letters' },
} as const satisfies Thresholds;

/** Texts that may be the name of a company. */
export const COMPANY_TEXT = {
  /** Longer ones, folded, are no single name. The longest of 29 names in 61 fields has 28 letters. */
  longest: { value: 40, unit: 'letters' },
  /** A longer text of a change is no contractor: a row about a whole block. 2 of 72 rows about contractors are longer. */
  changed: { value: 120, unit: 'letters' },
} as const satisfies Thresholds;

/** How much each fact counts in the likeness of two systems, tasks or recipients. */
export const BLOCK_FACT = {
  /** Its name. 307 blocks of 29 assessments make 139 groups; 11 of them change with half, 12 with twice as much. */
  name: { value: 4, unit: 'times' },
  /** Its contractor. Of 139 groups 4 change with half, 4 with twice as much. */
  contractor: { value: 1, unit: 'times' },
  /** Its legal basis. Of 139 groups 4 change with half, 3 with twice as much. */
  basis: { value: 1, unit: 'times' },
  /** What else it says. Of 139 groups 10 change with half, 9 with twice as much. */
  words: { value: 1.5, unit: 'times' },
  /** Of each text so many are compared: long texts do not drown short ones. None of 139 groups changes with half or twice as many. */
  compared: { value: 300, unit: 'letters' },
} as const satisfies Thresholds;

/** Texts of one item in two assessments of which what differs is marked. Of a text that has less in common, all differs. */
export const RELATED_TEXT = {
  /** In the full text. 1,523 of 2,391 pairs of texts have less, 247 have 90 % and more. */
  whole: { value: 0.25, unit: 'share of the letters' },
  /** In a cell, where a text is read sooner than its difference. 340 of 2,391 pairs of texts have 25 to 50 %, 528 have more. */
  inCell: { value: 0.5, unit: 'share of the letters' },
} as const satisfies Thresholds;

/** What two texts that may be copies are compared by. */
export const SHINGLE = {
  /**
   * One changed letter touches so many shingles; few texts share one by chance. 29 assessments use 1,040 letters: four in a row are one
   * of 10¹².
   */
  length: { value: 4, unit: 'letters' },
  /**
   * Numbers of a text that are compared before its shingles are. With 24 of 4 rows texts at 0.7 share one with a probability of 0.9986,
   * at 0.5 of 0.79, at 0.2 of 0.04.
   */
  bands: { value: 24, unit: 'bands' },
  /**
   * Shingles that make up such a number. With 3, texts at 0.2 would share one of 24 bands with a probability of 0.18, with 5, texts at
   * 0.7 with one of 0.99.
   */
  rows: { value: 4, unit: 'rows' },
} as const satisfies Thresholds;
