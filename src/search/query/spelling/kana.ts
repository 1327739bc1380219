import { RARE_LETTERS } from '../../../text/variant-letters.ts';

const SMALL = 'ァィゥェォッャュョヮヵヶぁぃぅぇぉっゃゅょゎ';
const LARGE = 'アイウエオツヤユヨワカケあいうえおつやゆよわ';

/** Letters of which a text may hold another spelling: kana in either size, long marks, forms of kanji that are not in common use, 箇. */
const VARYING = new Set(Array.from(`${SMALL}${LARGE}ー${RARE_LETTERS}箇`, (letter) => letter.codePointAt(0)));

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

/** Of letters of one unit. */
const LAST_UNIT = 0xffff;
const unitsOf = (letter: number): number => (letter > LAST_UNIT ? 2 : 1);

/**
 * Pairs of neighbours in folded texts of which one may be another letter in another spelling, in the order in which they come first; letters
 * beyond U+FFFF are one letter too.
 */
export function varyingPairs(texts: readonly string[]): Set<string> {
  const pairs = new Set<string>();
  for (const folded of texts) {
    let before = 0;
    let at = 0;
    while (at < folded.length) {
      const letter = folded.codePointAt(at) ?? 0;
      const end = at + unitsOf(letter);
      if (VARYING.has(letter)) {
        if (at > 0) pairs.add(folded.slice(before, end));
        const next = folded.codePointAt(end);
        if (next !== undefined) pairs.add(folded.slice(at, end + unitsOf(next)));
      }
      before = at;
      at = end;
    }
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
