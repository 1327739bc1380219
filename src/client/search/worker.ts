import {
  type CorpusFile,
  CORPUS_FILE,
  DATA_FOLDER,
  LAYOUTS_FILE,
  listRows,
  NAMES_FILE,
  type NamesFile,
  textsFile,
} from '../../search/corpus-file.ts';
import { evaluate } from '../../search/evaluate.ts';
import { expand, shortestWords, type SoughtTerm, wordsToMark } from '../../search/expand.ts';
import { exportHits, type ExportedHit } from '../../search/export-hits.ts';
import { passesText } from '../../search/filters.ts';
import { type Hit, hitAddress, toHits } from '../../search/hits.ts';
import { unpackLayouts } from '../../search/layout.ts';
import { nearestNames } from '../../search/nearest.ts';
import { loadPacked, loadPackedJson } from '../../search/pack.ts';
import { pagefindEngine, type PagefindModule } from '../../search/pagefind-engine.ts';
import { INDEX_FOLDER, RECORDS_FILE, type Shard } from '../../search/pagefind-files.ts';
import { locateText } from '../../search/places.ts';
import { asksForSomething, parseQuery } from '../../search/query.ts';
import { runSearch, type SearchSources } from '../../search/run-search.ts';
import type { TextsFile } from '../../search/texts.ts';
import { wordTextsStore } from '../../search/word-texts.ts';
import type { Answer, Question, SearchQuestion } from './messages.ts';
import { once } from './once.ts';

/** Texts of assessments that are kept. */
const KEPT = 60;

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

let base = '/';
const at = (path: string): string => new URL(base + path, self.location.origin).href;
const data = (file: string): string => at(`${DATA_FOLDER}/${file}`);
const tell = (answer: Answer): void => self.postMessage(answer);

const kept = new Map<number, Promise<TextsFile>>();
async function loadTexts(assessment: number): Promise<TextsFile> {
  const { corpus } = await sources();
  const texts = kept.get(assessment) ?? loadPackedJson<TextsFile>(data(textsFile(corpus.rows[assessment]?.[0] ?? '')));
  kept.delete(assessment);
  kept.set(assessment, texts);
  texts.catch(() => kept.delete(assessment));
  for (const old of [...kept.keys()].slice(0, -KEPT)) kept.delete(old);
  return texts;
}

const layouts = once(async () => unpackLayouts(await loadPacked(data(LAYOUTS_FILE))));
const names = once(() => loadPackedJson<NamesFile>(data(NAMES_FILE)));

const sources = once(async (): Promise<SearchSources> => {
  const folder = at(`${INDEX_FOLDER}/`);
  const engine = pagefindEngine({
    folder,
    // Made by the index step, after the bundler is done.
    script: () => import(/* @vite-ignore */ `${folder}pagefind.js`) as Promise<PagefindModule>,
    shards: async () => (await fetch(folder + RECORDS_FILE)).json() as Promise<Shard[]>,
    layouts,
    failures: () => failures,
  });
  const corpus = await loadPackedJson<CorpusFile>(data(CORPUS_FILE));
  return { engine, corpus, rows: listRows(corpus), layouts, wordTexts: wordTextsStore(engine, loadTexts) };
});

/** The search that holds. */
let current: { question: SearchQuestion; terms: SoughtTerm[]; rows: number[] } | null = null;
let turn = 0;

async function search(question: SearchQuestion): Promise<void> {
  turn = question.turn;
  const typed = parseQuery(question.q);
  if (!asksForSomething(typed)) return tell({ kind: 'nothing-asked', turn, onlyExcluded: typed.length > 0 });
  const known = await sources();
  const isCurrent = (): boolean => turn === question.turn;
  const wording = { synonyms: known.corpus.synonyms, pairs: pairsOf(known.corpus) };
  const terms = expand(typed, question.widening, wording);
  const answer = async (
    kind: 'found' | 'done',
    outcome: NonNullable<Awaited<ReturnType<typeof runSearch>>>,
  ): Promise<void> => {
    current = { question, terms, rows: outcome.rows };
    const rows = outcome.rows.flatMap((row) => known.rows[row] ?? []);
    const lost = terms.filter((term, n) => !term.exclude && outcome.held[n] === 0);
    const suggestions =
      outcome.rows.length > 0 ? [] : nearestNames((lost[0] ?? terms[0])?.words[0]?.folded ?? '', await names());
    if (isCurrent()) tell({ kind, turn: question.turn, terms, outcome, rows, suggestions });
  };
  const outcome = await runSearch({ ...question, terms }, known, {
    isCurrent,
    onFound: (found) => void answer('found', found),
    onProgress: (done, total) => tell({ kind: 'counting', turn: question.turn, done, total }),
  });
  if (outcome !== null) await answer('done', outcome);
}

let pairs: { of: CorpusFile; set: Set<string> } | null = null;
function pairsOf(corpus: CorpusFile): Set<string> {
  if (pairs?.of !== corpus) pairs = { of: corpus, set: new Set(corpus.pairs.match(/../gsu)) };
  return pairs.set;
}

async function hitsOf(row: number): Promise<Hit[]> {
  if (current === null) return [];
  const { terms, question } = current;
  const { corpus, wordTexts } = await sources();
  const words = [...new Set(terms.flatMap(shortestWords))];
  const [texts, all] = await Promise.all([loadTexts(row), layouts(), wordTexts.learn(words, [row])]);
  const layout = all[row];
  if (layout === undefined) throw new Error(`Internal error: there is no layout of assessment ${row}.`);
  const allows = (text: number): boolean => passesText(locateText(layout, corpus.parts, text), question.filters);
  const found = evaluate(terms, wordTexts.of(row), allows) ?? [];
  return toHits(texts, found, wordsToMark(terms), corpus.parts);
}

async function showHits(rows: readonly number[], asked: number): Promise<void> {
  await Promise.all(
    rows.map(async (row) => {
      const hits = await hitsOf(row).catch(() => null);
      if (asked === turn) tell({ kind: 'hits', turn: asked, row, hits });
    }),
  );
}

async function exportAll(asked: number): Promise<void> {
  const known = await sources();
  const rows = current?.rows ?? [];
  const exported: ExportedHit[] = [];
  for (const [done, number] of rows.entries()) {
    if (asked !== turn) return;
    if (done % 20 === 0) tell({ kind: 'exporting', turn: asked, done, total: rows.length });
    const row = known.rows[number];
    if (row === undefined) continue;
    const urlOf = (hit: Hit): string => self.location.origin + hitAddress(base, row.id, hit);
    exported.push(...exportHits(row, await hitsOf(number), urlOf));
  }
  tell({ kind: 'exported', turn: asked, hits: exported });
}

self.addEventListener('message', ({ data: question }: MessageEvent<Question>) => {
  if (question.kind === 'open') {
    base = question.base;
    return;
  }
  const asked = question.turn;
  const work =
    question.kind === 'search'
      ? search(question)
      : question.kind === 'hits'
        ? showHits(question.rows, asked)
        : exportAll(asked);
  work.catch(() => tell({ kind: 'error', turn: asked }));
});
