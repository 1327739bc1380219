import { type CorpusFile, type Listed } from '../index/corpus-file.ts';
import type { Scope, SearchEngine } from '../engines/engine.ts';
import { combine } from '../query/evaluate.ts';
import { shortestWords, type SoughtTerm, wordsToMark } from '../query/expand.ts';
import { countRows, countTexts, type Facet } from './facets.ts';
import { asksOnlyBefore, type Filters, narrowsTexts, passesRow } from './filters.ts';
import type { Shape } from '../index/layout.ts';
import { type Order, sortRows } from './order.ts';
import { allParts, type Tally, tallyOf } from './tally.ts';
import type { WordTextsStore } from './word-texts.ts';

export interface SearchRequest {
  terms: SoughtTerm[];
  filters: Filters;
  order: Order;
  /** Count items however many assessments there are. */
  countAll: boolean;
}

export interface SearchSources {
  engine: SearchEngine;
  corpus: CorpusFile;
  /** `listRows(corpus)` */
  rows: readonly Listed[];
  /** By number: what the texts of these assessments are. */
  shapes: (assessments: readonly number[]) => Promise<ReadonlyMap<number, Shape>>;
  wordTexts: WordTextsStore;
}

/** What a search has found. Every number is exact. */
export interface Outcome {
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
  onFound: (outcome: Outcome) => void;
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
): Promise<Outcome | null> {
  const { terms, filters, countAll } = request;
  const { corpus, rows, shapes, wordTexts } = sources;
  const words = [...new Set(terms.flatMap(shortestWords))];
  const holding = await findWords(sources.engine, words, 'all');
  if (!isCurrent()) return null;
  // Where texts are narrowed, only they tell whether what is excluded stands in them.
  const byText = narrowsTexts(filters);
  const pick = (numbers: ReadonlySet<number>): Listed[] => rows.filter(({ number }) => numbers.has(number));
  const candidates = pick(combine(terms, holding, byText));
  const known = { request, sources, candidates };

  const toCount = byText ? candidates : candidates.filter((row) => passesRow(row, filters));
  const few = toCount.length <= COUNTED_AT_ONCE;
  if (!few && !countAll && byText && asksOnlyBefore(filters)) {
    const before = await findWords(sources.engine, words, 'before');
    return toOutcome({ ...known, candidates: pick(combine(terms, before)) }, null);
  }
  if (!few && !countAll && !byText) return toOutcome(known, null);
  if (!byText) onFound(toOutcome(known, null));
  for (let done = 0; done < toCount.length; done += STEP) {
    if (!few) onProgress(done, toCount.length);
    const numbers = toCount.slice(done, done + STEP).map(({ number }) => number);
    await wordTexts.learn(words, numbers);
    if (!isCurrent()) return null;
  }
  const shaped = await shapes(toCount.map(({ number }) => number));
  return toOutcome(known, tallyOf(terms, filters, corpus, shaped, wordTexts.of));
}

async function findWords(
  engine: SearchEngine,
  words: readonly string[],
  scope: Scope,
): Promise<Map<string, Set<number>>> {
  const holding = new Map<string, Set<number>>();
  await Promise.all(words.map(async (word) => holding.set(word, await engine.find(word, scope))));
  return holding;
}

interface Known {
  request: SearchRequest;
  sources: SearchSources;
  /** Assessments that hold the words; where nothing is counted, just those that were found. */
  candidates: readonly Listed[];
}

/** `tally`: of the candidates, or where texts are not narrowed, of those that pass the filters; null: nothing is counted. */
function toOutcome({ request, sources, candidates }: Known, tally: Tally | null): Outcome {
  const { terms, filters, order } = request;
  const { corpus, rows } = sources;
  const fulfilling =
    narrowsTexts(filters) && tally !== null ? candidates.filter((row) => tally.placesOf(row) !== null) : candidates;
  const passing = candidates.filter((row) => passesRow(row, filters));
  const items = new Map<number, number>();
  if (tally !== null) for (const row of passing) items.set(row.number, tally.placesOf(row)?.length ?? 0);
  const sorted = sortRows(
    fulfilling.filter((row) => passesRow(row, filters)),
    order,
    wordsToMark(terms),
    ({ number }) => items.get(number) ?? 0,
  );
  const counts = tally === null ? null : sorted.map(({ number }) => items.get(number) ?? 0);
  return {
    rows: sorted.map(({ number }) => number),
    items: counts?.reduce((sum, count) => sum + count, 0) ?? null,
    counts,
    facets: [
      ...countRows(fulfilling, rows, filters),
      ...countTexts(
        tally && ((facet) => passing.flatMap((row) => tally.placesOf(row, facet) ?? [])),
        allParts(corpus),
        filters,
      ),
    ],
    unfiltered: candidates.length,
  };
}
