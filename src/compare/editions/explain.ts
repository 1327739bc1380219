import { classifySides, isAbsent, type ChangeSide } from '../../changes/change-shape.ts';
import { redo } from '../../changes/history/apply-change.ts';
import { dateRows } from '../../changes/history/rows.ts';
import { agree, countLetters, holdsPart, statementOf } from '../../changes/history/statement.ts';
import type { StoredChange } from '../../changes/stored-change.ts';
import type { FormNode } from '../../forms/types.ts';
import { ITEM_LABEL } from '../../match/thresholds.ts';
import { foldWording } from '../../text/fold-wording.ts';

/** The texts of one item in two editions, as printed; '' where nothing is. */
export interface TextPair {
  before: string;
  after: string;
}

/** What the rows about an item say of its difference. */
export interface Explanation {
  /** Rows that agree with both texts, in printed order; none where no row does. */
  rows: number[];
  /** What is left between the text that these rows lead to and that of the newer edition; null where they lead to it. */
  rest: TextPair | null;
}

const NOTHING: Explanation = { rows: [], rest: null };

/** Rows that print only parts of a text: where it stands in the item they do not say. */
const IN_PART = new Set(['appended', 'part', 'abridged', 'excerpt']);

/**
 * Holds the difference of an item against the rows about it. `namesItem`: whether a row names the item itself, and no heading above it,
 * which may print but a part of what stands beneath.
 */
export function explain(
  { before, after }: TextPair,
  changes: readonly StoredChange[],
  node: FormNode,
  namesItem: (row: StoredChange) => boolean = () => true,
): Explanation {
  const rows = dateRows(changes).map(({ change }) => change);
  const same = rows.filter((row) => isWhole(row, { before, after }, node));
  if (same.length > 0) return { rows: numbersOf(same), rest: null };
  const applied: StoredChange[] = [];
  let text = before;
  for (const row of rows) {
    const step = redo(text, row, node);
    if (!step.done) continue;
    text = step.text;
    applied.push(row);
  }
  if (applied.length > 0 && saySame(text, after, node)) return { rows: numbersOf(applied), rest: null };
  const isExact =
    applied.length === rows.length &&
    applied.every(namesItem) &&
    applied.every((row) => !classifySides(row).notes.some((note) => IN_PART.has(note)));
  if (applied.length > 0 && isExact && isBetween(applied, after, node))
    return { rows: numbersOf(applied), rest: { before: text, after } };
  const excerpts = rows.filter((row) => isExcerpt(row, { before, after }, node));
  return excerpts.length === 0 ? NOTHING : { rows: numbersOf(excerpts), rest: null };
}

const numbersOf = (rows: readonly StoredChange[]): number[] => rows.map(({ n }) => n).sort((a, b) => a - b);

/** Whether the newer text holds what each row leads to: only then is the rest another difference. */
const isBetween = (rows: readonly StoredChange[], after: string, node: FormNode): boolean =>
  rows.every((row) => {
    const side = classifySides(row).after;
    return isAbsent(side) || holds(after, statedBy(side, node), node);
  });

/** Whether a row prints both texts whole. */
function isWhole(row: StoredChange, { before, after }: TextPair, node: FormNode): boolean {
  const sides = classifySides(row);
  return isText(sides.before, before, node) && isText(sides.after, after, node);
}

function isText(side: ChangeSide, text: string, node: FormNode): boolean {
  if (isAbsent(side)) return isNothing(text);
  return side.word === 'text' && side.lead === '' && saySame(statedBy(side, node), text, node);
}

/** Whether each text of a row is a part of the item's, or the item's a part of it, as in a row about several items. */
function isExcerpt(row: StoredChange, { before, after }: TextPair, node: FormNode): boolean {
  const sides = classifySides(row);
  if (sides.before.word !== 'text' && sides.after.word !== 'text') return false;
  return isPart(sides.before, before, node) && isPart(sides.after, after, node);
}

function isPart(side: ChangeSide, text: string, node: FormNode): boolean {
  // Where words are added to a text, the side before is empty and the item is not.
  if (isAbsent(side)) return true;
  if (side.word !== 'text') return false;
  const stated = statedBy(side, node);
  const excerpts = stated.split(LEFT_OUT).filter((part) => !isNothing(part));
  if (excerpts.length > 0 && excerpts.every((part) => holds(text, part, node))) return true;
  return !isNothing(text) && holds(stated, text, node);
}

/** Words of a row in the place of what it leaves out: （抜粋）, （中略）, 以下省略, …. */
const LEFT_OUT =
  /[（(]\s*(?:一部)?抜粋\s*[）)]|[（(]\s*(?:以下|以上|中|前|後|上|下)?省?略\s*[）)]|以下、?(?:同様に)?省?略|…+/u;

/** What one side of a row says of an item of the form. */
export const statedBy = (side: ChangeSide, node: FormNode): string => statementOf(side.text, node);

/** Whether a text is another, or has it in it: shorter words than can prove an item prove nothing. */
export function holds(text: string, part: string, node: FormNode): boolean {
  if (saySame(text, part, node)) return true;
  return countLetters(part) >= ITEM_LABEL.proof.value && holdsPart(text, part);
}

/** Whether two texts say the same but for wording; of boxes in any order. */
export function saySame(one: string, other: string, { type }: FormNode): boolean {
  if (agree(one, other)) return true;
  return type === 'marks' && foldBoxes(one) === foldBoxes(other);
}

const foldBoxes = (text: string): string => text.split('\n').map(foldWording).sort().join('\n');

/** An item that is empty, or prints a dash. */
export const isNothing = (text: string): boolean => countLetters(text) === 0;
