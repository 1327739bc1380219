import { dropListDashes, foldSpelling } from '../text/fold-spelling.ts';
import { lazyMasked, mask, type Masked } from '../text/masked.ts';
import { readDate, readKanjiNumber } from '../text/wareki.ts';

/** The texts of a row as words are taken out of them: each rule asks for both again. */
const squeezed = new Map<string, string>();
const SIDES = 2;

/** A text as words are taken out of it: without list marks and blanks. */
function squeeze(text: string): string {
  let known = squeezed.get(text);
  if (known === undefined) {
    if (squeezed.size >= SIDES) squeezed.clear();
    squeezed.set(text, (known = dropListDashes(text).normalize('NFKC').replace(/\s+/gu, '')));
  }
  return known;
}

const DIGIT = '[0-9〇一二三四五六七八九十百千]';
const NUMBER = `${DIGIT}+`;
/** A number is tried from its first digit alone: a long row of digits would be tried from each of them. */
const FIRST = `(?<!${DIGIT})`;
/**
 * What a 号 of a law may stand behind: 第1項第2号, 第8号及び第9号, 同号. Behind any other word it counts something else: 法律第27号,
 * 様式第1号, 情報機第946号, 1番2号. What is looked at in front of it has an end, as it is looked at before each number.
 */
const OTHER_WORD =
  '(?<=[\\p{Script=Han}ァ-ヶー])(?<![条項号欄法表同及又若並]|[条項号](?:の[0-9〇一二三四五六七八九十]{1,6}){1,4}|別表第?[0-9〇一二三四五六七八九十]{1,6})';
/** 第19条, 第三十五条の二, 26項, 第8号, 別表第二, 第4欄, 74の項; not 10項目, nor 5号室 or 北1条西2丁目. */
const LAW_REFERENCE = new RegExp(
  [
    `別表(?:第?${NUMBER}(?:の${NUMBER})*)?`,
    `(?!${OTHER_WORD})(?:第|${FIRST})${NUMBER}号(?![館室棟機車通])(?:の${NUMBER})*`,
    `(?<![北南東西])(?:第|${FIRST})${NUMBER}(?:条(?![北南東西])|項(?!目)|欄)(?:の${NUMBER})*`,
    // A list of more numbers is none; each of them is tried against the end of the list.
    `${FIRST}(?<!${DIGIT}の)${NUMBER}(?:の${NUMBER})*(?=(?:[、,]${NUMBER}(?:の${NUMBER})*){0,99}の(?:項|行|欄))`,
  ].join('|'),
  'gu',
);
/** What the number of a law itself stands behind: 平成25年法律第27号. */
const LAW = '(?:法律|条例|政令|省令|府令|庁令|規則|告示|訓令|規程)';
const CONJUNCTION = /及び|並びに|又は|若しくは/gu;
const KANJI_NUMBER = /[〇一二三四五六七八九十百千]+/gu;

/** A reference in one spelling: 別表第二 and 別表第2, 第九条 and 9条. */
const unifyReference = (reference: string): string =>
  reference.replaceAll('第', '').replace(KANJI_NUMBER, (kanji) => String(readKanjiNumber(kanji) ?? kanji));

/** Takes the numbers of articles, paragraphs, items and tables of laws out of a text. Two texts are masked apart, then compared. */
export function maskLaw(text: string): Masked {
  // Commas part the numbers of 「74、75の項」, so punctuation goes after the references.
  const { rest, taken } = mask(squeeze(text), LAW_REFERENCE, '§');
  return lazyMasked(taken.map(unifyReference), () => foldSpelling(rest).replace(CONJUNCTION, ''));
}

const UNITS = [
  '件|人|名|台|項目|回|種類|[か箇カヵケヶ]所|部署|団体|世帯|機関|業者|社(?!会)|拠点|端末',
  '年間|[か箇カヵケヶ]月|週間|日間|営業日|時間|分間|秒|桁|文字|世代|%|GB|TB|MB',
].join('|');
const COUNTED = new RegExp(`[0-9][0-9,.]*(?:万|千|億)?(?=[)\\]]?(?:${UNITS}))`, 'gu');

/** Takes numbers of things that are counted (件, 人, 台, 回, 年間 …) out of a text. */
export function maskCounts(text: string): Masked {
  const { rest, taken } = mask(squeeze(text), COUNTED, '§');
  return lazyMasked(
    taken.map((number) => number.replaceAll(',', '')),
    () => foldSpelling(rest),
  );
}

const ERA = '(?:令和|平成|昭和|(?<![A-Za-z])[RHS](?=[元0-9]))';
const YEAR = `(?:${ERA}(?:元|${NUMBER})|(?<![0-9])(?:19|20)[0-9]{2})`;
/** What makes a day that of a law: its number follows. */
const NAMES_LAW = `[\\p{Script=Han}]{0,12}${LAW}第`;
/** 令和5年9月25日, 令和5年度, R5.9.25, 2023/9/25; not the year of a law (平成25年法律第27号). */
const DATE = new RegExp(
  [
    `${YEAR}年度`,
    `${YEAR}年(?:${NUMBER}月(?:${NUMBER}日)?)?(?!${DIGIT}|度|${NAMES_LAW})`,
    `${YEAR}([./-])[0-9]{1,2}(?:\\1[0-9]{1,2})?`,
  ].join('|'),
  'gu',
);
/** Words that only say whether a day has come. */
const PLANNED = /を予定(?:している)?|(?:の)?予定(?!者|表|日)|\(予定\)|時点|現在/gu;

/** Takes dates and fiscal years out of a text, with the words that they are planned or that the text is as of then. */
export function maskDates(text: string): Masked {
  const { rest, taken } = mask(squeeze(text), DATE, '§');
  const bare = (): string => (taken.length === 0 ? rest : rest.replace(PLANNED, ''));
  return lazyMasked(taken.map(unifyDate), () => foldSpelling(bare()));
}

/** Takes both out of a text, as where a number of persons is given as of a day. */
export function maskDatedCounts(text: string): Masked {
  const dates = mask(squeeze(text), DATE, '¶');
  const counts = mask(dates.rest, COUNTED, '§');
  return lazyMasked([...dates.taken.map(unifyDate), ...counts.taken], () => foldSpelling(counts.rest));
}

/** Whether only one of two texts has a word that says whether its day has come. */
export const dropsPlan = (before: string, after: string): boolean => {
  const plansOf = (text: string): string => [...squeeze(text).matchAll(PLANNED)].join();
  return plansOf(before) !== plansOf(after);
};

/** Dates in one calendar; a fiscal year and what is no date as printed. */
function unifyDate(printed: string): string {
  const date = readDate(printed);
  return date.kind === 'date' ? date.iso : printed.replace('令和元', '令和1').replace('平成元', '平成1');
}

/** 移転先14, 委託事項3, システム5 at the head of a line: the number of a place in the form. */
const PLACE = /^(?<name>提供先|移転先|委託事項|システム)\s*[0-9０-９]+(?=[\s　:：])/gmu;

/** Takes the numbers of places of the form out of the heads of lines. */
export function maskPlaces(text: string): Masked {
  const { rest, taken } = mask(text, PLACE, '§');
  return lazyMasked(
    taken.map((place) => place.normalize('NFKC').replace(/\s/gu, '')),
    () => foldSpelling(rest),
  );
}
