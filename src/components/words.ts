import type { SourceInfo } from '../assessment/types.ts';

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
