import type { Listed } from '../../search/index/corpus-file.ts';
import { evaluate } from '../../search/query/evaluate.ts';
import { minimalTerms, type ExpandedTerm, highlightTerms } from '../../search/query/expand.ts';
import { type Filters, passesText, type TextFacet } from '../../search/results/filters.ts';
import { type ChangeHit, type SearchHit, toHits } from '../../search/results/hits.ts';
import type { TextCounts } from '../../search/index/layout.ts';
import {
  type TermChange,
  type TermChangeHit,
  termChangesOf,
  sortTermChanges,
} from '../../search/results/term-changes.ts';
import { locateText } from '../../search/results/places.ts';
import { shapeOf } from '../../search/index/records.ts';
import type { TextNumber } from '../../search/index/texts.ts';
import type { SiteSources } from './sources.ts';

/** A search that has found something. */
export interface FoundSearch {
  terms: readonly ExpandedTerm[];
  filters: Filters;
}

/** A change that holds the words, as it is shown; `hit` is null where its texts could not be loaded. */
export interface ShownChange {
  row: Listed;
  termChange: TermChange;
  hit: ChangeHit | null;
}

/** The texts of an assessment that fulfil a search whose words are learnt; `except`: a facet that does not count. */
async function textsFound(
  site: SiteSources,
  { terms, filters }: FoundSearch,
  row: number,
  shape: TextCounts | undefined,
  except: TextFacet | null,
): Promise<TextNumber[]> {
  if (shape === undefined) throw new Error(`Internal error: the shape of assessment ${row} is not known.`);
  const { corpus, wordTexts } = await site.search();
  const allows = (text: TextNumber): boolean => passesText(locateText(shape, corpus.parts, text), filters, except);
  return evaluate(terms, wordTexts.of(row), allows) ?? [];
}

/** The hits in an assessment; `except`: a facet that does not count. */
export async function readHits(
  site: SiteSources,
  search: FoundSearch,
  row: number,
  except: TextFacet | null = null,
): Promise<SearchHit[]> {
  const { corpus, wordTexts } = await site.search();
  const words = [...new Set(search.terms.flatMap(minimalTerms))];
  const [texts] = await Promise.all([site.texts(row), wordTexts.learn(words, [row])]);
  return toHits(
    texts,
    await textsFound(site, search, row, shapeOf(texts), except),
    highlightTerms(search.terms),
    corpus.parts,
  );
}

/**
 * The changes of the assessments found that hold the words in 変更前 or 変更後, by date. Both sides of a change are looked at, whichever
 * part of the documents is asked for. The items of the assessments must have been counted.
 */
export async function readTermChanges(
  site: SiteSources,
  search: FoundSearch,
  rows: readonly number[],
): Promise<TermChangeHit[]> {
  const [{ shapes }, dates] = await Promise.all([site.search(), site.dates()]);
  const all = await shapes(rows);
  const hits: TermChangeHit[] = [];
  for (const row of rows) {
    const shape = all.get(row);
    const found = await textsFound(site, search, row, shape, 'part');
    for (const [change, move] of termChangesOf(shape ?? { items: 0 }, found))
      hits.push({ row, change, date: dates[row]?.[change] ?? null, termChange: move });
  }
  return sortTermChanges(hits);
}

export async function readChange(
  site: SiteSources,
  search: FoundSearch,
  { row, change, termChange: move }: TermChangeHit,
): Promise<ShownChange> {
  const listed = (await site.search()).rows[row];
  if (listed === undefined) throw new Error(`Internal error: there is no assessment ${row}.`);
  const hits: SearchHit[] = await readHits(site, search, row, 'part').catch(() => []);
  const hit = hits.find((one): one is ChangeHit => one.kind === 'change' && one.place === change) ?? null;
  return { row: listed, termChange: move, hit };
}
