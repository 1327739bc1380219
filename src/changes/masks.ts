import { foldWording } from '../text/fold-wording.ts';
import { mask, type Masked } from '../text/masked.ts';

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
  const { rest, taken } = mask(text.normalize('NFKC').replace(/\s+/gu, ''), LAW_REFERENCE, '§');
  return { rest: foldWording(rest).replace(CONJUNCTION, ''), taken };
}

const COUNTED = /[0-9][0-9,]*(?:万|千|億)?(?=[)\]]?(?:件|人|名|台|項目|回|種類|か所|カ所|箇所|部署|団体|世帯))/gu;

/** Takes numbers of things that are counted (件, 人, 台, 回 …) out of a text. */
export function maskCounts(text: string): Masked {
  const { rest, taken } = mask(text.normalize('NFKC').replace(/\s+/gu, ''), COUNTED, '§');
  return { rest: foldWording(rest), taken: taken.map((number) => number.replaceAll(',', '')) };
}
