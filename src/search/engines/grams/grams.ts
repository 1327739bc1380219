/**
 * The words of this engine: a gram is six neighbours of a folded text (UTF-16 units), one for each of its characters. Behind the last
 * ones stands what no text holds, so that every word of up to six characters is what some grams begin with. Much of what is published is copied: three
 * characters stand in thousands of assessments that hold no word of six with them.
 */
export const GRAM = 6;
/** Half of a gram is sorted and compared at once: its units are one number that is exact. */
export const HALF = GRAM / 2;
/** Not a character in Unicode; folding drops it. */
export const END = '\uffff';

/** Grams are kept in so many heaps, by their first unit. */
export const BUCKETS = 128;
export const bucketOf = (gram: string): number => gram.charCodeAt(0) % BUCKETS;

/** A piece of a word and where in the word it stands. */
export interface QueryGram {
  gram: string;
  at: number;
}

/**
 * Pieces that together cover a folded word and cost the least to load: a word of up to GRAM characters is one, a longer one is grams that
 * leave no gap.
 */
export function planGrams(word: string, costOf: (gram: string) => number): QueryGram[] {
  if (word.length <= GRAM) return [{ gram: word, at: 0 }];
  const pieces = Array.from({ length: word.length - GRAM + 1 }, (_, at) => ({ gram: word.slice(at, at + GRAM), at }));
  /** The least that the pieces up to each one cost, and the one before it. */
  const best: { cost: number; before: number }[] = [];
  for (const { gram, at } of pieces) {
    const own = costOf(gram);
    let [cost, before] = [at === 0 ? own : Infinity, -1];
    for (let last = Math.max(0, at - GRAM); last < at; last += 1) {
      const sum = (best[last]?.cost ?? Infinity) + own;
      // Of equal ones the farther: it needs no more pieces.
      if (sum < cost) [cost, before] = [sum, last];
    }
    best.push({ cost, before });
  }
  const cover: QueryGram[] = [];
  for (let at = pieces.length - 1; at >= 0; at = best[at]?.before ?? -1) cover.unshift(...pieces.slice(at, at + 1));
  return cover;
}
