import { sourcePlaceToWords } from '../assessment/source-place.ts';
import type { ReviewedWords, Unplaced } from '../assessment/types.ts';
import { tidy } from '../text/tidy.ts';
import { appendWords } from './edit.ts';
import { Refused } from './refused.ts';
import type { ReviewState } from './state.ts';

/** From and to in UTF-16 units; null: all words. */
type PartOfText = readonly [number, number] | null;

/** Puts unplaced words, or a part of them, into an item. What is left stays unplaced; nothing is lost. */
export function placeWords(state: ReviewState, index: number, target: string, part: PartOfText): ReviewState {
  const taken = takeWords(state, index, part);
  const placed = appendWords(taken.state, target, taken.words.text);
  const { record } = placed;
  return { ...placed, record: { ...record, moved: [...record.moved, { ...taken.words, target }] } };
}

/** Strikes unplaced words, or a part of them, as print of the form itself. The record keeps them. */
export function strikeWords(state: ReviewState, index: number, part: PartOfText): ReviewState {
  const taken = takeWords(state, index, part);
  const { record } = taken.state;
  return { ...taken.state, record: { ...record, struck: [...record.struck, taken.words] } };
}

function takeWords(state: ReviewState, index: number, part: PartOfText): { state: ReviewState; words: ReviewedWords } {
  const at = state.unplaced.indexOf(index);
  const unplaced = state.assessment.unplaced[at];
  if (unplaced === undefined) throw new Refused('not-found', 'この記載はもう整理されています。');
  const [from, to] = part ?? [0, unplaced.text.length];
  const text = tidy(unplaced.text.slice(from, to));
  if (text === '') throw new Refused('invalid', '文字が選ばれていません。');
  const rest = [unplaced.text.slice(0, from), unplaced.text.slice(to)]
    .map(tidy)
    .filter((words) => words !== '')
    .join('\n');
  const kept: Unplaced[] = rest === '' ? [] : [{ at: unplaced.at, text: rest }];
  const left = state.unplaced.toSpliced(at, 1, ...kept.map(() => index));
  return {
    words: { at: sourcePlaceToWords(unplaced.at), text },
    state: {
      assessment: { ...state.assessment, unplaced: state.assessment.unplaced.toSpliced(at, 1, ...kept) },
      unplaced: left,
      record: { ...state.record, unplaced: left },
    },
  };
}
