import { foldWording } from '../text/fold-wording.ts';

/** A text with some of its words taken out: what is left, and what was taken, in order. */
export interface Masked {
  rest: string;
  taken: string[];
}

function mask(text: string, pattern: RegExp): Masked {
  const taken: string[] = [];
  const rest = text.replace(pattern, (match) => {
    taken.push(match);
    // A sign that is compared as wording: bullets like □ are not.
    return '§';
  });
  return { rest, taken };
}

const DIGIT = '[0-9〇一二三四五六七八九十百千]';
const NUMBER = `${DIGIT}+`;
/** A number is tried from its first digit alone: a long row of digits would be tried from each of them. */
const FIRST = `(?<!${DIGIT})`;
/** What the number of a law itself stands behind: 平成25年法律第27号. */
const LAW = '(?:法律|条例|政令|省令|府令|庁令|規則|告示|訓令|規程)';
/** 第19条, 第三十五条の二, 26項, 第8号, 別表第二, 第4欄, 74の項; not the number of a law itself (法律第27号), not 10項目. */
const LAW_REFERENCE = new RegExp(
  [
    `別表(?:第?${NUMBER}(?:の${NUMBER})*)?`,
    `(?<!${LAW}第?)(?:第|${FIRST})${NUMBER}号(?:の${NUMBER})*`,
    `(?:第|${FIRST})${NUMBER}(?:条|項(?!目)|欄)(?:の${NUMBER})*`,
    // A list of more numbers is none; each of them is tried against the end of the list.
    `${FIRST}(?<!${DIGIT}の)${NUMBER}(?:の${NUMBER})*(?=(?:[、,]${NUMBER}(?:の${NUMBER})*){0,99}の(?:項|行|欄))`,
  ].join('|'),
  'gu',
);
const CONJUNCTION = /及び|並びに|又は|若しくは|および|ならびに|または|もしくは/gu;

/** Takes the numbers of articles, paragraphs, items and tables of laws out of a text. Two texts are masked apart, then compared. */
export function maskLaw(text: string): Masked {
  // Commas part the numbers of 「74、75の項」, so punctuation goes after the references.
  const { rest, taken } = mask(text.normalize('NFKC').replace(/\s+/gu, ''), LAW_REFERENCE);
  return { rest: foldWording(rest).replace(CONJUNCTION, ''), taken };
}

const COUNTED = /[0-9][0-9,]*(?:万|千|億)?(?=[)\]]?(?:件|人|名|台|項目|回|種類|か所|カ所|箇所|部署|団体|世帯))/gu;

/** Takes numbers of things that are counted (件, 人, 台, 回 …) out of a text. */
export function maskCounts(text: string): Masked {
  const { rest, taken } = mask(text.normalize('NFKC').replace(/\s+/gu, ''), COUNTED);
  return { rest: foldWording(rest), taken: taken.map((number) => number.replaceAll(',', '')) };
}

/** Letters of the names of offices; the hiragana words are those that names of Japanese municipal offices use. */
const OFFICE_LETTER =
  '(?:[\\p{Script=Han}々ァ-ヶー]|子ども|こども|くらし|まちづくり|まち|みらい|いきいき|ふれあい|すこやか|みどり|いのち|ひと)';
const OFFICE = new RegExp(
  `(?<!${OFFICE_LETTER})${OFFICE_LETTER}+(?:局|部|課|室|係|班|署|担当|センター|窓口|プラザ|コーナー|支所|出張所|事務所)長?`,
  'gu',
);
/** Words that end like an office and are none. */
const NO_OFFICE =
  /(?:一部|全部|内部|外部|各部|細部|大部|幹部|関係|連係|執務室|事務室|サーバー?室|電算室|機械室|保管室|書庫室|会議室|待合室|相談室|場所|箇所|住所|薬局|郵便局|当局)$/u;

/** Takes the names of offices (…局…部…課) out of a text. Levels that stand beside each other are one name. */
export function maskOffices(text: string): Masked {
  const { rest, taken } = mask(text.normalize('NFKC').replace(/\s+/gu, ''), OFFICE);
  return { rest: foldWording(rest), taken };
}

/** How many units below a 部 a name holds: 甲課乙課 is two offices, 甲部乙課 one. */
const unitsOf = (name: string): number =>
  name.match(/課(?!税)|室|係|班|署|担当|センター|窓口|プラザ|コーナー|所/gu)?.length ?? 0;

/** Whether two names taken out of texts can be two names of one office, by their form alone. */
export function maybeSameOffice(before: string, after: string): boolean {
  return before === after || (!NO_OFFICE.test(before) && !NO_OFFICE.test(after) && unitsOf(before) === unitsOf(after));
}
