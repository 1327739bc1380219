import type { Thresholds } from './threshold.ts';

/** Which places the loose texts of a page belong to. */
export const ASSIGNMENT = {
  /** What a text without a place scores. Of 4,291 places 44 were taken with up to 3 points against them, none with 4. */
  alone: { value: -4, unit: 'points' },
  /**
   * By so many a place is better than any other way, where it is certain. 1,307 of 4,291 places are less than 2 points better than the
   * next way, and stay open; 2,928 are 2.5 and more.
   */
  margin: { value: 2, unit: 'points' },
  /** More loose texts than a page of a form has: the page breaks are lost. The fullest of 1,454 pages has 43 loose texts. */
  rows: { value: 250, unit: 'rows' },
} as const satisfies Thresholds;

/** A text layer that was read in an order that makes sense. */
export const LAYER_READING = {
  /**
   * More without a place: the order was not understood, and what was placed stands there by chance. Layers whose cells are whole leave up
   * to 2.6 % (7 of 42), texts that part and mix cells 11 % and more (35).
   */
  unplaced: { value: 0.06, unit: 'share of the letters' },
  /**
   * More blocks with a label that hold running text of other lines: blocks are no cells. Up to 11 % where blocks are cells (5 of 7
   * layers), 100 % where columns stand beside each other (2).
   */
  mixed: { value: 0.25, unit: 'share of the blocks' },
  /**
   * A page whose labels stand in the form's order to this share is read from top to bottom. 2,622 of 2,911 runs of labels reach it, 289
   * have 78 % and less.
   */
  ordered: { value: 0.8, unit: 'share of the labels' },
  /**
   * A page has no more, however small the pieces that a program makes of it: the page breaks are lost. 1,144 of 1,147 pages have up to
   * 592 lines, 3 without page breaks 966.
   */
  page: { value: 600, unit: 'lines' },
  /**
   * So many in a row part pages in a layer without form feeds. Of 4,021 places between lines 3,998 have one blank line or none, 22 have
   * 3, one 5.
   */
  pageBreak: { value: 3, unit: 'blank lines' },
} as const satisfies Thresholds;

/** Which kind of a text a source is. */
export const LAYER_KIND = {
  /**
   * More lines with tabs or tags: it is no text layer. 135 of 586 texts have up to 1.96 %, 124 of them nothing; 451 have 2.04 % and more.
   */
  otherKind: { value: 0.02, unit: 'share of the lines' },
  /** More headings or table rows of Markdown: neither is it. None of 53 text layers has any. */
  markdown: { value: 2, unit: 'lines' },
  /** A text layer that prints what one form alone prints. 33 of 37 texts print headings of one form alone. */
  form: { value: 0.5, unit: 'points' },
  /** Brackets torn from their boxes, at most. 18 of 33 layers of a known form reach it. */
  torn: { value: 0.5, unit: 'points' },
  /** The share of lines with such a bracket counts so much. 18 of 33 layers of a known form reach the most with it, 3 stay below. */
  tornLine: { value: 10, unit: 'points' },
  /**
   * A text of an OCR program with tags or headings, beside the share of its lines that have tabs. 451 of 586 texts have tabs or tags on
   * 2.04 % of their lines and more.
   */
  tagged: { value: 0.3, unit: 'points' },
} as const satisfies Thresholds;

/** A line that goes on in the next one. */
export const WRAPPED_LINE = {
  /**
   * It may end so far from the width of its cell, in full-width letters: a word moved to the next line. Of 56,708 lines above another one
   * 41,447 fill their cell, 3,581 end up to 2 letters before its end.
   */
  slack: { value: 2, unit: 'letters' },
  /**
   * Or so far: letters of proportional fonts differ in width. 88 of 56,708 lines end up to 12 % before the end of their cell, 235 up to
   * 20 %, 11,357 more.
   */
  slackShare: { value: 0.12, unit: 'share of the width' },
  /** Lines of this share of the widest are long. 217,491 of 272,270 lines are longer, 317 just as long. */
  long: { value: 0.75, unit: 'share of the width' },
  /**
   * The long line at this place, from the shortest, has the usual width: a few run over it. Of 562 measured texts 208 have two lines, 140
   * three, 214 more.
   */
  usual: { value: 0.7, unit: 'share of the lines' },
  /**
   * A narrower cell breaks its lines for other reasons. In full-width letters, as below. 9,155 of 11,134 texts of three lines and more
   * are as wide, 648 have 16 to 20 letters.
   */
  cell: { value: 20, unit: 'letters' },
  /** The same in 変更箇所, whose columns are narrow. 1,512 of 1,614 texts of 変更箇所 of three lines and more are as wide. */
  changeCell: { value: 8, unit: 'letters' },
  /** The same in the brackets of a box. All 3 such texts of three lines and more are wider than 12. */
  box: { value: 12, unit: 'letters' },
  /** Two widths that differ by no more are one. 4,285 of 7,511 pairs differ by up to 6.5 %, 334 by 7.04 %, 2,892 by more. */
  sameWidth: { value: 0.07, unit: 'share of the width' },
  /** A text with more shows the width of its cell. Of 562 texts 208 have two lines, 354 more. */
  measured: { value: 2, unit: 'lines' },
} as const satisfies Thresholds;

