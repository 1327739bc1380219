import type { ReviewShare } from '../assessment/types.ts';
import type { ReviewProgress } from './protocol.ts';
import { changeKey, isConfirmed, type ReviewState } from './state.ts';
import { isDone, type ReviewStep } from './steps.ts';

/** How many of the items with a place for a value, and of the changes, are confirmed as they are. */
export function countConfirmed(state: ReviewState): ReviewShare {
  const { entries, changes } = state.assessment;
  const keys = [
    ...entries.flatMap(({ key, value }) => (value === null ? [] : [key])),
    ...changes.map((_, at) => changeKey(at + 1)),
  ];
  return { confirmed: keys.filter((key) => isConfirmed(state, key)).length, of: keys.length };
}

export function progressOf(state: ReviewState, steps: readonly ReviewStep[]): ReviewProgress {
  const doubts = steps.filter(({ isDoubt }) => isDoubt);
  return {
    doubts: { done: doubts.filter((step) => isDone(state, step)).length, of: doubts.length },
    items: countConfirmed(state),
  };
}
