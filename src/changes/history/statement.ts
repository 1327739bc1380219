import type { FormNode } from '../../forms/types.ts';
import { byLetter } from '../../text/by-letter.ts';
import { foldWithOffsets } from '../../text/offsets.ts';
import { foldWording } from '../../text/fold-wording.ts';
import { remembered } from '../../text/remembered.ts';

const BOX = /[[(〔［（]\s*([○〇◯OＯ]?)\s*[\])〕］）]/gu;

/**
 * What a row of 変更箇所 states about an item, in the words in which the item itself is read: of boxes only the marked ones, one a line,
 * `[○] 紙 [ ] 専用線` → 紙; of a choice the option without its brackets; any other text as it is.
 */
export function statementOf(text: string, node: FormNode | null): string {
  if (node?.type === 'choice') return text.replace(/^\s*[[［〔]\s*([^\]］〕]*?)\s*[\]］〕]/u, '$1');
  if (node?.type !== 'marks') return text;
  const pieces = text.split(BOX);
  // split gives: words before the first box, then (state, words) for each box.
  const stated = pieces[0]?.trim() ? [pieces[0].trim()] : [];
  for (let at = 1; at < pieces.length; at += 2) {
    const words = pieces[at + 1]?.trim();
    if (pieces[at] !== '' && words) stated.push(words);
  }
  return stated.join('\n');
}

const KEPT = /[\p{L}\p{N}\p{M}①-⑳%％+＋]/u;

const foldedLetters = new Map<string, string>();

/** One letter as parts of texts are looked for: width and case made one, nothing for white space and punctuation. */
function foldLetter(letter: string): string {
  let folded = foldedLetters.get(letter);
  if (folded === undefined) {
    folded = KEPT.test(letter) ? letter : '';
    if (!/[①-⑳]/u.test(letter)) folded = folded.normalize('NFKD').toLowerCase().replace(/\s/gu, '');
    foldedLetters.set(letter, folded);
  }
  return folded;
}

const foldLetters = byLetter((text) => foldWithOffsets(text, foldLetter).folded);

/** Of an assessment: the texts of its items are compared with one row after another. */
const MOST_STATEMENTS = 1000;
const foldStatement = remembered(foldWording, MOST_STATEMENTS);

/** Whether two statements say the same but for wording. */
export function agree(one: string, other: string): boolean {
  return one === other || foldStatement(one) === foldStatement(other);
}

const isDigit = (letter: string | undefined): boolean => letter !== undefined && /\d/u.test(letter);

/** Where the letter ends that begins `text`'s last letter before `end`: the start of a letter, given its end. */
const startOf = (text: string, end: number): number => end - (/[\udc00-\udfff]/u.test(text.charAt(end - 1)) ? 2 : 1);

/** The places where a text holds the letters of a part, without punctuation at its ends. */
function placesOf(text: string, part: string): [start: number, end: number][] {
  const wanted = foldLetters(part);
  // Where each letter ends is kept only of texts that hold the part.
  if (wanted.length < 2 || !foldLetters(text).includes(wanted)) return [];
  const { folded, ends } = foldWithOffsets(text, foldLetter);
  const places: number[] = [];
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
    // 5件 is not a part of 15件.
    const cutsNumber =
      (isDigit(folded[at - 1]) && isDigit(wanted[0])) ||
      (isDigit(folded[at + wanted.length]) && isDigit(wanted.at(-1)));
    if (!cutsNumber) places.push(at);
  }
  return places.map((at) => [startOf(text, ends[at] ?? 0), ends[at + wanted.length - 1] ?? text.length]);
}

/** How many letters of a statement count when it is looked for in a text: white space and punctuation do not. */
export const countLetters = (text: string): number => foldLetters(text).length;

/** Whether a text holds the letters of a part somewhere; 5件 is no part of 15件, and a single letter is a part of nothing. */
export const holdsPart = (text: string, part: string): boolean => placesOf(text, part).length > 0;

const PAIRS: Record<string, string> = {
  '（': '）',
  '(': ')',
  '「': '」',
  '『': '』',
  '[': ']',
  '［': '］',
  '〔': '〕',
};

/** Widens a place by the punctuation at the ends of the part that the text prints there too, and by the partner of a bracket inside. */
function widen(text: string, [start, end]: [number, number], part: string): [number, number] {
  let from = start;
  let to = end;
  for (const mark of /[^\p{L}\p{N}]*$/u.exec(part)?.[0] ?? '') if (text.charAt(to) === mark) to += 1;
  for (const mark of [...(/^[^\p{L}\p{N}①-⑳]*/u.exec(part)?.[0] ?? '')].reverse()) {
    if (text.charAt(from - 1) === mark) from -= 1;
  }
  const opener = text.charAt(from - 1);
  const closer = PAIRS[opener];
  const inside = text.slice(from, to);
  if (closer !== undefined && inside.includes(closer) && !inside.includes(opener)) from -= 1;
  return [from, to];
}

/** A text with its one occurrence of `part` replaced; null where `part` does not occur exactly once. An emptied line goes. */
export function replacePart(text: string, part: string, replacement: string): string | null {
  const [place, ...others] = placesOf(text, part);
  if (place === undefined || others.length > 0) return null;
  const [start, end] = widen(text, place, part);
  return (text.slice(0, start) + replacement + text.slice(end))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** A text with a part added at its end, on a line of its own. */
export function appendPart(text: string, part: string): string {
  return text === '' ? part : `${text}\n${part}`;
}
