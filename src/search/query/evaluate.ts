import { minimalTerms, type ExpandedTerm } from './expand.ts';
import type { TextNumber } from '../index/texts.ts';

/** Texts of an assessment in which each word stands; a word that stands nowhere may be missing. */
export type WordTexts = ReadonlyMap<string, readonly TextNumber[]>;

/**
 * Texts of an assessment that fulfil a search, in ascending order; null where it does not. Every condition must hold somewhere in the texts that are
 * allowed, and what is excluded must stand in none of them; found is each text that holds a wanted word.
 */
export function evaluate(
  terms: readonly ExpandedTerm[],
  texts: WordTexts,
  allows: (text: TextNumber) => boolean,
): TextNumber[] | null {
  const found = new Set<TextNumber>();
  for (const term of terms) {
    const holding = minimalTerms(term).flatMap((word) => (texts.get(word) ?? []).filter(allows));
    if (holding.length > 0 === term.exclude) return null;
    for (const text of holding) found.add(text);
  }
  return [...found].sort((a, b) => a - b);
}

/** Those members of a set that a test lets through: Set.intersection and its like are lacking in browsers in use. */
const keep = (set: ReadonlySet<number>, test: (id: number) => boolean): Set<number> => new Set([...set].filter(test));

/** The assessments that fulfil a search, from those that hold each word. `withoutExcluded`: what must not be there is not looked at. */
export function combine(
  terms: readonly ExpandedTerm[],
  holding: ReadonlyMap<string, ReadonlySet<number>>,
  withoutExcluded = false,
): Set<number> {
  let found: Set<number> | null = null;
  const held = (term: ExpandedTerm): Set<number> =>
    new Set(minimalTerms(term).flatMap((word) => [...(holding.get(word) ?? [])]));
  for (const term of terms.filter(({ exclude }) => !exclude)) {
    const own = held(term);
    found = found === null ? own : keep(found, (id) => own.has(id));
  }
  for (const term of terms.filter(({ exclude }) => exclude && !withoutExcluded)) {
    const own = held(term);
    found = found === null ? null : keep(found, (id) => !own.has(id));
  }
  return found ?? new Set();
}
