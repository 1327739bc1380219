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
  /** What was counted or met where it was set. */
  cases: string;
}

type Thresholds = Readonly<Record<string, Threshold>>;

/** A label that fills or begins a cell or line of a print. */
export const CELL_LABEL = {
  likely: { value: 0.6, unit: 'cost', cases: 'TODO' },
  beside: { value: 4, unit: 'letters', cases: 'TODO' },
  shortest: { value: 2, unit: 'letters', cases: 'TODO' },
} as const satisfies Thresholds;

/** A label among the cells of a page, before it is known what they are: where the layout depends on it. */
export const LAYOUT_LABEL = {
  alone: { value: 0.3, unit: 'cost', cases: 'TODO' },
  numbered: { value: 0.2, unit: 'cost', cases: 'TODO' },
  withValue: { value: 0.6, unit: 'cost', cases: 'TODO' },
  unnumbered: { value: 4, unit: 'letters', cases: 'TODO' },
} as const satisfies Thresholds;

/** A label among the lines of a text layer. */
export const LINE_LABEL = {
  sharesLine: { value: 4, unit: 'letters', cases: 'TODO' },
  acrossBlocks: { value: 8, unit: 'letters', cases: 'TODO' },
  behindWords: { value: 6, unit: 'letters', cases: 'TODO' },
} as const satisfies Thresholds;

/** The words of a label that are no chance. */
export const TELLING_LABEL = {
  line: { value: 8, unit: 'letters', cases: 'TODO' },
  withValue: { value: 8, unit: 'letters', cases: 'TODO' },
  heading: { value: 12, unit: 'letters', cases: 'TODO' },
} as const satisfies Thresholds;

/** Which form a text was written on, and where an assessment begins. */
export const FORM_PRINT = {
  headings: { value: 2, unit: 'labels', cases: 'TODO' },
  cover: { value: 3, unit: 'labels', cases: 'TODO' },
  coverLines: { value: 60, unit: 'lines', cases: 'TODO' },
} as const satisfies Thresholds;

/** Damage that is forgiven in a label that fills a cell. */
export const DAMAGED_CELL_LABEL = {
  share: { value: 0.8, unit: 'share of the letter pairs', cases: 'TODO' },
  shortest: { value: 8, unit: 'letters', cases: 'TODO' },
} as const satisfies Thresholds;

/** A label printed over several rows of a narrow cell. */
export const BROKEN_LABEL = {
  head: { value: 4, unit: 'letters', cases: 'TODO' },
  rows: { value: 4, unit: 'rows', cases: 'TODO' },
} as const satisfies Thresholds;

/** Damage that is forgiven in a label that a person wrote in an item column. */
export const DAMAGED_ITEM_LABEL = {
  share: { value: 0.25, unit: 'share of the letters', cases: 'TODO' },
  shortest: { value: 5, unit: 'letters', cases: 'TODO' },
} as const satisfies Thresholds;

/** Words of an item column. */
export const ITEM_LABEL = {
  wrongLetter: { value: 4, unit: 'letters', cases: 'TODO' },
  shortened: { value: 1 / 3, unit: 'share of the letters', cases: 'TODO' },
  good: { value: 6, unit: 'letters', cases: 'TODO' },
  unexpected: { value: 4, unit: 'letters', cases: 'TODO' },
  elsewhere: { value: 6, unit: 'letters', cases: 'TODO' },
  muchLonger: { value: 2, unit: 'letters', cases: 'TODO' },
  proof: { value: 3, unit: 'letters', cases: 'TODO' },
} as const satisfies Thresholds;

/** Damage that is forgiven in the name of a 特定個人情報ファイル. */
export const DAMAGED_FILE_NAME = {
  share: { value: 0.25, unit: 'share of the letters', cases: 'TODO' },
  shortest: { value: 4, unit: 'letters', cases: 'TODO' },
} as const satisfies Thresholds;

/** Damage that is forgiven in an option, and in the label of a box. */
export const DAMAGED_OPTION = {
  share: { value: 1 / 8, unit: 'share of the letters', cases: 'TODO' },
  shortest: { value: 6, unit: 'letters', cases: 'TODO' },
} as const satisfies Thresholds;

/** Damage that is forgiven in words that the form prints itself. */
export const DAMAGED_PRINT = {
  share: { value: 0.25, unit: 'share of the letters', cases: 'TODO' },
  shortest: { value: 4, unit: 'letters', cases: 'TODO' },
} as const satisfies Thresholds;

