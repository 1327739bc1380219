import { otherDates } from './dates.ts';
import { otherLengths, otherSizes } from './kana.ts';
import { otherReadings } from './readings.ts';
import { otherVariants } from './variants.ts';

/** Most spellings of one word; a word with so many kana that there are more is a sentence. */
const LIMIT = 12;

/**
 * Other spellings of a folded word: letters read out, long marks, sizes of kana, calendars, forms of kanji; each alone and together. `mayStand` says whether
 * a text may hold a spelling; one that stands nowhere takes no place from another.
 */
export function otherSpellings(word: string, occurs: (spelling: string) => boolean = () => true): string[] {
  const spellings = new Set([word]);
  for (const vary of [otherReadings, otherSizes, otherLengths, otherDates, otherVariants]) {
    for (const spelling of [...spellings])
      for (const other of vary(spelling).filter(occurs)) {
        spellings.add(other);
        if (spellings.size > LIMIT) break;
      }
  }
  spellings.delete(word);
  return [...spellings].slice(0, LIMIT);
}
