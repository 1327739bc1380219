import { expect, test } from 'vitest';
import type { Listed, SearchCorpus } from '../../../src/search/index/corpus-file.ts';
import { shapeOf } from '../../../src/search/index/records.ts';
import { explainEmpty } from '../../../src/search/results/explain-empty.ts';
import { NO_FILTERS } from '../../../src/search/results/filters.ts';
import { runSearch, type SearchRequest, type SearchSources } from '../../../src/search/results/run-search.ts';
import { expand } from '../../../src/search/query/expand.ts';
import { parseQuery } from '../../../src/search/query/query.ts';
import { wordTextsStore } from '../../../src/search/results/word-texts.ts';

const STATUSES = ['published', 'draft', 'ended'] as const;
const NOBODY = { onFound: () => undefined, onProgress: () => undefined, isCurrent: () => true };

/** A corpus of one assessment of each status; `holding`: those that hold every word that is asked for. */
function sourcesOf(holding: readonly (typeof STATUSES)[number][]): SearchSources {
  const rows = STATUSES.map((status, number): Listed => ({
    number,
    id: `992011-${number}`,
    title: '',
    municipality: { code: '992011', name: '', prefecture: '' },
    procedure: null,
    form: { id: 'juten', name: '' },
    published: null,
    status,
  }));
  const found = new Set(STATUSES.flatMap((status, number) => (holding.includes(status) ? [number] : [])));
  const engine: SearchSources['engine'] = {
    open: () => Promise.resolve(),
    find: () => Promise.resolve(found),
  } as unknown as SearchSources['engine'];
  const file = { items: [{ key: 'I-1-2', part: 0, path: [], text: '委託' }], changes: [] };
  const texts = () => Promise.resolve(file);
  const shapes = (numbers: readonly number[]) => Promise.resolve(new Map(numbers.map((n) => [n, shapeOf(file)])));
  const corpus = { parts: [] } as unknown as SearchCorpus;
  return { engine, corpus, rows, shapes, wordTexts: wordTextsStore(engine, texts) };
}

const request = (allStatuses: boolean): SearchRequest => ({
  terms: expand(parseQuery('委託'), { spellings: false, synonyms: false }, { synonyms: [], pairs: new Set() }),
  filters: NO_FILTERS,
  order: 'relevance',
  allStatuses,
  countAll: false,
});

test.each([
  [false, [0]],
  [true, [0, 1, 2]],
])('with all statuses: %s, assessments %j are found', async (allStatuses, expected) => {
  const found = await runSearch(request(allStatuses), sourcesOf(STATUSES), NOBODY);
  expect(found?.rows).toEqual(expected);
});

test('a search that finds only what is not in force knows how many there are', async () => {
  const emptied = await explainEmpty(request(false), sourcesOf(['draft', 'ended']), () => true);
  expect(emptied?.notInForce).toBe(2);
});
