import { foldWording } from './fold-wording.ts';
import { toCommonForms } from './variant-letters.ts';

/** Words that are written in kana or in kanji, each with the form they are compared in. They are one word in either. */
const SPELLINGS: readonly (readonly [pattern: RegExp, common: string])[] = [
  [/および/gu, '及び'],
  [/ならびに/gu, '並びに'],
  [/または/gu, '又は'],
  [/もしくは/gu, '若しくは'],
  [/すべて/gu, '全て'],
  [/あらかじめ/gu, '予め'],
  [/さらに/gu, '更に'],
  [/ただし/gu, '但し'],
  [/はじめとする/gu, '始めとする'],
  [/下さい/gu, 'ください'],
  [/出来(?=[るなまず])/gu, 'でき'],
  [/行な(?=[ういっわ])/gu, '行'],
  [/取り扱/gu, '取扱'],
  [/取扱い/gu, '取扱'],
  [/届け出/gu, '届出'],
  [/申し?込み/gu, '申込'],
  [/手続き/gu, '手続'],
  [/問い?合わ?せ/gu, '問合せ'],
  [/突き?合わ?せ/gu, '突合せ'],
  [/(?:ひも|紐)(?:付け|づけ|付)/gu, '紐付'],
  [/(?:漏え|ろうえ)い/gu, '漏洩'],
  [/[き棄]損/gu, '毀損'],
];

/** サーバー and サーバ, ユーザー and ユーザ: the long mark at the end of a word of three letters or more in katakana. */
const LONG_MARK = /(?<=[ァ-ヴー]{2}[ァ-ヴ])ー(?![ァ-ヴー])/gu;
/** カ月, ヶ月, か月, 箇月. */
const COUNTER = /(?<=[0-9一二三四五六七八九十])[ヶケヵカか箇](?=月|所|国)/gu;
/** Numbers of a list that go on in one line: 。 2 審査する。 3 … */
const IN_LINE = /(?<=^|。\s*)[0-9０-９]{1,2}[\s　]+(?=[^\s0-9０-９])/gu;

/** Dashes in front of a line that goes on: marks of a list. */
const DASHES = /^(?:[-－―—–][^\S\n]+)+(?=[^\s-])/gmu;

/** A text without the dashes that mark the entries of its lists; a dash alone stays, it is an answer. */
export const dropListDashes = (text: string): string => text.replace(DASHES, '');

/**
 * A text as spelling is compared: as `foldWording`, with one form of words that are written in several ways (及び and および, サーバー and
 * サーバ, 国 and 國). Texts that are equal hold the same words. Never shown to a reader.
 */
export function foldSpelling(text: string): string {
  let folded = toCommonForms(foldWording(dropListDashes(text).replace(IN_LINE, '')));
  for (const [pattern, common] of SPELLINGS) folded = folded.replace(pattern, common);
  return folded.replace(LONG_MARK, '').replace(COUNTER, 'か');
}
