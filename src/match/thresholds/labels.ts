import type { Thresholds } from './threshold.ts';

/** A label that fills or begins a cell or line of a print. */
export const CELL_LABEL = {
  /**
   * Up to this a text is taken for a label where nothing else speaks for it. Of 62,732 texts that fill their cell like a label 62,541
   * cost up to 0.4; 131 under the number of another item cost 0.7 and 0.8.
   */
  likely: { value: 0.6, unit: 'cost' },
  /**
   * A shorter label needs its number where a value stands beside it. 16 of the 273 labels of the forms are shorter, words of many
   * texts (方法, 備考); of 1,237 labels with a value beside them 8 are.
   */
  beside: { value: 4, unit: 'letters' },
  /** A shorter label has no value beside it. No label of the forms has fewer letters; 7 have two. */
  shortest: { value: 2, unit: 'letters' },
} as const satisfies Thresholds;

/** A label among the cells of a page, before it is known what they are: where the layout depends on it. */
export const LAYOUT_LABEL = {
  /**
   * Of a cell that is nothing but a label, at most. What a label without its number costs: 10,214 of 62,732. An older spelling without
   * its number (340) stays for later.
   */
  alone: { value: 0.3, unit: 'cost' },
  /**
   * Of a label with the number that the form prints before it, less than. All 92 labels that were beside another one cost nothing; the
   * least cost above is 0.1 (an older spelling with its number), and of words without theirs 0.3.
   */
  numbered: { value: 0.2, unit: 'cost' },
  /** Of a cell with label and value, less than. Between the form's own words (0.5: 1,169 of 1,237) and an older spelling (0.6). */
  withValue: { value: 0.6, unit: 'cost' },
  /**
   * A shorter label bears its number. Of 34,902 such cells 370 are shorter: words of many texts, as the 16 labels of the forms with two
   * or three letters are.
   */
  unnumbered: { value: 4, unit: 'letters' },
} as const satisfies Thresholds;

/** A label among the lines of a text layer. */
export const LINE_LABEL = {
  /**
   * A shorter label without a number stands alone on its line, or is set in. Of 85 labels that share a line 24 are shorter, words of many
   * texts.
   */
  sharesLine: { value: 4, unit: 'letters' },
  /**
   * A shorter label is not broken over two blocks. Of 76 such words 14 are shorter: words of texts. 102 of the 273 labels of the forms
   * are.
   */
  acrossBlocks: { value: 8, unit: 'letters' },
  /**
   * A shorter label does not end a line of other words. 70 of the 273 labels of the forms are shorter, and stand in the words of
   * texts.
   */
  behindWords: { value: 6, unit: 'letters' },
} as const satisfies Thresholds;

/** The words of a label that are no chance. */
export const TELLING_LABEL = {
  /**
   * One line of a label printed over several has as many. 171 of the 273 labels of the forms have as many letters; a line of a longer
   * one says no less.
   */
  line: { value: 8, unit: 'letters' },
  /**
   * A label with so many is hardly a word of a value. Of the 156 longer labels of the forms one begins with another label of so many
   * letters.
   */
  withValue: { value: 8, unit: 'letters' },
  /**
   * So many of a numbered heading are not the beginning of a value. 57 of the 83 numbered headings of the forms have as many letters,
   * number included.
   */
  heading: { value: 12, unit: 'letters' },
} as const satisfies Thresholds;

/** Damage that is forgiven in a label that fills a cell. */
export const DAMAGED_CELL_LABEL = {
  /**
   * So much of the label is there. A wrong letter breaks two pairs: one letter in ten is forgiven. 12 of the 37,128 pairs of labels of
   * the forms differ in no more, most of them spellings of one label.
   */
  share: { value: 0.8, unit: 'share of the letter pairs' },
  /** Shorter ones must be right. 102 of the 273 labels of the forms are shorter: in them one letter makes another label. */
  shortest: { value: 8, unit: 'letters' },
} as const satisfies Thresholds;

/** A label printed over several rows of a narrow cell. */
export const BROKEN_LABEL = {
  /** The shortest beginning that is known as one. The shortest of 291 beginnings that were put together has 9 letters. */
  head: { value: 4, unit: 'letters' },
  /** A label takes at most. All 565 beginnings that were put together stand in 2 rows; 4 leaves room for cells half as wide. */
  rows: { value: 4, unit: 'rows' },
} as const satisfies Thresholds;

