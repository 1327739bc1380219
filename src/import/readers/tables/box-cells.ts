import {
  ANY_SIGN,
  BOX,
  boxesToLetters,
  boxOf,
  hasBox,
  signToBox,
  splitAtBoxes,
  squaresToLetters,
} from '../../../match/boxes.ts';
import { namesOf } from '../../../match/labels/spellings.ts';
import { matchMark } from '../../../match/options.ts';
import type { MarkOption } from '../../../forms/types.ts';
import { foldLabel } from '../../../text/fold.ts';
import { foldWithOffsets } from '../../../text/offsets.ts';
import type { LaidCell } from './layout.ts';

/** A sign without brackets right before or behind a label. */
const SIGN_BEFORE = new RegExp(`^\\s*(${ANY_SIGN})\\s*(?=\\S)`, 'u');
const SIGN_BEHIND = new RegExp(`(?<=\\S)\\s*(${ANY_SIGN})\\s*$`, 'u');
/** What the form prints behind the label of a box: `（ 文書管理システム（一部） ）`, `（ 3 ）件`. */
const BEHIND_LABEL = /^(?:[（(](?:[^（）()]|[（(][^（）()]*[）)])*[）)]?)?\s*(?:件)?[）)]?\s*$/u;

/** So many letters of a label are compared first, and so many of a text hold them. */
const BEGINNING = 4;
const LONGEST_HEAD = 40;

/** What is made of the boxes of a form, once for each form. */
function once(make: (marks: readonly MarkOption[]) => string[]): (marks: readonly MarkOption[]) => string[] {
  const made = new WeakMap<readonly MarkOption[], string[]>();
  return (marks) => {
    const words = made.get(marks) ?? make(marks);
    made.set(marks, words);
    return words;
  };
}

/** Words that the form prints above boxes, folded, the longest first. */
const captionsOf = once((marks) => {
  const folded = marks.flatMap(({ group }) => (group === null ? [] : [foldLabel(group)]));
  return Array.from(new Set(folded)).sort((a, b) => b.length - a.length);
});

const beginningsOf = once((marks) => marks.flatMap((mark) => namesOf(mark).map((name) => name.slice(0, BEGINNING))));

/** Whether a text begins like some label, which is known faster than which one it is. */
function beginsLikeLabel(text: string, marks: readonly MarkOption[]): boolean {
  const head = foldLabel(text.slice(0, LONGEST_HEAD));
  return beginningsOf(marks).some((words) => head.startsWith(words));
}

/** Whether a text is the label of a box and nothing else but what the form prints behind it. */
export function isMarkLabel(text: string, marks: readonly MarkOption[]): boolean {
  if (hasBox(text) || text.trim() === '' || !beginsLikeLabel(text, marks)) return false;
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
  const [before, signBefore = ''] = SIGN_BEFORE.exec(text) ?? [];
  if (before !== undefined && isMarkLabel(text.slice(before.length), marks))
    return signToBox(signBefore) + text.slice(before.length);
  const behind = SIGN_BEHIND.exec(text);
  if (behind && isMarkLabel(text.slice(0, behind.index), marks))
    return signToBox(behind[1] ?? '') + text.slice(0, behind.index);
  return text;
}

/** Whether a square is a box: right before a label, or at the end of a line behind one. */
function isBoxOf(marks: readonly MarkOption[], before: string, behind: string): boolean {
  const [line = ''] = behind.split('\n');
  return line.trim() === ''
    ? findMark(before.split('\n').at(-1) ?? '', marks) >= 0
    : findMark(line.trimStart(), marks) === 0;
}

const putBefore = (box: string, piece: string, at: number): string =>
  piece.slice(0, Math.max(0, at)) + box + piece.slice(Math.max(0, at));

/**
 * The text of a cell with each box before its label. Boxes right of their labels are turned round where the cell begins with a label and
 * ends with a box; they stand left where it ends with the words of one. Where neither side is proved, the boxes are doubtful.
 */
export function boxesBefore(text: string, marks: readonly MarkOption[]): string {
  const letters = squaresToLetters(signToLetter(boxesToLetters(text), marks), (before, behind) =>
    isBoxOf(marks, before, behind),
  );
  const pieces = splitAtBoxes(letters);
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
