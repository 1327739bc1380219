import type { Thresholds } from './threshold.ts';

/** What a step from one label to the next costs, in the costs of LABEL_COST: an exact label that follows its predecessor costs nothing. */
export const LABEL_ORDER = {
  /** For each place of the form that stands before the first label of a document. 366 documents of 424 begin so. */
  first: { value: 0.01, unit: 'cost' },
  /** Items are left out between two labels. 303 of 60,803 rows are such a step. */
  jump: { value: 1, unit: 'cost' },
  /** And for each of them. 2,337 of 60,803 rows are steps to a label that may leave items out, 303 do. */
  skipped: { value: 0.03, unit: 'cost' },
  /**
   * At a page break jumps, and labels printed again, cost so much of what they cost elsewhere. 3,493 of 60,803 rows stand behind a page
   * break.
   */
  atGap: { value: 0.4, unit: 'times' },
  /** The same label once more. 391 of 60,803 rows are such a step. */
  again: { value: 2.2, unit: 'cost' },
  /** A heading of what is being read, printed again and opening nothing. 13 of 60,803 rows are such a heading. */
  headAgain: { value: 1.5, unit: 'cost' },
  /** The same at the top of a page. 4 of 60,803 rows are such a heading. */
  headAgainAtGap: { value: 0.6, unit: 'cost' },
  /** Back to a label under the same heading. None of 60,803 rows is such a step. */
  backAmongSiblings: { value: 3, unit: 'cost' },
  /** Back to any other label. None of 60,803 rows is such a step. */
  back: { value: 6, unit: 'cost' },
  /** Back to a block with a lower number. None of 60,803 rows is such a step. */
  blockBack: { value: 5, unit: 'cost' },
  /** A block whose number is not the next. One of 60,803 rows is such a step. */
  blockSkipped: { value: 0.3, unit: 'cost' },
  /** Into a block whose heading is not printed. None of 60,803 rows is such a step. */
  unknownBlock: { value: 2.5, unit: 'cost' },
  /**
   * A jump to the next block or section leaves out what is left of the one before: that costs so much of a jump. 60 of 60,803 rows are
   * such a step.
   */
  rest: { value: 0.5, unit: 'times' },
  /** To another section. 2,130 of 60,803 rows are such a step. */
  newSection: { value: 0.2, unit: 'cost' },
  /** To a section whose heading is not printed. 5 of 60,803 rows are such a step. */
  withoutHeading: { value: 1.5, unit: 'cost' },
  /**
   * Back over more than so many items of a section that is printed once for each file begins the next file. 2 of 60,803 rows are such a
   * step.
   */
  nextFile: { value: 5, unit: 'items' },
  /** Out of 変更箇所 without the heading of a section: texts of changes hold labels. None of 60,803 rows is such a step. */
  insideChanges: { value: 6, unit: 'cost' },
  /** Out of an annex in the same way. None of 60,803 rows is such a step. */
  insideAnnex: { value: 2, unit: 'cost' },
} as const satisfies Thresholds;

/** What a stretch of the form costs as the one that a page of a text layer prints, in labels. */
export const LAYER_ORDER = {
  /** A place of it that the page does not print. 226 of 256 gaps on 495 pages are one place (176) or two (50). */
  passed: { value: 1, unit: 'cost' },
  /** A run of such places, at most. 30 of 256 gaps on 495 pages are longer than two places. */
  gap: { value: 2.5, unit: 'cost' },
  /** A label of the page that the stretch does not have. 228 labels on 495 pages have no place: words of texts. */
  unplaced: { value: 3, unit: 'cost' },
  /** The same where the label lacks its number. 4 labels on 495 pages. */
  loose: { value: 1, unit: 'cost' },
  /** A label of a block that no heading on the page opens. 266 labels on 495 pages. */
  running: { value: 0.5, unit: 'cost' },
  /**
   * Each place between the last page and this one. 391 of 487 pages go on right behind the one before, 92 less than 25 places on, 4 more.
   */
  far: { value: 0.02, unit: 'cost' },
  /** Back to a section that is printed once for each file, with its heading. 8 of 495 pages. */
  newFile: { value: 0.5, unit: 'cost' },
  /** Back to any other place. No page of 495. */
  back: { value: 60, unit: 'cost' },
  /**
   * A page that costs as much is tried as one with the page before: an empty box looks like a page break. Of 610 pages behind another one
   * 521 cost less, 12 this, 77 more.
   */
  split: { value: 3, unit: 'cost' },
} as const satisfies Thresholds;
