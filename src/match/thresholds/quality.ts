import type { Thresholds } from './threshold.ts';

/** An import that says too little of its document. */
export const POOR_IMPORT = {
  /**
   * One that places less is poor: too much is lost, and what is placed was found where the order of the words is not that of the form. Of
   * 513 imports 479 place 90.7 % and more; 34 up to 88.8 %, 29 of them 72.7 % and less.
   */
  placed: { value: 0.9, unit: 'share of the letters' },
  /** One with fewer and without changes is no assessment. Of 525 sources 506 have 5 items and more (two have 5); 19 have none. */
  items: { value: 5, unit: 'items' },
} as const satisfies Thresholds;

/** What has most likely spoiled a source that was read poorly. */
export const DAMAGED_SOURCE = {
  /**
   * A longer line of an assessment holds many lines of the page. 7 of 34,942 lines of sources that were read poorly are longer, all in
   * texts without line breaks; the longest other has 479 letters.
   */
  longLine: { value: 600, unit: 'letters' },
  /** More than these in such lines: the line breaks are lost. 4 of 46 sources have 99 % and more in such lines, 3 up to 6 %, 39 nothing. */
  inLongLines: { value: 0.5, unit: 'share of the letters' },
  /**
   * More kanji with a blank before the next one: 均等割付 prints a few labels so, never so many of all. 3 of 42 sources have 51 % and more,
   * 39 up to 10 %.
   */
  parted: { value: 0.3, unit: 'share of the letters' },
  /**
   * More signs that take the place of a letter are no accident. None of 39 sources has any; one letter in a line of 200 is seen on each
   * page.
   */
  unreadable: { value: 0.005, unit: 'share of the letters' },
  /** More lines with three blanks inside: columns of the page run beside each other. 3 of 34 sources have 19 % and more, 31 have none. */
  columns: { value: 0.15, unit: 'share of the lines' },
  /**
   * More than a page holds, without a page break: the breaks are lost. Of 16 sources without page breaks 9 have up to 79 lines, 7 have
   * 170 and more.
   */
  page: { value: 120, unit: 'lines' },
} as const satisfies Thresholds;

/** A source whose letters can be read. */
export const READABLE = {
  /**
   * Fewer letters of a PDF are a page number or a stamp on pictures. Of 37 PDFs one, of pictures, has no letters; the others have 25 a
   * page and more.
   */
  letters: { value: 15, unit: 'letters a page' },
  /** More that no text has: the fonts of the PDF do not name their letters. Of 36 PDFs one has 20 %, 35 have none. */
  unreadable: { value: 0.1, unit: 'share of the letters' },
  /** Fewer kana: the letters are named wrongly. 16 PDFs with text have 31 % to 42 %; the driest lists of the forms have 15 %. */
  kana: { value: 0.06, unit: 'share of the letters' },
  /** Fewer letters prove nothing of kana. 19 of 36 PDFs have up to 197 letters, 17 have 263 and more. */
  sample: { value: 200, unit: 'letters' },
  /**
   * Fewer kana and kanji in a decoded text: the encoding is another one. Of 71 decodings 16 have less, up to 9.2 %; 55 have 11 % and
   * more.
   */
  japanese: { value: 0.1, unit: 'share of the letters' },
} as const satisfies Thresholds;

/** An assessment that nobody has filled in. */
export const EMPTY_ITEMS = {
  /** Fewer items prove nothing. The shortest form prints 47. */
  items: { value: 20, unit: 'items' },
  /**
   * More without anything in them are a skeleton. Published documents, imports of damaged ones among them, leave up to 15 % of their
   * items empty; a skeleton of `npm run new` 77 % and more.
   */
  empty: { value: 0.25, unit: 'share of the items' },
} as const satisfies Thresholds;

/** Which words of a source that no item has are print of the form. */
export const COVERED_PRINT = {
  /**
   * A phrase of the form is known in the middle of a word from so many on. 35,472 of 228,174 phrases of the forms are shorter: 5,739 have
   * one letter, 16,321 two, 13,412 three.
   */
  inside: { value: 4, unit: 'letters' },
  /** A phrase may bear the number of a block behind it, of at most so many. The highest of 1,562 numbers of blocks is 15. */
  number: { value: 3, unit: 'digits' },
  /**
   * So many in a row that stand among the unplaced words are no chance. 29 assessments use 1,040 letters: three in a row are one of 10⁹.
   */
  unplaced: { value: 3, unit: 'letters' },
  /** A shorter run of letters that was dropped is the number of an option. 171,007 of 1,563,461 runs have one letter. */
  word: { value: 2, unit: 'letters' },
  /** So many words of a sentence that the form prints are a rest of it. Of 21 such words 19 have 9 letters and more, two 3 and 5. */
  sentence: { value: 6, unit: 'letters' },
} as const satisfies Thresholds;
