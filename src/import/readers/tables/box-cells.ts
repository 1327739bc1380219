import { matchMark } from '../../../forms/labels.ts';
import type { MarkOption } from '../../../forms/types.ts';
import { foldLabel } from '../../../text/fold.ts';
import { foldWithOffsets } from '../../../text/offsets.ts';
import { BOX } from '../../types.ts';
import { boxesToLetters } from '../boxes.ts';
import type { LaidCell } from './layout.ts';

/** A letter of `BOX`. */
export type BoxSign = (typeof BOX)[keyof typeof BOX];

const ANY_BOX = /[\ufdd0-\ufdd5]/u;
const ON_SIGN = /^[○〇◯●◎✓✔☑☒■レﾚ]$/u;
const EMPTY_SIGN = /^[□☐]$/u;
/** A sign without brackets right before or behind a label. */
const SIGN_BEFORE = /^\s*([○〇◯●◎✓✔☑☒■レﾚ□☐])\s*(?=\S)/u;
const SIGN_BEHIND = /(?<=\S)\s*([○〇◯●◎✓✔☑☒■レﾚ□☐])\s*$/u;
/** What the form prints behind the label of a box: `（ 文書管理システム（一部） ）`, `（ 3 ）件`. */
const BEHIND_LABEL = /^(?:[（(](?:[^（）()]|[（(][^（）()]*[）)])*[）)]?)?\s*(?:件)?[）)]?\s*$/u;

/** So many letters of a label are compared first, and so many of a text hold them. */
const BEGINNING = 4;
const LONGEST_HEAD = 40;

/** The box that a cell is, by its sign alone; null for any other cell. */
export function boxOf(text: string): BoxSign | null {
  const letters = boxesToLetters(text).trim();
  if (letters.length === 1 && ANY_BOX.test(letters)) return letters as BoxSign;
  if (ON_SIGN.test(letters)) return BOX.on;
  return EMPTY_SIGN.test(letters) ? BOX.empty : null;
}

const beginnings = new WeakMap<readonly MarkOption[], string[]>();

const captions = new WeakMap<readonly MarkOption[], string[]>();

/** Words that the form prints above boxes, folded, the longest first. */
function captionsOf(marks: readonly MarkOption[]): string[] {
  let known = captions.get(marks);
  if (!known) {
    const folded = marks.flatMap(({ group }) => (group === null ? [] : [foldLabel(group)]));
    known = Array.from(new Set(folded)).sort((a, b) => b.length - a.length);
    captions.set(marks, known);
  }
  return known;
}

/** Whether a text begins like some label, which is known faster than which one it is. */
function beginsLikeLabel(text: string, marks: readonly MarkOption[]): boolean {
  let known = beginnings.get(marks);
  if (!known) {
    known = marks.flatMap(({ label, aliases }) =>
      [label, ...aliases].map((words) => foldLabel(words).slice(0, BEGINNING)),
    );
    beginnings.set(marks, known);
  }
  const head = foldLabel(text.slice(0, LONGEST_HEAD));
  return known.some((words) => head.startsWith(words));
}

/** Whether a text is the label of a box and nothing else but what the form prints behind it. */
export function isMarkLabel(text: string, marks: readonly MarkOption[]): boolean {
  if (ANY_BOX.test(text) || text.trim() === '' || !beginsLikeLabel(text, marks)) return false;
  const found = matchMark(text, marks);
  return found !== null && found.how !== 'near' && BEHIND_LABEL.test(found.rest.replace(/\n/gu, ' '));
}

/** Where the words begin behind a caption of the form that a text may have right before a label (`識別情報個人番号`); 0 without one. */
function behindCaption(text: string, marks: readonly MarkOption[]): number {
  const caption = captionsOf(marks).find((words) => foldLabel(text).startsWith(words));
  if (caption === undefined) return 0;
  const end = foldWithOffsets(text, foldLabel).ends[caption.length - 1] ?? 0;
  return text.length - text.slice(end).trimStart().length;
}

/** Where in a piece of a text, between two boxes or at an end, the label of a box begins; -1 where it names none. */
function findMark(piece: string, marks: readonly MarkOption[]): number {
  for (const { index } of piece.matchAll(/(?<![^\s])[・•]?\S/gu)) {
    const start = index + (/^[・•]/u.test(piece.slice(index)) ? 1 : 0);
    for (const at of new Set([start, start + behindCaption(piece.slice(start), marks)])) {
      const rest = piece.slice(at);
      const found = beginsLikeLabel(rest, marks) ? matchMark(rest, marks) : null;
      if (found !== null && found.how !== 'near') return at;
    }
  }
  return -1;
}

/** A sign without brackets beside the only label of a cell as a letter of `BOX`. */
function signToLetter(text: string, marks: readonly MarkOption[]): string {
  const letter = (sign: string): BoxSign => (EMPTY_SIGN.test(sign) ? BOX.empty : BOX.on);
  const [before, signBefore = ''] = SIGN_BEFORE.exec(text) ?? [];
  if (before !== undefined && isMarkLabel(text.slice(before.length), marks))
    return letter(signBefore) + text.slice(before.length);
  const behind = SIGN_BEHIND.exec(text);
  if (behind && isMarkLabel(text.slice(0, behind.index), marks))
    return letter(behind[1] ?? '') + text.slice(0, behind.index);
  return text;
}

/** Squares right before a label, or at the end of a line behind one, as letters of `BOX`; elsewhere they are bullets. */
function squaresToLetters(text: string, marks: readonly MarkOption[]): string {
  return text.replace(/[□☐■]/gu, (sign, at: number) => {
    const [line = ''] = text.slice(at + 1).split('\n');
    const before = text.slice(0, at).split('\n').at(-1) ?? '';
    const isBox = line.trim() === '' ? findMark(before, marks) >= 0 : findMark(line.trimStart(), marks) === 0;
    return isBox ? (sign === '■' ? BOX.on : BOX.empty) : sign;
  });
}

const putBefore = (box: string, piece: string, at: number): string =>
  piece.slice(0, Math.max(0, at)) + box + piece.slice(Math.max(0, at));

/**
 * The text of a cell with each box before its label. Boxes right of their labels are turned round where the cell begins with a label and
 * ends with a box; they stand left where it ends with the words of one. Where neither side is proved, the boxes are doubtful.
 */
export function boxesBefore(text: string, marks: readonly MarkOption[]): string {
  const letters = squaresToLetters(signToLetter(boxesToLetters(text), marks), marks);
  const pieces = letters.split(new RegExp(`(${ANY_BOX.source})`, 'u'));
  const boxes = pieces.filter((_, at) => at % 2 === 1);
  const words = pieces.filter((_, at) => at % 2 === 0);
  const places = boxes.length === 0 ? [] : words.map((piece) => findMark(piece, marks));
  if (places.every((at) => at < 0)) return letters;
  const endsWithWords = foldLabel(words.at(-1) ?? '') !== '';
  if (places[0] === -1 && endsWithWords) return letters;
  if (places[0] !== -1 && places.at(-1) === -1)
    return boxes.map((box, at) => putBefore(box, words[at] ?? '', places[at] ?? 0)).join('') + (words.at(-1) ?? '');
  return pieces.map((piece, at) => (at % 2 === 1 ? BOX.doubtful : piece)).join('');
}

/** Whether a cell holds a box in any spelling, or is an empty one. */
export const mayBeBox = ({ text }: LaidCell): boolean => text.trim() === '' || boxOf(text) !== null;
