import type { Thresholds } from './threshold.ts';

/** Which form a text was written on, and where an assessment begins. */
export const FORM_PRINT = {
  /** So many of one form alone tell the form. Of 94 texts 36 print 14 and more of them, 58 none; a text may quote one. */
  headings: { value: 2, unit: 'labels' },
  /**
   * So many near each other are a cover. Of 631 groups of labels 494 have 3 and more, 134 one and 3 two; the covers of the forms print 6
   * and 7.
   */
  cover: { value: 3, unit: 'labels' },
  /**
   * A cover takes fewer. Of 2,672 pairs of labels of covers 2,548 stand up to 30 lines apart, 124 in covers of their own, 300 lines and
   * more.
   */
  coverLines: { value: 60, unit: 'lines' },
} as const satisfies Thresholds;

/** Heads, feet and numbers of pages among the lines of a text. */
export const RUNNING_LINE = {
  /**
   * A line that every page prints stands on as many. 1,491 of 2,061 repeated lines stand twice: labels, options and values of two
   * items.
   */
  pages: { value: 3, unit: 'pages' },
  /** From one print of it to the next. 56 page numbers stand 5 to 89 parts apart; 163 repeated lines of the form less than 5. */
  apart: { value: 5, unit: 'parts' },
  /** It has at most. The longest of 5 heads has 20 letters. */
  longest: { value: 60, unit: 'letters' },
  /**
   * So many of its prints look like one. 90 of 95 repeated lines stand at a page break in up to a third of their prints, 5 in four
   * fifths and more.
   */
  most: { value: 0.8, unit: 'share of the prints' },
  /** Page numbers go on by at most. Of 717 steps 704 go on by one, 13 by 4 and more; 3 leaves room for two lost pages. */
  step: { value: 3, unit: 'pages' },
} as const satisfies Thresholds;

/** Heads and feet of a text layer with page breaks. */
export const LAYER_LINE = {
  /** A head or foot stands on as many. 603 of 1,090 repeated lines stand on two pages, 178 on three. */
  pages: { value: 4, unit: 'pages' },
  /** And on as many. 1,082 of 1,090 repeated lines stand on fewer of the pages, 8 on half and more. */
  share: { value: 0.5, unit: 'share of the pages' },
} as const satisfies Thresholds;

/** Heads and feet of a drawn page. */
export const PAGE_EDGE = {
  /**
   * Fewer print no heads that could be told from titles. The shortest of 16 documents with heads or feet has 5 pages; a title stands
   * on one or two.
   */
  pages: { value: 3, unit: 'pages' },
  /**
   * So many print a head or foot. 13 of 32 ends of the pages of a document have a line on 70 % and more, 2 on 60 %, 17 on half and
   * less.
   */
  share: { value: 0.6, unit: 'share of the pages' },
  /** It stands so near to the end of its page. 256 heads and feet stand at 0 to 56 points from the end of their page. */
  margin: { value: 62, unit: 'PDF points' },
} as const satisfies Thresholds;

/** The title of the form, with what may stand on its line. */
export const TITLE_LINE = {
  /** So many stand behind it at most. 286 of 298 lines that begin like the title have up to 9 letters behind it, 12 have 13 and more. */
  more: { value: 12, unit: 'letters' },
} as const satisfies Thresholds;

/** Blank lines between the lines of a text. */
export const PAGE_BREAK = {
  /** More part two pages. Of 191,112 parts of texts 8,951 stand behind more blank lines, 10,087 behind two. */
  more: { value: 2, unit: 'blank lines' },
} as const satisfies Thresholds;

/** Which file an annex of recorded items is about. */
export const ANNEX_HEAD = {
  /**
   * The name of the file stands in so many of its first lines: a title may stand above it. None of 23 annexes has the name in its own
   * text; a title takes one line.
   */
  lines: { value: 2, unit: 'lines' },
} as const satisfies Thresholds;
