/*
 * Every threshold of recognition, with what it decides and the cases it was set by. The counts are of 148 texts and originals (published
 * ones, ones of other hands, samples) and of 300 reshaped prints of the three forms, unless they say otherwise. Each has tests at its edge
 * on both sides (test/match/edges).
 */

/** A bound of recognition. */
export interface Threshold {
  value: number;
  unit:
    | 'letters'
    | 'share of the letters'
    | 'share of the pages'
    | 'share of the prints'
    | 'share of the letter pairs'
    | 'Jaccard index'
    | 'cost'
    | 'points'
    | 'pages'
    | 'parts'
    | 'rows'
    | 'lines'
    | 'labels'
    | 'boxes'
    | 'groups'
    | 'bands'
    | 'times'
    | 'PDF points';
}

type Thresholds = Readonly<Record<string, Threshold>>;

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
   * Of a label with the number that the form prints before it, less than. Between an older spelling with its number (0.1) and words
   * without theirs (0.3).
   */
  numbered: { value: 0.2, unit: 'cost' },
  /** Of a cell with label and value, less than. Between the form's own words (0.5: 1,169 of 1,237) and an older spelling (0.6). */
  withValue: { value: 0.6, unit: 'cost' },
  /** A shorter label bears its number. The 16 labels of the forms with two or three letters are words of many texts. */
  unnumbered: { value: 4, unit: 'letters' },
} as const satisfies Thresholds;

/** A label among the lines of a text layer. */
export const LINE_LABEL = {
  /**
   * A shorter label without a number stands alone on its line, or is set in. The 16 labels of the forms with two or three letters are
   * words of many texts.
   */
  sharesLine: { value: 4, unit: 'letters' },
  /** A shorter label is not broken over two blocks. 102 of the 273 labels of the forms are shorter; they are whole in one block. */
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

/** Which form a text was written on, and where an assessment begins. */
export const FORM_PRINT = {
  /** So many of one form alone tell the form. The forms print 22, 14 and 19 headings that no other form prints; a text may quote one. */
  headings: { value: 2, unit: 'labels' },
  /** So many near each other are a cover. The covers of the forms print 6 and 7 labels; a text may name one or two of them. */
  cover: { value: 3, unit: 'labels' },
  /** A cover takes fewer. Room for 6 labels with texts of 9 lines. */
  coverLines: { value: 60, unit: 'lines' },
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
  /** A label takes at most. All 291 labels that were put together stand in 2 rows; 4 leaves room for cells half as wide. */
  rows: { value: 4, unit: 'rows' },
} as const satisfies Thresholds;

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
  /** What several rows of one change print. One letter misread in 41 leaves 0.95. */
  inParts: { value: 0.95, unit: 'share of the letter pairs' },
  /** Shorter ones are the same only letter by letter. 9 of 24 texts in parts have up to 14 letters, 15 have 89 and more. */
  inPartsShortest: { value: 40, unit: 'letters' },
  /** What stands before and after a change. 192 of 397 divisions of the texts of a row reach it, 190 of them stay below 0.7. */
  beforeAndAfter: { value: 0.6, unit: 'share of the letter pairs' },
  /** Words that the form prints, damaged. Print of the form with faults is at 0.75 and 0.9, other words reach 0.55: 7 in 448 imports. */
  ofForm: { value: 0.6, unit: 'share of the letter pairs' },
  /** By so much the right division of a row is better than any other. One line of ten on the wrong side changes the share by 0.1. */
  clearly: { value: 0.1, unit: 'share of the letter pairs' },
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
  /** Page numbers go on by at most. Numbers go on by one; 3 leaves room for two lost pages. */
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
  /** So many stand behind it at most. The name of the form in its brackets has 9 letters, folded, the longest of three. */
  more: { value: 12, unit: 'letters' },
} as const satisfies Thresholds;

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
  /** Shorter ones differ in a letter by chance: one letter of 3 makes another name (みなと, みなも). */
  shortest: { value: 4, unit: 'letters' },
  /** From the third time so many on, one more may differ for each of them: 1 of 14 letters, 2 of 15. */
  forOne: { value: 5, unit: 'letters' },
  /** But not more than these: 4 letters are a word of its own (システム), in the longest names too. */
  most: { value: 3, unit: 'letters' },
} as const satisfies Thresholds;

/** Texts that several municipalities have in common. */
export const COPIED = {
  /**
   * Two texts are nearly the same. Texts at 0.7 share one of 24 bands with a probability of 0.9986, at 0.2 with one of 0.04: what is
   * compared at all.
   */
  near: { value: 0.7, unit: 'Jaccard index' },
  /**
   * A text belongs to the common wording of its group. Two edits of 0.7 each may lead to 0.5; what is below was joined by chains of
   * more.
   */
  held: { value: 0.5, unit: 'Jaccard index' },
  /**
   * Texts with fewer in common are not compared. Two texts at 0.7 share fewer once in 80 times; texts that merely use the same phrases
   * hardly ever as many.
   */
  bands: { value: 2, unit: 'bands' },
  /** Shorter texts are alike without being copied. After folding. One sentence in 60 letters may be alike without being copied. */
  shortest: { value: 60, unit: 'letters' },
} as const satisfies Thresholds;

/** A word that a reader or an author may have meant. */
export const MEANT = {
  /** A word of so many that stands in a name means it. A single letter of 66 names says nothing of them. */
  held: { value: 2, unit: 'letters' },
  /**
   * So many may be wrong. Of 64 names with two fifths of their letters wrong 63 are offered first, with 2 others beside them; with
   * half of them wrong 7.
   */
  share: { value: 0.4, unit: 'share of the letters' },
  /** Shorter ones must be right. One wrong letter of two is 50 % of the word. */
  shortest: { value: 3, unit: 'letters' },
} as const satisfies Thresholds;
