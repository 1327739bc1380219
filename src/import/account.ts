import { countCharacters, tidy } from '../text/tidy.ts';
import type { Unplaced } from '../assessment/types.ts';
import type { Part } from './types.ts';
import { cellsOf } from './place/observe.ts';
import { withoutBoxes } from './values/printed.ts';

/** Characters of a document (white space aside) by where they went. */
export interface Account {
  total: number;
  placed: number;
  unplaced: number;
  /** Of the placed ones: words the source prints a second time. */
  repeated: number;
}

const count = (text: string): number => countCharacters(withoutBoxes(text));

/** Counts what a source says and what of it stands under 未整理の記載. */
export function countPlaced(parts: readonly Part[], unplaced: readonly Unplaced[]): Account {
  let total = 0;
  let repeated = 0;
  for (const part of parts) {
    const characters = cellsOf(part).reduce((sum, cell) => sum + count(cell.text), 0);
    total += characters;
    if (part.kind === 'repeat') repeated += characters;
  }
  const left = unplaced.reduce((sum, { text }) => sum + count(tidy(text)), 0);
  return { total, placed: total - left, unplaced: left, repeated };
}
