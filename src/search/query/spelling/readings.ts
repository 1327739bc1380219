import { READINGS, readLetters } from '../../../match/companies/spelling.ts';

/** How letters are read in words, with small kana: エヌ・ティ・ティ. */
const READ = new Map(
  READINGS.map(([letter, reading = '']) => [
    letter,
    reading
      .replace(/(?<=[テデ])イ/gu, 'ィ')
      .replace(/(?<=[キリ])ユ/gu, 'ュ')
      .replace(/(?<=ジ)エ/gu, 'ェ')
      .replace(/ツ/gu, 'ッ'),
  ]),
);
/** Letters that are read one by one: a longer word is read as a word. */
const LETTERS = /(?<![a-z0-9])[a-z]{2,4}(?![a-z0-9])/u;
const KATAKANA = /[ァ-ヺー]/u;
const KATAKANA_RUN = /[ァ-ヺー・]+/gu;

/** A folded word whose Latin letters are read out (nttデータ: エヌ・ティ・ティ・データ), or whose read letters are Latin ones; without ・ too. */
export function otherReadings(word: string): string[] {
  const large = word.replace(/[ァィゥェォッャュョ]/gu, (kana) =>
    'アイウエオツヤユヨ'.charAt('ァィゥェォッャュョ'.indexOf(kana)),
  );
  const others = [
    ...['ティ', 'ティー'].flatMap((t) => [readOut(word, '・', t), readOut(word, '', t)]),
    toLetters(word, large),
    word.replace(/(?<=[ァ-ヺー])・(?=[ァ-ヺー])/gu, ''),
  ];
  return [...new Set(others)].filter((other) => other !== word);
}

/** `t`: its reading, of which names have two: エヌ・ティ・ティ, ティーケーシー. */
function readOut(word: string, between: string, t: string): string {
  const found = LETTERS.exec(word);
  if (found === null) return word;
  const [letters] = found;
  const end = found.index + letters.length;
  const rest = word.slice(end);
  const read = Array.from(letters, (letter) => (letter === 't' ? t : (READ.get(letter) ?? letter))).join(between);
  return word.slice(0, found.index) + read + (KATAKANA.test(rest.charAt(0)) ? between : '') + rest;
}

/** The same word with the letters that its katakana read out; what else it holds stays as it is. */
function toLetters(word: string, large: string): string {
  let read = '';
  let last = 0;
  for (const { 0: run, index } of large.matchAll(KATAKANA_RUN)) {
    const own = readLetters(run);
    const letters = /^(?:[a-z]・?)+/u.exec(own)?.[0] ?? '';
    const rest = own.slice(letters.length);
    // The letters that were read have gone from the beginning of the run.
    const kept = word.slice(index + run.length - rest.length, index + run.length);
    read +=
      word.slice(last, index) +
      (letters === '' ? word.slice(index, index + run.length) : letters.replaceAll('・', '') + kept);
    last = index + run.length;
  }
  return read + word.slice(last);
}