/** What a text costs as the label of a node. The form's own words with the form's own number cost nothing; see LABEL_ORDER. */
export const LABEL_COST = {
  /** An older spelling, or a number in another writing. 364 of 49,582 labels that were taken cost no more than this. */
  alias: { value: 0.1, unit: 'cost' },
  /** A number of a section that is read as other letters (II as 11). 9 of 49,582 labels that were taken. */
  misread: { value: 0.2, unit: 'cost' },
  /** Without the number that the form prints. 368 of 49,582 labels that were taken cost this. */
  unnumbered: { value: 0.3, unit: 'cost' },
  /**
   * Of a label no pair of whose letters is there; a fifth of the pairs, the most that is forgiven, costs a fifth of it. 6 of 49,582
   * labels that were taken were damaged, and cost 0.31 to 0.55.
   */
  damaged: { value: 4.8, unit: 'cost' },
  /** With the number of another item. 4 of 49,582 labels that were taken cost this and 0.8. */
  otherNumber: { value: 0.7, unit: 'cost' },
  /** With a value in the same cell or line. 425 of 49,582 labels that were taken cost this. */
  shared: { value: 0.5, unit: 'cost' },
  /** A label of few letters (CELL_LABEL.beside) without its number, with a value beside it. 4 of 49,582 labels that were taken cost 0.9. */
  short: { value: 0.4, unit: 'cost' },
} as const satisfies Thresholds;

/** What it costs to take a text that could be a label for words of a value. */
export const CONTENT_COST = {
  /** Of a text that is nothing but the label, with its number. 48,750 such texts were labels, 4 were words of a value. */
  whole: { value: 4, unit: 'cost' },
  /** The same where LABEL_COST is as high as without the number. 356 such texts were labels, 12 were words of a value. */
  unnumbered: { value: 3, unit: 'cost' },
  /** Of a text that begins with a label that is no chance (TELLING_LABEL.withValue). 376 such texts were labels, 1 was words of a value. */
  sharedLong: { value: 3.5, unit: 'cost' },
  /** Of a text that begins with another label. 78 such texts were labels, 10 were words of a value. */
  shared: { value: 1.5, unit: 'cost' },
  /** A label that costs less bears its number. Of 234,046 readings as a label 203,650 cost up to 0.2, 3,788 cost 0.3. */
  numbered: { value: 0.3, unit: 'cost' },
  /**
   * What the label itself costs makes its text content so much cheaper at most. 10 texts that were words of a value cost 1.2 and 1.3 as a
   * label.
   */
  saved: { value: 1, unit: 'cost' },
} as const satisfies Thresholds;

/** Words that the form prints beside a run of items (再委託). */
export const CAPTION = {
  /**
   * Longer words are none. The forms print one caption, of 3 letters; 6 leave room for blanks and a bracket. 40,831 of 61,911 first cells
   * are longer.
   */
  longest: { value: 6, unit: 'letters' },
  /** Words that are a label for less are none. 19,936 of 20,519 short first cells are a label for nothing, 583 for 0.1 to 0.3. */
  likely: { value: 0.5, unit: 'cost' },
} as const satisfies Thresholds;

/** A label of which an item column gives a part. */
export const CUT_LABEL = {
  /** Fewer are none. 60 of the 238 labels of the forms end in two letters that no other label ends in, 34 in one. */
  shortest: { value: 2, unit: 'letters' },
  /**
   * So many of its beginning name it. 125 of the 238 labels of the forms begin with four letters that no other label begins with, 100
   * with three.
   */
  beginning: { value: 4, unit: 'letters' },
  /**
   * So many name it where words are left out between its first three letters and its last two. 193 of the 238 labels of the forms have
   * three first and two last letters that no other has.
   */
  middle: { value: 6, unit: 'letters' },
} as const satisfies Thresholds;

/** Labels of boxes that a text names in passing. */
export const NAMED_LABEL = {
  /** A shorter one is a word of many sentences. Of 306 labels of boxes beside a reason 59 have 3 letters; none has fewer. */
  shortest: { value: 3, unit: 'letters' },
  /** White space and punctuation inside the name at most. 24 of 27 names have no such sign inside, 3 have one. */
  gap: { value: 10, unit: 'letters' },
} as const satisfies Thresholds;

/** What stands first in a row with a circled number is the label of an item that the form does not have. */
export const ROW_LABEL = {
  /**
   * Longer words are a text. 42 such labels have up to 19 letters. Two of the 238 labels of the forms are longer than this, 20 longer
   * than 28.
   */
  longest: { value: 60, unit: 'letters' },
} as const satisfies Thresholds;
