import { maskTitledLines, NAME_SIGN, speaksOfOfficer } from '../../match/persons.ts';
import { nfkc } from '../../text/fold.ts';

/** Letters of a quotation. */
const LONGEST = 40;
/** Letters of a text that is quoted beside the one that took its place. */
const LONGEST_OF_TWO = 30;
/** Names in one sentence. */
const NAMED = 3;

/**
 * Words of a body about its own row in the place of what the item says: 「項目の追加」「様式変更に伴う項目の追加」「別紙のとおり」「文言の修正」.
 */
const ABOUT_THE_ROW =
  /^[(（「【［[]?(?:.{0,20}(?:に伴う|による|のため)?(?:項目|記載|文言|内容|欄|様式|表現|評価書|別紙|別添)[^、。]{0,10}(?:追加|新設|削除|変更|修正|更新|見直し|整理|追記|加筆|移動)|(?:次|以下|下記|別紙|別添|上記)[^、。]{0,8}(?:のとおり|の通り|参照|を?(?:追加|追記|変更|修正|削除)(?:する)?)|(?:一部|全部|全面)?(?:追加|変更|修正|改正|更新|追記|加筆|見直し)(?:する)?)[)）」】］\]]?。?$/u;

/** Whether a text only speaks of its row and is not what the item says. */
export const speaksOfRow = (text: string): boolean => ABOUT_THE_ROW.test(nfkc(text).replace(/\s+/gu, ''));

/** The first line of a printed text in 「」, with … where it goes on. */
export function quote(text: string): string {
  const [line = ''] = text.trim().split('\n');
  const letters = [...line];
  const isWhole = line === text.trim() && letters.length <= LONGEST;
  return `「${isWhole ? line : `${letters.slice(0, LONGEST).join('')}…`}」`;
}

/** Whether a quotation of the text is the whole of it. */
export const isShort = (text: string): boolean =>
  text.trim() !== '' && !text.trim().includes('\n') && [...text.trim()].length <= LONGEST;

/** Whether a text may name a person who holds an office. */
const mayNamePerson = (text: string): boolean =>
  text.includes(NAME_SIGN) || speaksOfOfficer(text) || maskTitledLines(text).taken.length > 0;

const saysItem = (text: string): boolean => isShort(text) && !speaksOfRow(text) && !mayNamePerson(text);

/** Whether a text may stand beside another one as what the item says: short, no words about the row, nobody's name. */
export const isQuotable = (text: string): boolean => saysItem(text) && [...text.trim()].length <= LONGEST_OF_TWO;

/** Whether a text can be the name of something: a short line that is no sentence and no words about the row. */
export const isName = (text: string): boolean =>
  saysItem(text) && !/[。：:]|^\s*[(（]?\p{Number}+[.．)）、]/u.test(text);

/** Names in 「」, at most three of them; what is printed as a longer text, or twice, is only counted. */
export function quoteNames(names: readonly string[], unit: string): string {
  const known = [...new Set(names.filter(isName).map((name) => name.trim()))];
  const shown = known.slice(0, NAMED);
  const words = shown.map(quote).join('');
  if (words === '') return `${names.length}${unit}`;
  return shown.length === names.length ? words : `${words}など${names.length}${unit}`;
}
