import { foldForSearch } from '../index/fold.ts';
import type { QueryTerm, QueryWord } from './query.ts';
import { varyingPairs } from './spelling/kana.ts';
import { otherSpellings } from './spelling/spellings.ts';

/** Which other words a search looks for beside those that were typed. */
export interface QueryExpansion {
  /** Other spellings: サーバ for サーバー, dates by the other calendar. */
  spellings: boolean;
  /** Words that say the same: 個人番号 for マイナンバー. */
  synonyms: boolean;
}

/** What a search knows of the words of the corpus. */
export interface CorpusVocabulary {
  /** Groups of words that say the same, as they are written. */
  synonyms: readonly (readonly string[])[];
  /** All `varyingPairs` of the texts: a spelling with another one stands nowhere. */
  pairs: Pick<ReadonlySet<string>, 'has'>;
}

/** A word that is looked for. */
export interface ExpandedWord {
  folded: string;
  /** As it is shown: as typed, or as the glossary writes it. */
  shown: string;
  why: 'typed' | 'synonym' | 'spelling';
  /** It was typed in quotes. */
  exact?: boolean;
}

/** A condition with all words that fulfil it. */
export interface ExpandedTerm {
  exclude: boolean;
  words: ExpandedWord[];
}

/** Adds to each word of a query, unless it stands in quotes, what says the same and how else it is spelt. */
export function expand(
  terms: readonly QueryTerm[],
  expansion: QueryExpansion,
  { synonyms, pairs }: CorpusVocabulary,
): ExpandedTerm[] {
  const occurs = (word: string): boolean => [...varyingPairs([word])].every((pair) => pairs.has(pair));
  return terms.map(({ words, exclude }) => {
    const expanded = new Map<string, ExpandedWord>();
    const add = (word: ExpandedWord): void => {
      if (!expanded.has(word.folded)) expanded.set(word.folded, word);
    };
    for (const { folded, typed, exact } of words) add({ folded, shown: typed, why: 'typed', ...(exact && { exact }) });
    const loose = words.filter((word) => !word.exact);
    if (expansion.synonyms) for (const word of loose) for (const other of synonymsOf(word, synonyms)) add(other);
    if (expansion.spellings) {
      const exact = new Set(words.filter((word) => word.exact).map(({ folded }) => folded));
      for (const { folded } of [...expanded.values()].filter((word) => !exact.has(word.folded)))
        for (const other of otherSpellings(folded, occurs)) add({ folded: other, shown: other, why: 'spelling' });
    }
    return { exclude, words: [...expanded.values()] };
  });
}

/** Whether `expand` asks which pairs the texts hold. */
export function asksForPairs(
  terms: readonly QueryTerm[],
  expansion: QueryExpansion,
  synonyms: CorpusVocabulary['synonyms'],
): boolean {
  let asks = false;
  expand(terms, expansion, { synonyms, pairs: { has: () => (asks = true) } });
  return asks;
}

function synonymsOf({ folded }: QueryWord, groups: CorpusVocabulary['synonyms']): ExpandedWord[] {
  const own = new Set([folded, ...otherSpellings(folded)]);
  return groups
    .filter((group) => group.some((word) => own.has(foldForSearch(word))))
    .flatMap((group) =>
      group
        .map((word): ExpandedWord => ({ folded: foldForSearch(word), shown: word, why: 'synonym' }))
        .filter((word) => !own.has(word.folded)),
    );
}

/**
 * The words of a condition that have to be asked: where one holds another (サーバー and サーバ), whatever holds the longer one holds the
 * shorter one.
 */
export function minimalTerms({ words }: ExpandedTerm): string[] {
  const folded = words.map((word) => word.folded);
  return folded.filter((word) => !folded.some((other) => other !== word && word.includes(other)));
}

/** The words to mark: all that are not excluded. */
export const highlightTerms = (terms: readonly ExpandedTerm[]): string[] => [
  ...new Set(terms.filter((term) => !term.exclude).flatMap(({ words }) => words.map((word) => word.folded))),
];
