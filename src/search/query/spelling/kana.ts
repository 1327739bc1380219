import { RARE_LETTERS } from '../../../text/variant-letters.ts';

const SMALL = 'ァィゥェォッャュョヮヵヶぁぃぅぇぉっゃゅょゎ';
const LARGE = 'アイウエオツヤユヨワカケあいうえおつやゆよわ';

/** Letters of which a text may hold another spelling: kana in either size, long marks, forms of kanji that are not in common use, 箇. */
const VARYING = new RegExp(`[${SMALL}${LARGE}ー${RARE_LETTERS}箇]`, 'gu');

/** Katakana of three letters or more that ends in a vowel which the guides lengthen or not: サーバ, ユーザ, メモリ, but not システム. */
const LONG_END = /(?<=[ァ-ヺー]{2}[アカガサザタダナハバパマヤラワァャリィ])(?![ァ-ヺー])/gu;
const LONG_MARK = /(?<=[ァ-ヺー]{2}[ァ-ヺ])ー(?![ァ-ヺー])/gu;

/** Large katakana that stand for small ones where printing or OCR lost the size: フアイル, ソフトウエア, シヨツプ, ウイルス. */
const SHRUNK: readonly [pattern: RegExp, small: (letter: string) => string][] = [
  [/(?<=[キシチニヒミリギジヂビピ])[ヤユヨ]/gu, toSmall],
  [/(?<=[ウヴ])[イエオ]|(?<=[フヴ])[アイエオ]|(?<=[テデ])イ|(?<=[シジチ])エ|(?<=[ツ])ア/gu, toSmall],
  [/ツ(?=[カ-ヂテ-ドパピプペポ])/gu, toSmall],
  [/(?<=\d)ケ(?=[月年所国])/gu, toSmall],
];

function toSmall(letter: string): string {
  return SMALL.charAt(LARGE.indexOf(letter));
}

/** A folded word with all its kana large. */
function enlarge(word: string): string {
  return word.replace(/[ァィゥェォッャュョヮヵヶぁぃぅぇぉっゃゅょゎ]/gu, (letter) =>
    LARGE.charAt(SMALL.indexOf(letter)),
  );
}

function shrink(word: string): string {
  return SHRUNK.reduce((text, [pattern, small]) => text.replace(pattern, small), word);
}

/** Where the letter that ends at a place of a text begins. */
const startOfLetter = (text: string, end: number): number =>
  (text.codePointAt(Math.max(0, end - 2)) ?? 0) > LAST_UNIT ? end - 2 : end - 1;

/** Of letters of one unit. */
const LAST_UNIT = 0xffff;

/** Pairs of neighbours in a folded text of which one may be another letter in another spelling; letters beyond U+FFFF are one letter too. */
export function varyingPairs(folded: string): Set<string> {
  const pairs = new Set<string>();
  for (const { 0: letter, index } of folded.matchAll(VARYING)) {
    const end = index + letter.length;
    if (index > 0) pairs.add(folded.slice(startOfLetter(folded, index), end));
    const next = folded.codePointAt(end);
    if (next !== undefined) pairs.add(folded.slice(index, end + (next > LAST_UNIT ? 2 : 1)));
  }
  return pairs;
}

/** A folded word with kana in the other size, the word itself left out: ソフトウエア for ソフトウェア, ウィルス for ウイルス. */
export function otherSizes(word: string): string[] {
  return [...new Set([enlarge(word), shrink(word)])].filter((other) => other !== word);
}

/** A folded word with its katakana without the long mark at the end, or with it: サーバ室 for サーバー室 and the other way round. */
export function otherLengths(word: string): string[] {
  const short = word.replace(LONG_MARK, '');
  const long = short.replace(LONG_END, 'ー');
  return [...new Set([short, long])].filter((other) => other !== word);
}
