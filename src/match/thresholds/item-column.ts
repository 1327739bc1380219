import type { Thresholds } from './threshold.ts';

/** Damage that is forgiven in a label that a person wrote in an item column. */
export const DAMAGED_ITEM_LABEL = {
  /** So many may be wrong. 8 damaged ones beside 1,239 right labels of histories: 4 have a fifth, 4 a quarter of their letters wrong. */
  share: { value: 0.25, unit: 'share of the letters' },
  /** Shorter ones must be right. 47 of the 273 labels of the forms are shorter: in them one letter makes another label. */
  shortest: { value: 5, unit: 'letters' },
} as const satisfies Thresholds;

/** Words of an item column. */
export const ITEM_LABEL = {
  /**
   * A wrong letter weighs as much as so many right ones. A longer label with a fault wins over a right one only if it is more than 4
   * letters longer; in the 26 places where both begin alike none does.
   */
  wrongLetter: { value: 4, unit: 'letters' },
  /** A label with words left out keeps so many. None of 1,239 labels of histories needs less. */
  shortened: { value: 1 / 3, unit: 'share of the letters' },
  /**
   * Damaged words worth so many are not passed over for a right label behind them. Of 9 damaged labels 8 score 6 and more; one scores
   * 5 and is all that is left of its text.
   */
  good: { value: 6, unit: 'letters' },
  /**
   * A shorter label counts only beneath the place read so far. 85 of 1,235 expected labels are shorter; 4 of two letters, found where
   * none was expected, name nothing.
   */
  unexpected: { value: 4, unit: 'letters' },
  /** A label of another section has as many. 70 of the 273 labels of the forms are shorter. */
  elsewhere: { value: 6, unit: 'letters' },
  /**
   * A longer label with faults fits better by more than these than a shorter right one. 26 times a longer label begins like a right
   * one: 20 fit no better, 6 worse.
   */
  muchLonger: { value: 2, unit: 'letters' },
  /** A shorter text or box proves no item. 7 labels and one box of the forms have fewer letters. */
  proof: { value: 3, unit: 'letters' },
} as const satisfies Thresholds;

/** Damage that is forgiven in the name of a 特定個人情報ファイル. */
export const DAMAGED_FILE_NAME = {
  /** So many may be wrong. Met with a word of 2 letters left out of 10; none is damaged beside 1,239 labels of histories. */
  share: { value: 0.25, unit: 'share of the letters' },
  /** Shorter ones must be right. The word ファイル alone has 4 letters. */
  shortest: { value: 4, unit: 'letters' },
} as const satisfies Thresholds;
