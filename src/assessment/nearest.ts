import { closestTo } from '../match/similarity.ts';
import { MEANT } from '../match/thresholds.ts';
import { fold } from '../text/fold.ts';

/** Which of the known words was probably meant: up to `MEANT.share` of its letters, and at least one, may differ. */
export function nearest(word: string, known: readonly string[]): string | null {
  const folded = fold(word);
  const candidates = new Map(known.map((candidate) => [fold(candidate), candidate]));
  const match = closestTo(folded, candidates.keys(), Math.max(1, Math.floor(folded.length * MEANT.share.value)));
  return match === null ? null : (candidates.get(match) ?? null);
}

/** 「…」の誤りではありませんか。 for the nearest known word; '' where none is near. */
export function didYouMean(word: string, known: readonly string[]): string {
  const match = nearest(word, known);
  return match === null ? '' : `「${match}」の誤りではありませんか。`;
}
