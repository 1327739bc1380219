import { type Listed, pageOf } from '../../search/index/corpus-file.ts';
import { asksForPairs, expand, type ExpandedTerm } from '../../search/query/expand.ts';
import { type Emptied, explainEmpty } from '../../search/results/explain-empty.ts';
import { exportHits, type ExportedHit } from '../../search/results/export-hits.ts';
import { type SearchHit, hitAddress } from '../../search/results/hits.ts';
import type { TermChangeHit } from '../../search/results/term-changes.ts';
import { nearestNames, type Suggestion } from '../../search/query/nearest.ts';
import { asksForSomething, parseQuery } from '../../search/query/query.ts';
import { type SearchResult, runSearch } from '../../search/results/run-search.ts';
import type { WorkerResponse, SearchWorkerResponse, WorkerRequest, SearchWorkerRequest } from './messages.ts';
import { type FoundSearch, readChange, readHits, readTermChanges } from './read-found.ts';
import { LoadError } from '../../search/engines/load-error.ts';
import { siteSources } from './sources.ts';
import { groupBy } from '../../text/group-by.ts';

let failures = 0;
// Pagefind tells only the console when it cannot load a part of the index, and then finds nothing in it.
const plainFetch = self.fetch;
self.fetch = async (...request) => {
  try {
    const response = await plainFetch(...request);
    if (!response.ok) failures += 1;
    return response;
  } catch (error) {
    failures += 1;
    throw error;
  }
};
// Said by Pagefind of an index that cannot be opened; the search that wanted it fails, and says so.
self.addEventListener('unhandledrejection', (event) => event.preventDefault());

const post = (answer: WorkerResponse): void => self.postMessage(answer);
let site = siteSources({ base: '/', engine: 'pagefind', version: '' }, () => failures);
let base = '/';

/** The search that holds. */
let current: (FoundSearch & { rows: number[]; termChanges: TermChangeHit[] | null }) | null = null;
let turn = 0;

async function search(question: SearchWorkerRequest): Promise<void> {
  turn = question.turn;
  const typed = parseQuery(question.q);
  if (!asksForSomething(typed)) return post({ kind: 'nothing-asked', turn, onlyExcluded: typed.length > 0 });
  const corpus = await site.search();
  const isCurrent = (): boolean => turn === question.turn;
  const { synonyms } = corpus.corpus;
  const pairs = asksForPairs(typed, question.expansion, synonyms) ? await site.pairs() : new Set<string>();
  const terms = expand(typed, question.expansion, { synonyms, pairs });
  const byChange = question.view === 'changes';
  const request = { ...question, terms, countAll: question.countAll || byChange };
  const answer = (
    kind: SearchWorkerResponse['kind'],
    outcome: SearchResult,
    more: Partial<SearchWorkerResponse> = {},
  ): void => {
    if (!isCurrent()) return;
    current = { terms, filters: question.filters, rows: outcome.rows, termChanges: more.termChanges ?? null };
    const rows = listedAmong(corpus.rows, outcome.rows, 0, question.shown);
    const nothing = { suggestions: [], emptied: null, termChanges: null };
    post({ turn: question.turn, terms, outcome, rows, ...nothing, ...more, kind });
  };
  const outcome = await runSearch(request, corpus, {
    isCurrent,
    onFound: (found) => answer('found', found),
    onProgress: (done, total) => post({ kind: 'counting', turn: question.turn, done, total }),
  });
  if (outcome === null) return;
  if (outcome.rows.length > 0) {
    const found = { terms, filters: question.filters };
    return answer('done', outcome, { termChanges: byChange ? await readTermChanges(site, found, outcome.rows) : null });
  }
  const emptied = await explainEmpty(request, corpus, isCurrent);
  if (emptied !== null) answer('done', outcome, { emptied, suggestions: await suggest(terms, emptied) });
}

