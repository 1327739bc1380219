import { foldLabel } from '../../text/fold.ts';
import { sharedPairs } from '../../match/similarity.ts';
import { OWN_VALUE } from '../../match/thresholds.ts';

/** The number of an option of the printed list, inside a value. */
const NUMBER_INSIDE = /\S\s*[\d０-９]{1,2}[)）]\s*\S/u;

/** Whether two folded texts have a run of letters in common that is no chance. */
function shareRun(a: string, b: string): boolean {
  const run = OWN_VALUE.sharedRun.value;
  for (let at = 0; at + run <= a.length; at += 1) if (b.includes(a.slice(at, at + run))) return true;
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
    (option) =>
      sharedPairs(value, option) >= OWN_VALUE.sameOption.value && value.length <= option.length + OWN_VALUE.more.value,
  );
}
