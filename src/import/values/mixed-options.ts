import { foldLabel } from '../../text/fold.ts';
import { similarity } from '../place/similarity.ts';

/** So many letters in a row that an option has as well are taken from it, not there by chance. */
const SHARED_RUN = 4;
/** From here on a value is one option in another spelling (`行なっている`); what is put together out of several lies below 0.7. */
const SAME_OPTION = 0.75;
/** A value in another spelling is longer than its option by so many letters at most. */
const LONGEST_MORE = 4;
/** The number of an option of the printed list, inside a value. */
const NUMBER_INSIDE = /\S\s*[\d０-９]{1,2}[)）]\s*\S/u;

/** Whether two folded texts have a run of letters in common. */
function shareRun(a: string, b: string): boolean {
  for (let at = 0; at + SHARED_RUN <= a.length; at += 1) if (b.includes(a.slice(at, at + SHARED_RUN))) return true;
  return false;
}

/**
 * Whether words that are none of the options are put together out of them: a value between whose lines options are printed, or the first
 * line of one. Such words are no value. Words of a document's own, and an option in another spelling, are.
 */
export function isMixedOfOptions(words: string, options: readonly string[]): boolean {
  const value = foldLabel(words);
  const folded = options.map(foldLabel);
  if (value === '' || folded.includes(value)) return false;
  const used = folded.filter((option) => shareRun(value, option));
  if (used.length === 0) return false;
  if (NUMBER_INSIDE.test(words) || used.some((option) => option.startsWith(value))) return true;
  return !used.some(
    (option) => similarity(value, option) >= SAME_OPTION && value.length <= option.length + LONGEST_MORE,
  );
}