/** Names near the words that stand nowhere in the corpus. */
async function suggest(terms: readonly ExpandedTerm[], { alone }: Emptied): Promise<Suggestion[]> {
  const lost = terms.filter(({ exclude }, n) => !exclude && alone[n]?.everywhere === 0);
  if (lost.length === 0) return [];
  const names = await site.names();
  return lost.flatMap(({ words }) => nearestNames(words[0]?.folded ?? '', names));
}

/** Those of what was found that are to be shown: a copy of all would cost more than the search. */
const listedAmong = (all: readonly Listed[], found: readonly number[], from: number, to: number): Listed[] =>
  found.slice(from, to).flatMap((row) => all[row] ?? []);

async function showRows(from: number, to: number, asked: number): Promise<void> {
  const corpus = await site.search();
  if (current === null || asked !== turn) return;
  post({ kind: 'rows', turn: asked, from, rows: listedAmong(corpus.rows, current.rows, from, to) });
}

async function showHits(rows: readonly number[], asked: number): Promise<void> {
  const search = current;
  if (search === null) return;
  await Promise.all(
    rows.map(async (row) => {
      const hits = await readHits(site, search, row).catch(() => null);
      if (asked === turn) post({ kind: 'hits', turn: asked, row, hits });
    }),
  );
}

async function showChanges(from: number, to: number, asked: number): Promise<void> {
  const search = current;
  const termChanges = search?.termChanges?.slice(from, to) ?? [];
  if (search === null) return;
  const changes = await Promise.all(termChanges.map((change) => readChange(site, search, change)));
  if (asked === turn) post({ kind: 'changes', turn: asked, from, changes });
}

/** Assessments whose texts are loaded at once to save their hits. */
const EXPORTED_AT_ONCE = 20;

/** All hits of the search that holds or, where it is shown by changes, the changes. */
async function exportAll(asked: number): Promise<void> {
  const corpus = await site.search();
  const search = current;
  if (search === null) return;
  const exported: ExportedHit[][] = [];
  const termChanges = search.termChanges && groupBy(search.termChanges, ({ row }) => row);
  const rows = termChanges === null ? search.rows : [...termChanges.keys()];
  for (let done = 0; done < rows.length; done += EXPORTED_AT_ONCE) {
    if (asked !== turn) return;
    post({ kind: 'exporting', turn: asked, done, total: rows.length });
    const batch = rows.slice(done, done + EXPORTED_AT_ONCE);
    exported.push((await Promise.all(batch.map(exportRow))).flat());
  }

  async function exportRow(number: number): Promise<ExportedHit[]> {
    const row = corpus.rows[number];
    if (row === undefined || search === null) return [];
    const moves = new Map(termChanges?.get(number)?.map(({ change, termChange: move }) => [change, move]));
    const hits = await readHits(site, search, number, termChanges === null ? null : 'part');
    const wanted = termChanges === null ? hits : hits.filter((hit) => hit.kind === 'change' && moves.has(hit.place));
    const urlOf = (hit: SearchHit): string => self.location.origin + hitAddress(base, pageOf(row), hit);
    return exportHits(row, wanted, urlOf);
  }
  post({ kind: 'exported', turn: asked, hits: exported.flat() });
}

self.addEventListener('message', ({ data: question }: MessageEvent<WorkerRequest>) => {
  if (question.kind === 'open') {
    base = question.base;
    site = siteSources(question, () => failures);
    site.begin();
    return;
  }
  const asked = question.turn;
  const before = failures;
  work(question).catch((error: unknown) => {
    const cause = error instanceof LoadError || failures > before ? 'connection' : 'browser';
    post({ kind: 'error', turn: asked, cause });
  });
});

function work(question: Exclude<WorkerRequest, { kind: 'open' }>): Promise<void> {
  switch (question.kind) {
    case 'search':
      return search(question);
    case 'rows':
      return showRows(question.from, question.to, question.turn);
    case 'hits':
      return showHits(question.rows, question.turn);
    case 'changes':
      return showChanges(question.from, question.to, question.turn);
    case 'export':
      return exportAll(question.turn);
  }
}
