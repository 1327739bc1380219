import { otherDates } from './dates.ts';
import { otherLengths, otherSizes } from './kana.ts';

/** Most spellings of one word; a word with so many kana that there are more is a sentence. */
const LIMIT = 12;

/** Other spellings of a folded word: long marks, sizes of kana, calendars; each alone and together. */
export function otherSpellings(word: string): string[] {
  const spellings = new Set([word]);
  for (const vary of [otherSizes, otherLengths, otherDates]) {
    for (const known of [...spellings]) for (const other of vary(known)) spellings.add(other);
  }
  spellings.delete(word);
  return [...spellings].slice(0, LIMIT);
}