/** Labels in the layout of a text layer. */
export const LAYER_LABEL = {
  /**
   * A longer label has a row of its own, and its value the row below. Of 75,023 labels of items 70,974 have up to 27 letters, 4,049 have
   * 33 and more.
   */
  ownRow: { value: 28, unit: 'letters' },
  /** A label is broken over at most so many. Of 6,586 labels 167 stand on three and four lines, 6 on five, 2 on six. */
  lines: { value: 6, unit: 'lines' },
  /** A caption that is printed downwards has at most so many a line. 36 of 57 captions stand on two and three lines. */
  caption: { value: 2, unit: 'letters' },
  /**
   * A shorter label at the head of a line of a value is a word of it. 897 of 15,806 labels are shorter: 295 have two letters, 602 three.
   */
  within: { value: 4, unit: 'letters' },
} as const satisfies Thresholds;

/** Words of a text layer that may belong to several places. */
export const LAYER_WORDS = {
  /** A longer text in the brackets of a choice is no option of another year. 39 such words have 7 to 22 letters. */
  value: { value: 40, unit: 'letters' },
  /**
   * A longer text is not what stands in the brackets of a box. Of 4,110 texts of one line 4,014 are as short, 96 have 47 letters and
   * more.
   */
  boxWords: { value: 40, unit: 'letters' },
  /** A longer text does not by itself prove where it belongs. 6,572 of 9,144 texts are as short. */
  distinctive: { value: 60, unit: 'letters' },
  /** It does with so many points. Of 2,442 short texts 2,090 have 3 points and more, 66 have two, 286 have one and less. */
  distinctivePoints: { value: 2, unit: 'points' },
  /**
   * With fewer or as many it does not belong to an item at all. Of 70,047 pairs of a text and an item 46,924 have more (44,901 none at
   * all), 14,735 just as many against them, 8,388 more.
   */
  possiblePoints: { value: -2, unit: 'points' },
  /**
   * A shorter text that stands twice under one label stands there by chance. 11,068 of 105,147 texts are shorter: 8,813 have one letter,
   * most of them a dash.
   */
  echo: { value: 4, unit: 'letters' },
  /** A longer text is no name. One of 334 names of 29 assessments is longer. */
  name: { value: 60, unit: 'letters' },
} as const satisfies Thresholds;

/** What speaks for a text as the value of an item of a text layer; see ASSIGNMENT. */
export const TEXT_POINTS = {
  /** It stands right below the label. 3,075 of 3,573 texts that were placed. */
  below: { value: 3, unit: 'points' },
  /** The same where several labels stand there. 2 of 3,573 texts that were placed. */
  belowOneOfSeveral: { value: 1.5, unit: 'points' },
  /** The label is one of those several. None of 3,573 texts that were placed: it keeps another item from being certain. */
  aboveInColumn: { value: 0.5, unit: 'points' },
  /** It stands below the heading whose first text the item is. 45 of 3,573 texts that were placed. */
  belowHeading: { value: 2, unit: 'points' },
  /** It stands below the label that follows the item's own. 17 of 3,573 texts that were placed. */
  belowSibling: { value: 2, unit: 'points' },
  /** The document has it under the same label elsewhere. 1,035 of 3,573 texts that were placed. */
  echo: { value: 6, unit: 'points' },
  /** The form prints it there. 20 of 3,573 texts that were placed. */
  fixed: { value: 6, unit: 'points' },
  /** It is a date, and the item takes one. 196 of 3,573 texts that were placed. */
  date: { value: 3, unit: 'points' },
  /** It is none, and the item takes one. 3 of 3,573 texts that were placed. */
  noDate: { value: -4, unit: 'points' },
  /** All other items under the heading are blank. 300 of 3,573 texts that were placed. */
  blankGroup: { value: -2, unit: 'points' },
  /** The choice before the item says that there is nothing to write. 113 of 3,573 texts that were placed. */
  negativeChoice: { value: -2, unit: 'points' },
  /** It is printed like a label. 4 of 3,573 texts that were placed. */
  looksLikeLabel: { value: -3, unit: 'points' },
  /** It may stand in the brackets of a box instead. 550 of 2,645 texts that were placed might stand in a box. */
  inBox: { value: 0.5, unit: 'points' },
  /**
   * It is as wide as the other kind of cell, and the item's kind has another width. 81 of 12,043 pairs of a text and an item whose widths
   * are known.
   */
  otherWidth: { value: -4, unit: 'points' },
  /** The same where the width of the item's kind is not known. 79 of 12,043 pairs of a text and an item. */
  unknownWidth: { value: -2, unit: 'points' },
} as const satisfies Thresholds;

