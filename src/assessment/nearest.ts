import { closestTo } from '../match/similarity.ts';
import { MEANT } from '../match/thresholds.ts';
import { NO_WORDS, type Bilingual } from '../text/bilingual.ts';
import { fold } from '../text/fold.ts';

/** Which of the known words was probably meant: up to `MEANT.share` of its letters, and at least one, may differ. */
export function nearest(word: string, known: readonly string[]): string | null {
  const folded = fold(word);
  const candidates = new Map(known.map((candidate) => [fold(candidate), candidate]));
  const match = closestTo(folded, candidates.keys(), Math.max(1, Math.floor(folded.length * MEANT.share.value)));
  return match === null ? null : (candidates.get(match) ?? null);
}

/** A question for the nearest known word; no words where none is near. */
export function didYouMean(word: string, known: readonly string[]): Bilingual {
  const match = nearest(word, known);
  return match === null ? NO_WORDS : askFor(match);
}

export const askFor = (word: string): Bilingual => ({
  ja: `「${word}」の誤りではありませんか。`,
  en: `Did you mean 「${word}」?`,
});
