import { byLetter } from './by-letter.ts';

/**
 * One table of what is the same letter: what a reader sees alike, or what prints nothing. Search, labels, names and differences all use it;
 * letters that look different (髙 and 高) are another matter, see variant-letters.ts.
 */

/**
 * CJK radicals (U+2E80–U+2EFF) that fonts of PDFs put in the place of letters, each with its letter, as in Unicode's
 * EquivalentUnifiedIdeograph.txt where that letter is one that Japanese texts use. NFKC knows those of U+2F00–U+2FDF alone.
 */
const RADICALS =
  '⺁厂⺄乙⺅亻⺆冂⺉刂⺊卜⺎兀⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺘扌⺙攵⺛旡⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺦丬⺨犭⺩王⺬示⺭礻⺯糹⺲罒⺹耂⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻆角⻌辶⻍辶⻎辶⻏阝⻑長⻒镸⻓长⻖阝⻘青⻝食⻟飠⻣骨⻤鬼⻨麦⻩黄⻫斉⻭歯⻯竜⻱龜⻲亀';
const LETTER_OF = new Map(
  Array.from(RADICALS.matchAll(/(.)(.)/gu), ([, radical = '', letter = '']): [string, string] => [radical, letter]),
);
/** Radicals that fonts draw as the Japanese letter while NFKC gives the traditional one. */
LETTER_OF.set('\u2f3e', '戸').set('\u2fca', '黒');
const RADICAL = /[\u2e80-\u2eff\u2f3e\u2fca]/gu;

/**
 * What prints nothing and is no white space: soft hyphens, joiners, marks of direction, selectors of variants. For the classes of a regular
 * expression with the flag u.
 */
export const INVISIBLE = String.raw`\u00ad\u034f\u061c\u180b-\u180f\u200c-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\u{e0100}-\u{e01ef}`;
// eslint-disable-next-line no-misleading-character-class -- each of them is meant alone
const INVISIBLES = new RegExp(`[${INVISIBLE}]+`, 'gu');

/** Waves: 〜 of macOS and JIS, ～ of Windows, and what stands for them. */
const WAVES = /[\u301c\uff5e\u223c\u223e\u2053]/gu;
/** Hyphens, dashes and minus signs. The long mark of katakana (ー) is a letter of its own. */
const DASHES = /[\u2010-\u2015\u2043\u2212\uff0d\ufe58\ufe63\u2500\u2501]/gu;

/** A text without letters that print nothing, and radicals as the letters they look like. */
export const unifyLetters = byLetter((text) =>
  text.replace(INVISIBLES, '').replace(RADICAL, (radical) => LETTER_OF.get(radical) ?? radical),
);

/** A text with one kind of wave (~) and one kind of dash (-). */
export const unifySigns = byLetter((text) => text.replace(WAVES, '~').replace(DASHES, '-'));

/** A text with one kind of wave. */
export function unifyWaves(text: string): string {
  return text.replace(WAVES, '~');
}
