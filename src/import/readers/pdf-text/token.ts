import type { LabelOccurrence } from './labels.ts';

/** Letters of one source line. Each letter of the source that is no white space belongs to exactly one piece. */
export interface TokenSpan {
  /** Number of the source line, from 1. */
  line: number;
  text: string;
}

export type TokenKind =
  | 'label'
  /** Brackets of a box or of a choice. */
  | 'open'
  | 'close'
  | 'circle'
  | 'roundOpen'
  | 'roundClose'
  /** ＜選択肢＞ */
  | 'listHead'
  /** An option with its number: print of the form. */
  | 'option'
  /** An option without its number: what was chosen. */
  | 'value'
  /** Label of a ○ box. */
  | 'box'
  /** Words in the （ ） behind a box. */
  | 'words'
  /** 件 */
  | 'unit'
  | 'number'
  | 'dash'
  | 'caption'
  /** Title, 項目一覧, range headings. */
  | 'print'
  | 'text';

export interface Token {
  kind: TokenKind;
  pieces: TokenSpan[];
  /** Folded words of options, values, boxes and captions. */
  key: string;
  block: number;
  /** Index of its first line in the page. */
  row: number;
  /** The label whose line (`inline`) or block it stands in, behind it. */
  under: LabelOccurrence | null;
  inline: boolean;
  /** What the token was found as, for labels, captions and print. */
  found: LabelOccurrence | null;
}
