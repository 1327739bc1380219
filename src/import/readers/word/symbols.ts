import { codePoint } from 'dingbat-to-unicode';

/** Fonts whose letters are pictures, by the name that the table of signs uses. */
const FONTS = ['Symbol', 'Webdings', 'Wingdings', 'Wingdings 2', 'Wingdings 3'];
const typefaceOf = (font: string): string | undefined =>
  FONTS.find((name) => name.toLowerCase() === font.toLowerCase());
/** Ticks, boxes and circles that differ in weight alone: one sign for each meaning, as Japanese fonts have it. */
const PLAIN: Record<string, string> = {
  '🗹': '☑',
  '🗵': '☒',
  '🗷': '☒',
  '⮽': '☒',
  '🗸': '✓',
  '✔': '✓',
  '🗴': '✗',
  '🗶': '✗',
  '🞏': '□',
  '🞐': '□',
  '🞎': '□',
  '❑': '□',
  '❒': '□',
  '⬜': '□',
  '◻': '□',
  '◼': '■',
  '⬛': '■',
  '⚫': '●',
  '⭘': '○',
  '🞆': '○',
  '🡺': '→',
};

/** True for a font whose letters are signs. */
export function isSymbolFont(font: string | null): boolean {
  return font !== null && typefaceOf(font) !== undefined;
}

/** The Unicode sign that a font of signs draws for a code (U+F0FE and 0xFE are the same to it); null where it is not known. */
export function symbolOf(font: string, code: number): string | null {
  const typeface = typefaceOf(font);
  if (typeface === undefined) return null;
  const sign = codePoint(typeface, code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code)?.string;
  return sign === undefined ? null : (PLAIN[sign] ?? sign);
}
