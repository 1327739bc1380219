import { type SearchCorpus, type Listed } from '../index/corpus-file.ts';
import type { Scope, SearchEngine } from '../engines/engine.ts';
import { combine } from '../query/evaluate.ts';
import { minimalTerms, type ExpandedTerm, highlightTerms } from '../query/expand.ts';
import { countRows, countTexts, type Facet } from './facets.ts';
import { asksOnlyBefore, type Filters, narrowsTexts, passesRow } from './filters.ts';
import type { TextCounts } from '../index/layout.ts';
import { type SortOrder, sortRows } from './order.ts';
import { allParts, type HitCounter, createHitCounter } from './hit-counter.ts';
import type { WordTextsStore } from './word-texts.ts';

export interface SearchRequest {
  terms: ExpandedTerm[];
  filters: Filters;
  order: SortOrder;
  /** Look into 案, and assessments of 事務 that have ended, too. */
  allStatuses: boolean;
  /** Look into earlier editions, too. */
  editions: boolean;
  /** Count items however many assessments there are. */
  countAll: boolean;
}

export interface SearchSources {
  engine: SearchEngine;
  corpus: SearchCorpus;
  /** `listRows(corpus)` */
  rows: readonly Listed[];
  /** By number: what the texts of these assessments are. */
  shapes: (assessments: readonly number[]) => Promise<ReadonlyMap<number, TextCounts>>;
  wordTexts: WordTextsStore;
}

/** What a search has found. Every number is exact. */
export interface SearchResult {
  /** Numbers of all assessments that were found, in order. */
  rows: number[];
  /** Items and changes in them; null: not counted. */
  items: number | null;
  /** The same for each assessment, in the order of `rows`. */
  counts: number[] | null;
  facets: Facet[];
  /** How many assessments there would be if nothing were narrowed. */
  unfiltered: number;
}

export interface SearchListener {
  /** The assessments are known, their items are still to be counted. */
  onFound: (outcome: SearchResult) => void;
  onProgress: (done: number, total: number) => void;
  /** Whether anybody still waits for the answer. */
  isCurrent: () => boolean;
}

/** Items are counted at once up to this many assessments. */
export const COUNTED_AT_ONCE = 200;
/** Assessments counted between two tellings. */
const STEP = 100;

/** Runs a search; null where nobody waits for the answer any more. */
export async function runSearch(
  request: SearchRequest,
  sources: SearchSources,
  { onFound, onProgress, isCurrent }: SearchListener,
): Promise<SearchResult | null> {
  const { terms, filters, countAll } = request;
  const { corpus, rows, shapes, wordTexts } = sources;
  const words = [...new Set(terms.flatMap(minimalTerms))];
  const holding = await findWords(sources.engine, words, 'all');
  if (!isCurrent()) return null;
  // Where texts are narrowed, only they tell whether what is excluded stands in them.
  const byText = narrowsTexts(filters);
  const pick = (numbers: ReadonlySet<number>): Listed[] =>
    rows.filter((row) => numbers.has(row.number) && isLookedInto(row, request));
  const candidates = pick(combine(terms, holding, byText));
  const run = { request, sources, candidates };

  const toCount = byText ? candidates : candidates.filter((row) => passesRow(row, filters));
  const few = toCount.length <= COUNTED_AT_ONCE;
  if (!few && !countAll && byText && asksOnlyBefore(filters)) {
    const before = await findWords(sources.engine, words, 'before');
    return toSearchResult({ ...run, candidates: pick(combine(terms, before)) }, null);
  }
  if (!few && !countAll && !byText) return toSearchResult(run, null);
  if (!byText) onFound(toSearchResult(run, null));
  for (let done = 0; done < toCount.length; done += STEP) {
    if (!few) onProgress(done, toCount.length);
    const numbers = toCount.slice(done, done + STEP).map(({ number }) => number);
    await wordTexts.learn(words, numbers);
    if (!isCurrent()) return null;
  }
  const shaped = await shapes(toCount.map(({ number }) => number));
  return toSearchResult(run, createHitCounter(terms, filters, corpus, shaped, wordTexts.of));
}

/** Whether a search looks into a row at all. */
export const isLookedInto = (
  { status, edition }: Listed,
  { allStatuses, editions }: Pick<SearchRequest, 'allStatuses' | 'editions'>,
): boolean => (allStatuses || status === 'published') && (editions || edition === null);

async function findWords(
  engine: SearchEngine,
  words: readonly string[],
  scope: Scope,
): Promise<Map<string, Set<number>>> {
  const holding = new Map<string, Set<number>>();
  await Promise.all(words.map(async (word) => holding.set(word, await engine.find(word, scope))));
  return holding;
}

interface SearchRun {
  request: SearchRequest;
  sources: SearchSources;
  /** Assessments that hold the words; where nothing is counted, just those that were found. */
  candidates: readonly Listed[];
}

/** `placesOf`: of the candidates, or where texts are not narrowed, of those that pass the filters; null: nothing is counted. */
function toSearchResult({ request, sources, candidates }: SearchRun, placesOf: HitCounter | null): SearchResult {
  const { terms, filters, order } = request;
  const { corpus, rows } = sources;
  const fulfilling =
    narrowsTexts(filters) && placesOf !== null ? candidates.filter((row) => placesOf(row) !== null) : candidates;
  const passing = candidates.filter((row) => passesRow(row, filters));
  const items = new Map<number, number>();
  if (placesOf !== null) for (const row of passing) items.set(row.number, placesOf(row)?.length ?? 0);
  const sorted = sortRows(
    fulfilling.filter((row) => passesRow(row, filters)),
    order,
    highlightTerms(terms),
    ({ number }) => items.get(number) ?? 0,
  );
  const counts = placesOf === null ? null : sorted.map(({ number }) => items.get(number) ?? 0);
  return {
    rows: sorted.map(({ number }) => number),
    items: counts?.reduce((sum, count) => sum + count, 0) ?? null,
    counts,
    facets: [
      ...countRows(fulfilling, rows, filters),
      ...countTexts(
        placesOf && ((facet) => passing.flatMap((row) => placesOf(row, facet) ?? [])),
        allParts(corpus),
        filters,
      ),
    ],
    unfiltered: candidates.length,
  };
}
