import { pick, type Random } from '../random.ts';

/** Letters that no assessment is likely to print, and letters that every one does. */
const RARE = Array.from('鱻麤龘驫靐齉籲鸞灪爩麢籬黷龗');
const COMMON = Array.from('朝昼夕春夏秋冬東西南北上下左右山川花鳥風月見込改訂別');
const LENGTH = { RARE: 4, COMMON: 6 };

const drawWord = (random: Random): string => {
  const isRare = random() < 0.5;
  const [letters, length] = isRare ? [RARE, LENGTH.RARE] : [COMMON, LENGTH.COMMON];
  return Array.from({ length }, () => pick(letters, random)).join('');
};

/** A word that stands nowhere in a text. */
export function uniqueWord(text: string, random: Random): string {
  let word = drawWord(random);
  while (text.includes(word)) word = drawWord(random);
  return word;
}

/** What a text says, without what Markdown adds to it: white space and backslashes. */
const bare = (text: string): string => text.replace(/[\s\\\u3000]+/gu, '');

/** The words that are printed in a source and not in what was written of it. */
export function lostWords(words: readonly string[], source: string, written: string): string[] {
  const present = bare(written);
  return words.filter((word) => source.includes(word) && !present.includes(word));
}
