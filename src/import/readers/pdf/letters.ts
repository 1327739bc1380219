import { nfkc } from '../../../text/fold.ts';

/** Radicals, ligatures and forms for upright text that stand in ToUnicode tables in place of the letters they show. */
const REPLACEMENT_CHARACTER = /[\u2e80-\u2eff\u2f00-\u2fdf\ufb00-\ufb06\ufe10-\ufe1f\ufe30-\ufe44]/u;

/** The letters that a font's table names, each radical as the letter it stands for (市⻑ is 市長). */
export function toLetters(unicode: string): string {
  return REPLACEMENT_CHARACTER.test(unicode)
    ? Array.from(unicode, (letter) => (REPLACEMENT_CHARACTER.test(letter) ? nfkc(letter) : letter)).join('')
    : unicode;
}
