import type { Thresholds } from './threshold.ts';

/** Damage that is forgiven in an option, and in the label of a box. */
export const DAMAGED_OPTION = {
  /**
   * So many may be wrong, none of them in a digit or a negation. 16 of the 18 pairs of options of one item that are at all alike
   * differ in more; of 324 texts near an option all differ in 35 % and more.
   */
  share: { value: 1 / 8, unit: 'share of the letters' },
  /** Shorter ones must be right. 22 of the 95 options of the forms are shorter: a letter of them makes another word. */
  shortest: { value: 6, unit: 'letters' },
} as const satisfies Thresholds;

/** Damage that is forgiven in words that the form prints itself. */
export const DAMAGED_PRINT = {
  /** So many may be wrong. The only word of 448 imports that is near print of the form without being it differs in 40 %. */
  share: { value: 0.25, unit: 'share of the letters' },
  /** Shorter ones must be right. 16 labels of the forms have 2 and 3 letters. */
  shortest: { value: 4, unit: 'letters' },
} as const satisfies Thresholds;

/** A value of a choice that is none of its options. */
export const OWN_VALUE = {
  /**
   * So many in a row that an option has as well are taken from it. 171 of 177 values share up to 3 letters in a row with an option
   * that they are not, 6 share 4 and 7.
   */
  sharedRun: { value: 4, unit: 'letters' },
  /**
   * From here on the value is the option in another spelling. Three options in another spelling are at 0.75 and more; what is put
   * together of several lies below 0.7.
   */
  sameOption: { value: 0.75, unit: 'share of the letter pairs' },
  /** An option in another spelling is longer by at most. A particle and the ending of a verb have up to 4 letters. */
  more: { value: 4, unit: 'letters' },
  /**
   * Words longer than the longest option by more are a text. 29 of 101 words beside a choice are up to 1.75 times as long as its
   * longest option, 72 are texts from 2.2 times on.
   */
  tooLong: { value: 2, unit: 'times' },
} as const satisfies Thresholds;

/** An option whose end a text layer has lost. */
export const CUT_OPTION = {
  /**
   * So much of it is left. 24 options with their end lost kept 80 % and more. Of 935 beginnings of options of this share 94 fit two
   * options, and are left.
   */
  share: { value: 0.6, unit: 'share of the letters' },
  /** So many are left. The shortest of 24 has 15 letters; 31 of the 95 options of the forms are shorter than 7. */
  shortest: { value: 6, unit: 'letters' },
} as const satisfies Thresholds;

/** Boxes in cells of their own, and in runs. */
export const BOXES = {
  /**
   * So many prove on which side of their labels a document has its boxes. Of 11 documents in which a group proves a side 7 have 6 to
   * 20 proofs; 4 have one, which may be chance.
   */
  proofs: { value: 2, unit: 'groups' },
  /** So many behind the label of an item are its own. 101 of 109 runs of boxes have 3 and more; 8 have two. */
  run: { value: 3, unit: 'boxes' },
} as const satisfies Thresholds;

/** Two readings of one text. */
export const SAME_TEXT = {
  /**
   * What stands under a label that is printed twice. The one text of 448 imports that was printed twice under its label and read
   * differently is at 0.75; no other pair reaches 0.2.
   */
  underOneLabel: { value: 0.55, unit: 'share of the letter pairs' },
  /** What several rows of one change print. One letter misread in 41 leaves 0.95; 15 of 24 texts in parts have 89 letters and more. */
  inParts: { value: 0.95, unit: 'share of the letter pairs' },
  /** Shorter ones are the same only letter by letter. 9 of 24 texts in parts have up to 14 letters, 15 have 89 and more. */
  inPartsShortest: { value: 40, unit: 'letters' },
  /** What stands before and after a change. 192 of 397 divisions of the texts of a row reach it, 190 of them stay below 0.7. */
  beforeAndAfter: { value: 0.6, unit: 'share of the letter pairs' },
  /** Words that the form prints, damaged. Print of the form with faults is at 0.75 and 0.9, other words reach 0.55: 7 in 448 imports. */
  ofForm: { value: 0.6, unit: 'share of the letter pairs' },
  /**
   * By so much the right division of a row is better than any other. Of 470 divisions 13 are better by 0.105 and more, 457 by up to 0.09.
   */
  clearly: { value: 0.1, unit: 'share of the letter pairs' },
} as const satisfies Thresholds;

/** A bracket whose signs stand in cells of their own. */
export const BRACKET = {
  /** So many stand between its two signs at most. No bracket of 575 documents has its end, or another bracket, behind the second cell. */
  cells: { value: 3, unit: 'cells' },
} as const satisfies Thresholds;
