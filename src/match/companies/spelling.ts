import { toCommonForms } from '../../text/variant-letters.ts';

const SMALL = 'ァィゥェォッャュョヮヵヶ';
const LARGE = 'アイウエオツヤユヨワカケ';

/** How Latin letters are read, with all kana large, the usual reading of a letter first. */
export const READINGS: readonly (readonly [letter: string, ...readings: string[]])[] = [
  ['a', 'エー', 'エイ'],
  ['b', 'ビー'],
  ['c', 'シー'],
  ['d', 'デイー'],
  ['e', 'イー'],
  ['f', 'エフ'],
  ['g', 'ジー'],
  ['h', 'エイチ', 'エツチ'],
  ['i', 'アイ'],
  ['j', 'ジエイ', 'ジエー'],
  ['k', 'ケー', 'ケイ'],
  ['l', 'エル'],
  ['m', 'エム'],
  ['n', 'エヌ'],
  ['o', 'オー'],
  ['p', 'ピー'],
  ['q', 'キユー'],
  ['r', 'アール'],
  ['s', 'エス'],
  ['t', 'テイー', 'テイ'],
  ['u', 'ユー'],
  ['v', 'ブイ', 'ヴイ'],
  ['w', 'ダブリユー', 'ダブリユ'],
  ['x', 'エツクス'],
  ['y', 'ワイ'],
  ['z', 'ゼツト'],
];
const LETTER_OF = new Map(READINGS.flatMap(([letter, ...readings]) => readings.map((reading) => [reading, letter])));
const READING = [...LETTER_OF.keys()].sort((a, b) => b.length - a.length).join('|');
const ONE_READING = new RegExp(READING, 'gu');
/** Words behind letters that are read out without a dot: エヌティティデータ, アイピーシステム. */
const NEXT = 'データ|システム|サービス|ソフト|コンピユータ|ソリユーシヨン|コミユニケーシヨン|エンジニアリング|ビジネス';
/** Two letters or more: one alone is as often the beginning of a word (エステート, アイネス). */
const LETTERS = new RegExp(`^(?<letters>(?:${READING}){2,})(?<rest>$|(?:${NEXT}).*$)`, 'u');
const LETTER = new RegExp(`^(?:${READING})$`, 'u');

const KATAKANA_RUN = /[ァ-ヺー・･]+/gu;
/** A dash that stands for the long mark. */
const DASH_AS_MARK = /(?<=[ァ-ヺ])-(?=[ァ-ヺ]|$)/gu;
const MARK_AT_END = /(?<=[ァ-ヺー]{2}[ァ-ヺ])ー(?![ァ-ヺー])/gu;
/** Words that are written with and without a long mark, also inside a longer one: コンピューターサービス. */
const MARK_INSIDE = /(?<=コンピユータ|センタ|サーバ|ユーザ|ベンダ)ー/gu;
const SIGNS = /[・･._',-]/gu;

/**
 * What the spellings of one name share that a reader takes for the same letters, of a folded name: kanji in common use, large kana (キヤノン,
 * キャノン), no ・ and the like, no long mark at the end of a word (コンピューター), and letters that are read out as the letters (エヌ・ティ・ティ,
 * エヌイーシー). Never shown.
 */
export function unifySpelling(folded: string): string {
  const large = toCommonForms(folded)
    .replace(DASH_AS_MARK, 'ー')
    .replace(/[ァィゥェォッャュョヮヵヶ]/gu, (kana) => LARGE.charAt(SMALL.indexOf(kana)));
  return large.replace(KATAKANA_RUN, readLetters).replace(SIGNS, '').replace(MARK_AT_END, '').replace(MARK_INSIDE, '');
}

/** A run of large katakana and ・ with letters that are read out as letters, where two or more stand beside each other. */
export function readLetters(run: string): string {
  const parts = run.split(/[・･]/u);
  return parts
    .map((part, at) => {
      const isBesideLetter = [parts[at - 1], parts[at + 1]].some((other) => other !== undefined && LETTER.test(other));
      if (LETTER.test(part) && isBesideLetter) return LETTER_OF.get(part) ?? part;
      const { letters, rest } = LETTERS.exec(part)?.groups ?? {};
      return letters === undefined ? part : toLatin(letters) + (rest ?? '');
    })
    .join('・');
}

const toLatin = (readings: string): string => readings.replace(ONE_READING, (reading) => LETTER_OF.get(reading) ?? '');