/** What the words of a text say of the label that it belongs to (features.ts). */
export const FEATURE_POINTS = {
  /** It has words that hardly any other item has (宣言, 〒). 108 of 108 values of such items in 29 assessments have their words. */
  proof: { value: 3, unit: 'points' },
  /**
   * It has words that few other items have. 613 of 689 values of such items in 29 assessments have their words; 546 of 2,182 other values
   * have words of some item.
   */
  sign: { value: 2, unit: 'points' },
  /** It lacks words that each value of the item has (a number). All 27 numbers of 29 assessments are figures. */
  lacksProof: { value: -3, unit: 'points' },
  /** It lacks words that nearly each value has (ファイル). All 74 names of files in 29 assessments hold the word. */
  lacksSign: { value: -2, unit: 'points' },
  /** It lacks words that most values have (宣言). All 27 declarations of 29 assessments hold the word; others write it otherwise. */
  lacksWord: { value: -1, unit: 'points' },
  /** It is a number alone, and the item takes none. None of 2,316 values of 29 assessments is a number alone where the item takes none. */
  pageNumber: { value: -6, unit: 'points' },
  /** It is a dash, and the item takes a name. 10 of 3,573 texts that were placed are a dash under a name. */
  dash: { value: -2, unit: 'points' },
  /** It is longer than a name (LAYER_WORDS.name), and the item takes one. One of 334 names of 29 assessments is longer. */
  longName: { value: -4, unit: 'points' },
  /** It is a sentence, and the item names a thing. One of 219 things of 29 assessments is named in a sentence. */
  sentence: { value: -3, unit: 'points' },
  /** It is a sentence or a dash, and the item is the name of a block. None of 156 names on the headings of blocks is a sentence. */
  blockText: { value: -4, unit: 'points' },
} as const satisfies Thresholds;

/** What the order of a text layer says of a text and an item. */
export const ORDER_POINTS = {
  /** The text has the rank among the texts that the item has among the labels. 346 of 3,573 texts that were placed. */
  inOrder: { value: 3, unit: 'points' },
  /** The same on a page whose labels are out of order elsewhere. 12 of 3,573 texts that were placed. */
  inOrderHere: { value: 1.5, unit: 'points' },
  /** It has another rank. None of 3,573 texts that were placed. */
  outOfOrder: { value: -1.5, unit: 'points' },
  /** A chosen option stands right below the label of an item that has it. 858 of 1,217 options that were placed. */
  choiceBelow: { value: 3, unit: 'points' },
  /**
   * A chosen option where all other items under the heading are blank. 2 of 1,217 options that were placed had such a group beside them.
   */
  choiceBlankGroup: { value: -2, unit: 'points' },
} as const satisfies Thresholds;

/** 変更箇所 in a text layer or table. */
export const HISTORY_LAYER = {
  /**
   * So many heads of its columns are its head. Of 30,798 rows 2,800 have 3 heads and more; 5,555 have two, 7,179 one: words of other
   * tables.
   */
  heads: { value: 3, unit: 'heads' },
  /** So many are its head though other heads stand among them. Of 15,594 rows 126 have six heads, 18 four, 26 two, 15,424 none. */
  headsOfMore: { value: 4, unit: 'heads' },
  /**
   * A cell that covers more of two columns stands in both: whose words it holds is not known. 31,160 of 37,392 cells cover nothing of a
   * column, 6,232 all of it.
   */
  covered: { value: 0.5, unit: 'share of the width' },
  /** A head of a narrow column is broken over at most so many, a date over one less. 1,207 heads and dates stand on one line. */
  headLines: { value: 3, unit: 'lines' },
  /** A longer text is not what stands in the item column. 556 of 656 texts that begin like an item are as short. */
  item: { value: 140, unit: 'letters' },
  /** A longer text is no reason of 提出時期. 5,245 narrow texts have up to 137 letters. */
  note: { value: 160, unit: 'letters' },
  /** Nor is a wider one, in full-width letters. 5,245 of 10,743 texts of 変更箇所 are as narrow; 5,498 are wider. */
  noteWidth: { value: 16, unit: 'letters' },
  /** A note speaks of what only its row has. 11 of 213 notes do; 7 were placed, which takes 2 points (ASSIGNMENT.margin). */
  speaksOf: { value: 3, unit: 'points' },
  /** There are as many notes as rows, and it has the rank of the row. Of 213 notes none was placed for its order alone. */
  inOrder: { value: 0.5, unit: 'points' },
  /** A shorter text of a change need not end with 。 to be whole. 6,462 of 8,124 texts of changes are shorter: names and figures. */
  sentence: { value: 60, unit: 'letters' },
  /**
   * So many last letters of a text that breaks off are found in the text beside it. Of 423 long texts the last 8 letters of 44 stand
   * within the other text, the last 4 of 51, the last 12 of 44.
   */
  overlap: { value: 8, unit: 'letters' },
} as const satisfies Thresholds;
