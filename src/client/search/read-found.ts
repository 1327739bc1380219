import type { Listed } from '../../search/index/corpus-file.ts';
import { evaluate } from '../../search/query/evaluate.ts';
import { shortestWords, type SoughtTerm, wordsToMark } from '../../search/query/expand.ts';
import { type Filters, passesText, type TextFacet } from '../../search/results/filters.ts';
import { type ChangeHit, type Hit, toHits } from '../../search/results/hits.ts';
import type { Shape } from '../../search/index/layout.ts';
import { type Move, type MovingChange, movesOf, sortMoving } from '../../search/results/moves.ts';
import { locateText } from '../../search/results/places.ts';
import { shapeOf } from '../../search/index/records.ts';
import type { TextNumber } from '../../search/index/texts.ts';
import type { SiteSources } from './sources.ts';

/** A search that has found something. */
export interface FoundSearch {
  terms: readonly SoughtTerm[];
  filters: Filters;
}

/** A change that holds the words, as it is shown; `hit` is null where its texts could not be loaded. */
export interface ShownChange {
  row: Listed;
  move: Move;
  hit: ChangeHit | null;
}

/** The texts of an assessment that fulfil a search whose words are learnt; `except`: a facet that does not count. */
async function textsFound(
  site: SiteSources,
  { terms, filters }: FoundSearch,
  row: number,
  shape: Shape | undefined,
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
): Promise<Hit[]> {
  const { corpus, wordTexts } = await site.search();
  const words = [...new Set(search.terms.flatMap(shortestWords))];
  const [texts] = await Promise.all([site.texts(row), wordTexts.learn(words, [row])]);
  return toHits(
    texts,
    await textsFound(site, search, row, shapeOf(texts), except),
    wordsToMark(search.terms),
    corpus.parts,
  );
}

/**
 * The changes of the assessments found that hold the words in 変更前 or 変更後, by date. Both sides of a change are looked at, whichever
 * part of the documents is asked for. The items of the assessments must have been counted.
 */
export async function readMoving(
  site: SiteSources,
  search: FoundSearch,
  rows: readonly number[],
): Promise<MovingChange[]> {
  const [{ shapes }, dates] = await Promise.all([site.search(), site.dates()]);
  const all = await shapes(rows);
  const moving: MovingChange[] = [];
  for (const row of rows) {
    const shape = all.get(row);
    const found = await textsFound(site, search, row, shape, 'part');
    for (const [change, move] of movesOf(shape ?? { items: 0 }, found))
      moving.push({ row, change, date: dates[row]?.[change] ?? null, move });
  }
  return sortMoving(moving);
}

export async function readChange(
  site: SiteSources,
  search: FoundSearch,
  { row, change, move }: MovingChange,
): Promise<ShownChange> {
  const listed = (await site.search()).rows[row];
  if (listed === undefined) throw new Error(`Internal error: there is no assessment ${row}.`);
  const hits: Hit[] = await readHits(site, search, row, 'part').catch(() => []);
  const hit = hits.find((one): one is ChangeHit => one.kind === 'change' && one.place === change) ?? null;
  return { row: listed, move, hit };
}