/** A value of a choice that is none of its options. */
export const OWN_VALUE = {
  sharedRun: { value: 4, unit: 'letters', cases: 'TODO' },
  sameOption: { value: 0.75, unit: 'share of the letter pairs', cases: 'TODO' },
  more: { value: 4, unit: 'letters', cases: 'TODO' },
  tooLong: { value: 2, unit: 'times', cases: 'TODO' },
} as const satisfies Thresholds;

/** An option whose end a text layer has lost. */
export const CUT_OPTION = {
  share: { value: 0.6, unit: 'share of the letters', cases: 'TODO' },
  shortest: { value: 6, unit: 'letters', cases: 'TODO' },
} as const satisfies Thresholds;

/** Boxes in cells of their own, and in runs. */
export const BOXES = {
  proofs: { value: 2, unit: 'groups', cases: 'TODO' },
  run: { value: 3, unit: 'boxes', cases: 'TODO' },
} as const satisfies Thresholds;

/** Two readings of one text. */
export const SAME_TEXT = {
  underOneLabel: { value: 0.55, unit: 'share of the letter pairs', cases: 'TODO' },
  inParts: { value: 0.95, unit: 'share of the letter pairs', cases: 'TODO' },
  inPartsShortest: { value: 40, unit: 'letters', cases: 'TODO' },
  beforeAndAfter: { value: 0.6, unit: 'share of the letter pairs', cases: 'TODO' },
  ofForm: { value: 0.6, unit: 'share of the letter pairs', cases: 'TODO' },
  clearly: { value: 0.1, unit: 'share of the letter pairs', cases: 'TODO' },
} as const satisfies Thresholds;

/** Heads, feet and numbers of pages among the lines of a text. */
export const RUNNING_LINE = {
  pages: { value: 3, unit: 'pages', cases: 'TODO' },
  apart: { value: 5, unit: 'parts', cases: 'TODO' },
  longest: { value: 60, unit: 'letters', cases: 'TODO' },
  most: { value: 0.8, unit: 'share of the prints', cases: 'TODO' },
  step: { value: 3, unit: 'pages', cases: 'TODO' },
} as const satisfies Thresholds;

/** Heads and feet of a text layer with page breaks. */
export const LAYER_LINE = {
  pages: { value: 4, unit: 'pages', cases: 'TODO' },
  share: { value: 0.5, unit: 'share of the pages', cases: 'TODO' },
} as const satisfies Thresholds;

/** Heads and feet of a drawn page. */
export const PAGE_EDGE = {
  pages: { value: 3, unit: 'pages', cases: 'TODO' },
  share: { value: 0.6, unit: 'share of the pages', cases: 'TODO' },
  margin: { value: 62, unit: 'PDF points', cases: 'TODO' },
} as const satisfies Thresholds;

/** The title of the form, with what may stand on its line. */
export const TITLE_LINE = {
  more: { value: 12, unit: 'letters', cases: 'TODO' },
} as const satisfies Thresholds;

/** Which places the loose texts of a page belong to. */
export const ASSIGNMENT = {
  alone: { value: -4, unit: 'points', cases: 'TODO' },
  margin: { value: 2, unit: 'points', cases: 'TODO' },
  rows: { value: 250, unit: 'rows', cases: 'TODO' },
} as const satisfies Thresholds;

/** Names of systems, tasks, recipients and files in several assessments. */
export const NAME = {
  contained: { value: 0.8, unit: 'share of the letter pairs', cases: 'TODO' },
  containedPairs: { value: 3, unit: 'letters', cases: 'TODO' },
  same: { value: 0.4, unit: 'share of the letter pairs', cases: 'TODO' },
} as const satisfies Thresholds;

/** Texts that several municipalities have in common. */
export const COPIED = {
  near: { value: 0.7, unit: 'Jaccard index', cases: 'TODO' },
  held: { value: 0.5, unit: 'Jaccard index', cases: 'TODO' },
  bands: { value: 2, unit: 'bands', cases: 'TODO' },
  shortest: { value: 60, unit: 'letters', cases: 'TODO' },
} as const satisfies Thresholds;

/** A word that a reader or an author may have meant. */
export const MEANT = {
  held: { value: 2, unit: 'letters', cases: 'TODO' },
  share: { value: 0.4, unit: 'share of the letters', cases: 'TODO' },
  shortest: { value: 3, unit: 'letters', cases: 'TODO' },
} as const satisfies Thresholds;
