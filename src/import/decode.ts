import Encoding from 'encoding-japanese';
import { nfkc } from '../text/fold.ts';
import { replaceNoncharacters } from '../text/noncharacters.ts';
import { formatCount, type Bilingual } from '../text/bilingual.ts';
import { SourceError } from './source-error.ts';
import { READABLE } from '../match/thresholds.ts';

export { SourceError } from './source-error.ts';

/** Larger files are no text of an assessment: the longest published ones have under 2 MB. */
export const LARGEST_SOURCE = 16 * 1024 * 1024;

/** Names that the decoder knows for what the detector finds. */
const ENCODINGS: Record<string, string> = {
  UTF8: 'utf-8',
  ASCII: 'utf-8',
  SJIS: 'shift_jis',
  EUCJP: 'euc-jp',
  JIS: 'iso-2022-jp',
};
const ESCAPE = 0x1b;
/** What PDF, ZIP and old Office files begin with: those that a reader knows never come here. */
const BINARY = /^(?:%PDF|PK\u0003\u0004|\u00d0\u00cf\u0011\u00e0)/u;
const NO_TEXT: Bilingual = {
  ja: 'PDF・Excel・Word・テキストのいずれでもないファイルです。実施機関が公表した原本を取り込んでください。',
  en: 'The file is neither a PDF, Excel or Word file nor a text. Import the original that the authority published.',
};
const EMPTY: Bilingual = {
  ja: 'ファイルが空です。入手し直すか、書き出し直してください。',
  en: 'The file is empty. Fetch or export it again.',
};
const ONLY_BLANKS: Bilingual = {
  ja: 'ファイルに空白しかありません。テキストを書き出し直してください。',
  en: 'The file has nothing but white space. Export the text again.',
};
/** Share of kana and kanji among the letters, 0 to 1. */
function japaneseShare(text: string): number {
  const letters = nfkc(text.slice(0, 200_000)).replace(/[\s\p{P}\p{S}\p{Nd}]/gu, '');
  if (letters === '') return 0;
  return (letters.match(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/gu)?.length ?? 0) / letters.length;
}

function decodeWith(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Text of a source file: UTF-8, UTF-16 with its mark, Shift_JIS, EUC-JP or ISO-2022-JP. Throws a SourceError. */
export function decodeSource(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new SourceError('empty', EMPTY);
  if (bytes.length > LARGEST_SOURCE) throw tooLarge(bytes.length, LARGEST_SOURCE);
  if (BINARY.test(String.fromCharCode(...bytes.subarray(0, 4)))) throw new SourceError('binary', NO_TEXT);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeWith(bytes, 'utf-16le') ?? fail();
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeWith(bytes, 'utf-16be') ?? fail();
  if (bytes.includes(0)) throw new SourceError('binary', NO_TEXT);
  // ISO-2022-JP is ASCII with escapes, so it is UTF-8 too.
  const found = decodeWith(bytes, 'utf-8') === null || bytes.includes(ESCAPE) ? Encoding.detect(bytes) : 'UTF8';
  const text = found === false ? null : decodeWith(bytes, ENCODINGS[found] ?? 'utf-8');
  if (text === null) return fail();
  if (text.trim() === '') throw new SourceError('empty', ONLY_BLANKS);
  if (japaneseShare(text) >= READABLE.japanese.value) return replaceNoncharacters(text);
  return fail();
}

function fail(): never {
  throw new SourceError('encoding', {
    ja: '日本語のテキスト（UTF-8、UTF-16、Shift_JIS、EUC-JP、ISO-2022-JP）として読めません。UTF-8で保存し直して取り込んでください。',
    en: 'The file is not Japanese text in UTF-8, UTF-16, Shift_JIS, EUC-JP or ISO-2022-JP. Save it as UTF-8 and import it again.',
  });
}

/** The error for a file of so many bytes, of which an assessment has at most `largest`. */
export function tooLarge(bytes: number, largest: number): SourceError {
  const megabytes = (count: number): string => `${formatCount(Math.round(count / 1024 / 1024))} MB`;
  return new SourceError('too-large', {
    ja: `ファイルの大きさが${megabytes(bytes)}あり、評価書の上限（${megabytes(largest)}）を超えています。ファイルが正しいか確認してください。`,
    en: `The file has ${megabytes(bytes)}; an assessment has at most ${megabytes(largest)}. Is it the right file?`,
  });
}
