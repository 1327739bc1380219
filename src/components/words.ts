import type { SourceInfo } from '../assessment/types.ts';
import type { IndexRow } from '../corpus/stored.ts';
import { loadForm } from '../forms/load.ts';

/** What the portal calls an assessment; one without a title goes by its procedure or form, and says so. */
export function titleOf({ frontmatter, procedure }: Pick<IndexRow, 'frontmatter' | 'procedure'>): string {
  if (frontmatter.title !== null) return frontmatter.title;
  const form = loadForm(frontmatter.form).name;
  return `${procedure === null ? '' : `${procedure.name} `}${form}（評価書名の記載なし）`;
}

const KINDS: Record<string, string> = {
  ocr: '文字認識（OCR）',
  text: 'PDFの文字情報',
  pdf: 'PDF',
  xlsx: 'Excel',
  hand: '手入力',
};

/** How the text of a source was made, in words; a kind that is not known stands as it is. */
export const sourceKind = ({ kind }: SourceInfo): string => KINDS[kind] ?? kind;

/** 1234567 → 1,234,567 */
export const number = (value: number): string => value.toLocaleString('ja-JP');
