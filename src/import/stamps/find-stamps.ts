import { loadForms } from '../../forms/load.ts';
import { toVersionId } from '../../forms/versions.ts';
import { fold, nfkc } from '../../text/fold.ts';
import type { Stamp } from '../types.ts';

/** A stamp in a text, from its first letter to behind its last one. */
export interface StampMatch extends Stamp {
  from: number;
  to: number;
}

/** What may stand between two letters of a stamp: forms print a blank, and lines and cells cut it. */
const GAP = '[\\s　]{0,6}';
const spaced = (letters: string): string => Array.from(letters).join(GAP);
const DIGITS = '[\\d０-９]';
const MONTH = `(?:${spaced('平成')}|${spaced('令和')})${GAP}(?:${spaced('元')}|${DIGITS}(?:${GAP}${DIGITS})?)${GAP}年${GAP}${DIGITS}(?:${GAP}${DIGITS})?${GAP}月`;
const FORM = `${spaced('様式')}${GAP}(?<form>${DIGITS})`;

/** Whole, with its brackets or without. */
const WHOLE = new RegExp(`(?<open>[[［〔【]${GAP})?(?<month>${MONTH})${GAP}${FORM}(?<close>${GAP}[\\]］〕】])?`, 'gu');
/** In brackets, with letters lost or misread. */
const DAMAGED = new RegExp(
  `[[［〔【](?<month>[^[\\]［］〔〕【】\\f]{0,20}?)${spaced('様式')}${GAP}(?<form>${DIGITS}?)${GAP}[\\]］〕】]`,
  'gu',
);
/** What is left of a month, at least. */
const OF_MONTH = /[平成令和元年月]/u;

/** A text that is nothing but a whole stamp, folded; its month may be missing. */
const FOLDED = /^(?:\[[^\]]{0,16}様式\d\]|(?:平成|令和)(?:元|\d{1,2})年\d{1,2}月様式\d)$/u;

/** Whether a text is nothing but a stamp. */
export const isStamp = (text: string): boolean => FOLDED.test(fold(text));

const BLANK = /[\s　]/u;
/** What stands before a stamp in a line of the cover: nothing, a blank, the date of publication, the end of a label. */
const BEFORE = /[\s　日】〕）)\]］>＞。]/u;
/** 様式2］を: a sentence names the stamp. */
const IN_SENTENCE = /^\p{Script=Hiragana}/u;

/** The head of the table of changes, whose rows may quote stamps. */
const CHANGES = new RegExp(spaced('変更前の記載'), 'u');

/** The first heading behind the cover, number and label; the contents list names none of its kind. */
function headingBehindCover(): RegExp {
  const labels = loadForms().flatMap(({ sections }) => {
    const first = sections.find(({ special }) => special === null)?.children[0];
    return first === undefined ? [] : [`${first.number ?? ''}[.．、]?${GAP}${spaced(first.label)}`];
  });
  return new RegExp([...new Set(labels)].join('|').replace(/1/gu, '[1１]'), 'u');
}

const endAt = (text: string, pattern: RegExp): number => {
  const at = text.search(pattern);
  return at < 0 ? text.length : at;
};

/**
 * The stamps of a text whose units (lines of a text, parts of an original) are parted by `unit`: on the cover wherever they stand, behind
 * it where one fills its unit, as a foot of a page does; none in the table of changes. What is damaged counts on the cover alone.
 */
export function findStamps(text: string, unit: '\n' | '\f'): StampMatch[] {
  const end = endAt(text, CHANGES);
  const cover = Math.min(end, endAt(text, headingBehindCover()));
  const isEdge = (at: number, step: -1 | 1): boolean => {
    let next = at;
    while (text.charAt(next) !== unit && BLANK.test(text.charAt(next))) next += step;
    return next < 0 || next >= text.length || text.charAt(next) === unit;
  };
  const fills = (from: number, to: number): boolean => isEdge(from - 1, -1) && isEdge(to, 1);
  const onCover = (from: number, to: number): boolean =>
    from < cover && (from === 0 || BEFORE.test(text.charAt(from - 1))) && !IN_SENTENCE.test(text.charAt(to));

  const found: StampMatch[] = [];
  for (const { 0: words, index: from, groups = {} } of text.slice(0, end).matchAll(WHOLE)) {
    const to = from + words.length;
    const isBracketed = groups['open'] !== undefined && groups['close'] !== undefined;
    if (fills(from, to) || (isBracketed && onCover(from, to))) found.push(toMatch(words, from, groups));
  }
  for (const { 0: words, index: from, groups = {} } of blank(text.slice(0, cover), found).matchAll(DAMAGED)) {
    const isMonth = OF_MONTH.test(groups['month'] ?? '');
    if (isMonth && onCover(from, from + words.length)) found.push(toMatch(words, from, groups));
  }
  return found.sort((a, b) => a.from - b.from);
}

/** A text with blanks in place of some of its stretches, which stand in their order; lines end where they did. */
export function blank(text: string, stretches: readonly { from: number; to: number }[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { from, to } of stretches) {
    pieces.push(text.slice(at, from), text.slice(from, to).replace(/[^\n\r]/gu, ' '));
    at = Math.min(to, text.length);
  }
  return [...pieces, text.slice(at)].join('');
}

function toMatch(words: string, from: number, groups: Record<string, string | undefined>): StampMatch {
  const month = nfkc(groups['month'] ?? '').replace(/\s+/gu, '');
  const number = nfkc(groups['form'] ?? '');
  return {
    printed: words.replace(/[\s　]+/gu, '').replace(/(?<=月)(?=様式)/u, ' '),
    month: toVersionId(month) === null ? null : month,
    form: number === '' ? null : `様式${number}`,
    from,
    to: from + words.length,
  };
}
