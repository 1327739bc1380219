import type { FormNode } from '../../forms/types.ts';
import { isAbsent, classifySides, type ChangeSide } from '../change-shape.ts';
import type { StoredChange } from '../stored-change.ts';
import { agree, appendPart, replacePart, statementOf } from './statement.ts';

/** Why a row cannot be undone. */
export type UnapplicableReason =
  'damaged' | 'cut' | 'abridged' | 'excerpt' | 'pointer' | 'differs' | 'date' | 'renumbered' | 'several';

/** What came of undoing (or redoing) a row: the text on its other side, or why there is none. */
export type ApplyResult =
  | {
      done: true;
      /** '' where the item held nothing. */
      text: string;
      /** Only a part of the item was put in place of another. */
      part: boolean;
    }
  | { done: false; obstacle: UnapplicableReason };

const unapplicable = (obstacle: UnapplicableReason): ApplyResult => ({ done: false, obstacle });

/** A text put where a part of another stood, if going back the same way gives the first text again. */
function replaceOnce(text: string, from: string, to: string): ApplyResult {
  const replaced = replacePart(text, from, to);
  if (replaced === null) return unapplicable('differs');
  const reversible = to === '' || agree(replacePart(replaced, to, from) ?? '', text);
  return reversible ? { done: true, text: replaced, part: true } : unapplicable('differs');
}

function applyChange(text: string, from: ChangeSide, to: ChangeSide, node: FormNode | null): ApplyResult {
  const left = isAbsent(from) ? '' : statementOf(from.text, node);
  const right = isAbsent(to) ? '' : statementOf(to.text, node);
  const isPart = from.lead !== '' && from.word === 'text';
  const addsPart = to.lead !== '' && to.word === 'text';
  if (!isPart && !addsPart && agree(text, left)) return { done: true, text: right, part: false };
  if (addsPart && left === '') return { done: true, text: appendPart(text, right), part: true };
  if (left === '') return unapplicable('differs');
  return replaceOnce(text, left, right);
}

function unapplicableReasonOf(change: StoredChange): UnapplicableReason | null {
  const { notes } = classifySides(change);
  if (notes.includes('damaged')) return 'damaged';
  if (notes.includes('cut')) return 'cut';
  if (notes.includes('abridged')) return 'abridged';
  return notes.includes('whole') ? 'pointer' : null;
}

function applyRow(text: string, change: StoredChange, node: FormNode | null, back: boolean): ApplyResult {
  const obstacle = unapplicableReasonOf(change);
  if (obstacle !== null) return unapplicable(obstacle);
  const { before, after, notes } = classifySides(change);
  if (before.word === 'same' || after.word === 'same') return unapplicable('pointer');
  const step = back ? applyChange(text, after, before, node) : applyChange(text, before, after, node);
  if (!notes.includes('excerpt') || !step.done || step.part) return step;
  // An excerpt that is the whole text may still be an excerpt of what stood on the other side.
  return unapplicable('excerpt');
}

/** The text of an item before a row, given the text after it. The row's after-text must be that text, or one part of it. */
export function undo(text: string, change: StoredChange, node: FormNode | null): ApplyResult {
  return applyRow(text, change, node, true);
}

/** The text of an item after a row, given the text before it. */
export function redo(text: string, change: StoredChange, node: FormNode | null): ApplyResult {
  return applyRow(text, change, node, false);
}
