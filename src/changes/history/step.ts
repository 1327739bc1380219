import type { FormNode } from '../../forms/types.ts';
import { isAbsent, lookOf } from '../change-words.ts';
import type { Side } from '../change-words.ts';
import type { StoredChange } from '../stored-change.ts';
import { agree, appendPart, replacePart, statementOf } from './statement.ts';

/** Why a row cannot be undone. */
export type Obstacle =
  'damaged' | 'cut' | 'abridged' | 'excerpt' | 'pointer' | 'differs' | 'date' | 'renumbered' | 'several' | 'person';

/** What came of undoing (or redoing) a row: the text on its other side, or why there is none. */
export type Step =
  | {
      done: true;
      /** '' where the item held nothing. */
      text: string;
      /** Only a part of the item was put in place of another. */
      part: boolean;
    }
  | { done: false; obstacle: Obstacle };

const stop = (obstacle: Obstacle): Step => ({ done: false, obstacle });

/** A text put where a part of another stood, if going back the same way gives the first text again. */
function exchange(text: string, from: string, to: string): Step {
  const replaced = replacePart(text, from, to);
  if (replaced === null) return stop('differs');
  const reversible = to === '' || agree(replacePart(replaced, to, from) ?? '', text);
  return reversible ? { done: true, text: replaced, part: true } : stop('differs');
}

function cross(text: string, from: Side, to: Side, node: FormNode | null): Step {
  const left = isAbsent(from) ? '' : statementOf(from.text, node);
  const right = isAbsent(to) ? '' : statementOf(to.text, node);
  const isPart = from.lead !== '' && from.word === 'text';
  const addsPart = to.lead !== '' && to.word === 'text';
  if (!isPart && !addsPart && agree(text, left)) return { done: true, text: right, part: false };
  if (addsPart && left === '') return { done: true, text: appendPart(text, right), part: true };
  if (left === '') return stop('differs');
  return exchange(text, left, right);
}

function obstacleOf(change: StoredChange): Obstacle | null {
  const { notes } = lookOf(change);
  if (notes.includes('damaged')) return 'damaged';
  if (notes.includes('cut')) return 'cut';
  if (notes.includes('abridged')) return 'abridged';
  return notes.includes('whole') ? 'pointer' : null;
}

function stepThrough(text: string, change: StoredChange, node: FormNode | null, back: boolean): Step {
  const obstacle = obstacleOf(change);
  if (obstacle !== null) return stop(obstacle);
  const { before, after, notes } = lookOf(change);
  if (before.word === 'same' || after.word === 'same') return stop('pointer');
  const step = back ? cross(text, after, before, node) : cross(text, before, after, node);
  if (!notes.includes('excerpt') || !step.done || step.part) return step;
  // An excerpt that is the whole text may still be an excerpt of what stood on the other side.
  return stop('excerpt');
}

/** The text of an item before a row, given the text after it. The row's after-text must be that text, or one part of it. */
export function undo(text: string, change: StoredChange, node: FormNode | null): Step {
  return stepThrough(text, change, node, true);
}

/** The text of an item after a row, given the text before it. */
export function redo(text: string, change: StoredChange, node: FormNode | null): Step {
  return stepThrough(text, change, node, false);
}
