import type { Bilingual } from '../text/bilingual.ts';
import { nfkc } from '../text/fold.ts';
import type { NumberRange, SourcePlace } from './origin.ts';

export type { SourcePlace };

const rangeWords = ([first, last]: NumberRange): string => (first === last ? String(first) : `${first}～${last}`);

/** `47行目`, `12～13ページ`, `シート「基本情報」A3:F8`, `表2の5行目`, `段落8～9`: as Markdown and pages name a place. */
export function sourcePlaceToWords(place: SourcePlace): string {
  return describeSourcePlace(place).ja;
}

/** The same in each language: `line 47`, `pages 12-13`, `sheet 「基本情報」 A3:F8`, `table 2, row 5`, `paragraphs 8-9`. */
export function describeSourcePlace(place: SourcePlace): Bilingual {
  if ('lines' in place) return { ja: `${rangeWords(place.lines)}行目`, en: countRange('line', place.lines) };
  if ('pages' in place) return { ja: `${rangeWords(place.pages)}ページ`, en: countRange('page', place.pages) };
  if ('sheet' in place)
    return { ja: `シート「${place.sheet}」${place.range}`, en: `sheet 「${place.sheet}」 ${place.range}` };
  if ('paragraphs' in place)
    return { ja: `段落${rangeWords(place.paragraphs)}`, en: countRange('paragraph', place.paragraphs) };
  return {
    ja: `表${place.table}の${rangeWords(place.rows)}行目`,
    en: `table ${place.table}, ${countRange('row', place.rows)}`,
  };
}

const countRange = (noun: string, [first, last]: NumberRange): string =>
  first === last ? `${noun} ${first}` : `${noun}s ${first}-${last}`;

const NUMBERS = String.raw`(\d{1,9})(?:[~-](\d{1,9}))?`;
const RANGES: readonly [RegExp, (range: NumberRange) => SourcePlace][] = [
  [new RegExp(`^${NUMBERS}行目$`, 'u'), (lines) => ({ lines })],
  [new RegExp(`^${NUMBERS}ページ$`, 'u'), (pages) => ({ pages })],
  [new RegExp(`^段落${NUMBERS}$`, 'u'), (paragraphs) => ({ paragraphs })],
];
const ROWS = new RegExp(`^表(\\d{1,9})の${NUMBERS}行目$`, 'u');
const SHEET = /^シート「(.+)」\s*([A-Z]{1,3}\d{1,7}(?::[A-Z]{1,3}\d{1,7})?)$/u;

/** A range of numbers as printed; null where it ends before it begins or begins at 0. */
function toRange(first: string | undefined, last: string | undefined): NumberRange | null {
  const range: NumberRange = [Number(first), Number(last ?? first)];
  return range[0] >= 1 && range[1] >= range[0] ? range : null;
}

/** Reads what `sourcePlaceToWords` writes, in every width of digits and hyphens; null where it is no place. */
export function parseSourcePlace(words: string): SourcePlace | null {
  const sheet = SHEET.exec(words.trim());
  if (sheet?.[1] !== undefined && sheet[2] !== undefined) return { sheet: sheet[1], range: sheet[2] };
  const text = nfkc(words).replace(/[〜–—]/gu, '~');
  for (const [pattern, toPlace] of RANGES) {
    const match = pattern.exec(text);
    const range = match === null ? null : toRange(match[1], match[2]);
    if (range !== null) return toPlace(range);
  }
  const rows = ROWS.exec(text);
  const range = rows === null ? null : toRange(rows[2], rows[3]);
  return range !== null && Number(rows?.[1]) >= 1 ? { table: Number(rows?.[1]), rows: range } : null;
}
