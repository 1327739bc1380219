import type { SourceInfo } from '../assessment/types.ts';
import { ABSENCES } from '../text/words/absences.ts';

const KINDS = new Map([
  ['ocr', '文字認識（OCR）'],
  ['text', 'PDFの文字情報'],
  ['pdf', 'PDF'],
  ['xlsx', 'Excel'],
  ['docx', 'Word'],
  ['hand', '手入力'],
]);

/** How the text of a source was made, in words; a kind that is not known stands as it is. */
export const sourceKind = ({ kind }: SourceInfo): string => KINDS.get(kind) ?? kind;

/** An answer of a form; '' is none chosen. */
export const answerInWords = (answer: string): string => (answer === '' ? ABSENCES.empty : answer);

export { number } from '../text/words/numbers.ts';

const UNITS = ['バイト', 'kB', 'MB', 'GB'];

/** A size in bytes: 1234567 → 1.2 MB. Units of a thousand, as web browsers count what they load. */
export function size(bytes: number): string {
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const value = bytes / 1000 ** power;
  return `${value.toLocaleString('ja-JP', { maximumFractionDigits: power === 0 || value >= 10 ? 0 : 1 })} ${UNITS[power]}`;
}
