import { foldForSearch } from '../index/fold.ts';
import type { Term, Word } from './query.ts';
import { varyingPairs } from './spelling/kana.ts';
import { otherSpellings } from './spelling/spellings.ts';

/** Which other words a search looks for beside those that were typed. */
export interface Widening {
  /** Other spellings: サーバ for サーバー, dates by the other calendar. */
  spellings: boolean;
  /** Words that say the same: 個人番号 for マイナンバー. */
  synonyms: boolean;
}

/** What a search knows of the words of the corpus. */
export interface Wording {
  /** Groups of words that say the same, as they are written. */
  synonyms: readonly (readonly string[])[];
  /** All `varyingPairs` of the texts: a spelling with another one stands nowhere. */
  pairs: ReadonlySet<string>;
}

/** A word that is looked for. */
export interface SoughtWord {
  folded: string;
  /** As it is shown: as typed, or as the glossary writes it. */
  shown: string;
  why: 'typed' | 'synonym' | 'spelling';
  /** It was typed in quotes. */
  exact?: boolean;
}

/** A condition with all words that fulfil it. */
export interface SoughtTerm {
  exclude: boolean;
  words: SoughtWord[];
}

/** Adds to each word of a query, unless it stands in quotes, what says the same and how else it is spelt. */
export function expand(terms: readonly Term[], widening: Widening, { synonyms, pairs }: Wording): SoughtTerm[] {
  const mayStand = (word: string): boolean => [...varyingPairs(word)].every((pair) => pairs.has(pair));
  return terms.map(({ words, exclude }) => {
    const sought = new Map<string, SoughtWord>();
    const add = (word: SoughtWord): void => {
      if (!sought.has(word.folded)) sought.set(word.folded, word);
    };
    for (const { folded, typed, exact } of words) add({ folded, shown: typed, why: 'typed', ...(exact && { exact }) });
    const loose = words.filter((word) => !word.exact);
    if (widening.synonyms) for (const word of loose) for (const other of synonymsOf(word, synonyms)) add(other);
    if (widening.spellings) {
      const exact = new Set(words.filter((word) => word.exact).map(({ folded }) => folded));
      for (const { folded } of [...sought.values()].filter((word) => !exact.has(word.folded)))
        for (const other of otherSpellings(folded, mayStand)) add({ folded: other, shown: other, why: 'spelling' });
    }
    return { exclude, words: [...sought.values()] };
  });
}

function synonymsOf({ folded }: Word, groups: Wording['synonyms']): SoughtWord[] {
  const own = new Set([folded, ...otherSpellings(folded)]);
  return groups
    .filter((group) => group.some((word) => own.has(foldForSearch(word))))
    .flatMap((group) =>
      group
        .map((word): SoughtWord => ({ folded: foldForSearch(word), shown: word, why: 'synonym' }))
        .filter((word) => !own.has(word.folded)),
    );
}

/**
 * The words of a condition that have to be asked: where one holds another (サーバー and サーバ), whatever holds the longer one holds the
 * shorter one.
 */
export function shortestWords({ words }: SoughtTerm): string[] {
  const folded = words.map((word) => word.folded);
  return folded.filter((word) => !folded.some((other) => other !== word && word.includes(other)));
}

/** The words to mark: all that are not excluded. */
export const wordsToMark = (terms: readonly SoughtTerm[]): string[] => [
  ...new Set(terms.filter((term) => !term.exclude).flatMap(({ words }) => words.map((word) => word.folded))),
];
