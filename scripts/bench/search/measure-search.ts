import { cpSync, existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { serve } from '../../../src/integration/serve.ts';
import type { EngineName } from '../../../src/registry/portal.ts';
import { DATA_FOLDER } from '../../../src/search/index/corpus-file.ts';
import { engineFor } from '../../../src/search/engines/engine-name.ts';
import { GRAMS_FOLDER } from '../../../src/search/engines/grams/files.ts';
import { INDEX_FOLDER } from '../../../src/search/engines/pagefind/files.ts';
import { launchBrowser } from '../../../test/support/browser.ts';
import { sameInBoth } from '../../../src/text/bilingual.ts';
import { terminalProgress } from '../../terminal/progress.ts';
import { writeCorpus } from '../corpus.ts';
import { measure, type Measurement } from '../measure.ts';
import { seeded } from '../random.ts';
import { sampleQueries, type DrawnQuery } from './sample-queries.ts';
import { findGolden, readGolden } from './golden.ts';
import { askAll, exactnessOf, firstQuery } from './exactness.ts';
import { askPlain } from './plain.ts';
import { readSentences, textMaker } from './sentences.ts';
import { corpusAt, eachTruth, prepare, setEngine, someTruth, withoutIndex } from './site.ts';
import { folderSize, pageScriptSize } from './sizes.ts';
import {
  counting,
  type FirstQuery,
  reportCorpus,
  reportExactness,
  reportIndex,
  reportPlain,
  reportTimings,
} from './report.ts';
import { expectedOf, type Expected } from './truth.ts';

export interface SearchBench {
  /** Numbers of assessments of the generated corpora. */
  counts: readonly number[];
  /** Queries drawn from each corpus. */
  queries: number;
  /** Folder of published texts, which are imported; null: none. */
  texts: string | null;
  /** What finds words; null: as the size of each corpus asks for. */
  engine: EngineName | null;
  /** Folder for everything that is written. */
  scratch: string;
}

/** Characters of the Markdown of an assessment: about 23,000 of its texts, as published ones have. */
const CHARACTERS = 28_500;
/** Queries of the plain index, and first queries: one of each kind. */
const FEW = 44;
const FIRSTS = 11;
/** Assessments that words are drawn from. */
const DRAWN_FROM = 300;
/** Assessments of which a plain index is made too; it takes many times as long as ours. */
const MOST_PLAIN = 2000;
/** Where a page may compile what Pagefind brings with it. */
const PLAIN_FOLDER = 'pagefind/plain';

const progress = terminalProgress({ language: 'en' });

/** Measures the search in a browser: how exact it is, how fast, and what its index costs beside a plain one of Pagefind. Throws where it errs. */
export async function measureSearch({ counts, queries, texts, engine, scratch }: SearchBench): Promise<void> {
  const site = join(scratch, 'site');
  const content = resolve('content');
  // As web servers send them.
  const args = ['--out', site, '--precompress', 'beside'];
  await measure({ script: 'build', args, scratch, env: { HYOKASHO_CACHE: join(scratch, 'cache') } });
  console.log(`scripts of the search page: ${(pageScriptSize(site) / 1000).toFixed(1)} kB gzipped, beside Pagefind's`);
  const browser = await launchBrowser();
  let wrong = 0;
  try {
    wrong += await measureGolden(browser, site);
    const corpora: { name: string; make: (folder: string) => Promise<void> }[] = [];
    if (texts !== null && existsSync(texts))
      corpora.push({
        name: 'published texts',
        make: async (folder) => {
          await measure({ script: 'import', args: [texts, '--content', folder], scratch });
        },
      });
    else console.log('No published texts are at hand: only generated corpora are measured.');
    const text = textMaker(readSentences(content));
    for (const count of counts)
      corpora.push({
        name: `${count} generated`,
        make: async (folder) => {
          const step = progress.step(sameInBoth('generate'), count);
          writeCorpus(folder, { count, characters: CHARACTERS, text }, () => step.advance());
          step.end(sameInBoth(`${count} assessments`));
        },
      });
    for (const { name, make } of corpora) {
      const folder = join(scratch, 'content');
      rmSync(folder, { recursive: true, force: true });
      await make(folder);
      for (const file of ['glossary', 'procedures.yaml'])
        cpSync(join(content, file), join(folder, file), { recursive: true });
      wrong += await measureCorpus({ name, folder, site, browser, queries, engine, scratch });
    }
  } finally {
    await browser.close();
  }
  if (wrong > 0) throw new Error(`${wrong} queries were answered wrongly; they are listed above.`);
}

/** Asks the queries chosen by hand; gives how many were answered wrongly. */
async function measureGolden(browser: Browser, site: string): Promise<number> {
  const server = await serve({ dir: site, base: '/', port: 0, anyPort: true });
  const page = await browser.newPage();
  const golden = readGolden();
  let wrong = 0;
  try {
    for (const query of golden) {
      const other = (await findGolden(page, `${server.url}search/`, query)).symmetricDifference(new Set(query.finds));
      if (other.size === 0) continue;
      wrong += 1;
      console.log(`  WRONG ${JSON.stringify(query.q)}: ${[...other].slice(0, 5).join(', ')}`);
    }
  } finally {
    await page.close();
    await server.close();
  }
  console.log(`queries chosen by hand, over the sample: ${golden.length - wrong} of ${golden.length} right`);
  return wrong;
}

interface CorpusRun {
  name: string;
  /** Content of the corpus. */
  folder: string;
  /** A built site, whose pages are taken. */
  site: string;
  browser: Browser;
  queries: number;
  engine: EngineName | null;
  scratch: string;
}

/** Gives how many queries were answered wrongly. */
async function measureCorpus({ name, folder, site, browser, queries, engine, scratch }: CorpusRun): Promise<number> {
  const databasePath = await prepare(folder, scratch);
  const out = join(scratch, 'searched');
  rmSync(out, { recursive: true, force: true });
  withoutIndex(site, out);
  const corpus = corpusAt(databasePath);
  const chosen = engine ?? engineFor(corpus.siteInfo());
  setEngine(out, chosen, corpus);
  const drawn = sampleQueries(someTruth(corpus, DRAWN_FROM), queries, seeded(5));
  const figures = { assessments: 0, places: 0, characters: 0 };
  const step = progress.step(sameInBoth('read every text'), corpus.listAssessments().length);
  const documents = counting(eachTruth(corpus), figures);
  const expected = expectedOf(
    documents.map((document) => {
      step.advance();
      return document;
    }),
    drawn.map(({ word }) => word),
  );
  step.end(sameInBoth(`${drawn.length} words`));
  corpus.close();
  reportCorpus(name, figures);
  const index = (script: string, ...args: string[]): Promise<Measurement> =>
    measure({ script: `bench/search/${script}`, args: [databasePath, ...args], scratch });
  const ours = await index('index-ours', out, chosen);
  const indexFolder = { pagefind: INDEX_FOLDER, grams: GRAMS_FOLDER }[chosen];
  reportIndex(`index of ${chosen}`, ours, {
    index: folderSize(join(out, indexFolder)),
    texts: folderSize(join(out, DATA_FOLDER)),
  });
  const hasPlain = figures.assessments <= MOST_PLAIN;
  if (hasPlain) {
    const plain = await index('index-plain', join(out, PLAIN_FOLDER));
    reportIndex('plain', plain, { index: folderSize(join(out, PLAIN_FOLDER)), texts: null });
  }

  const server = await serve({ dir: out, base: '/', port: 0, anyPort: true });
  try {
    return await measureQueries({ browser, drawn, expected, hasPlain, url: server.url });
  } finally {
    await server.close();
  }
}

interface QueryRun {
  browser: Browser;
  drawn: readonly DrawnQuery[];
  expected: ReadonlyMap<string, Expected>;
  /** Whether a plain index of Pagefind stands beside ours. */
  hasPlain: boolean;
  url: string;
}

async function measureQueries({ browser, drawn, expected, hasPlain, url }: QueryRun): Promise<number> {
  const firsts: FirstQuery[] = [];
  for (let n = 0; n < FIRSTS; n += 1) {
    const context = await browser.newContext();
    const { word = '' } = drawn[Math.floor((n * drawn.length) / FIRSTS)] ?? {};
    const address = `${url}search/?q=${encodeURIComponent(`"${word}"`)}`;
    firsts.push({ word, ...(await firstQuery(await context.newPage(), address)) });
    await context.close();
  }
  const page = await browser.newPage();
  page.setDefaultTimeout(120_000);
  await page.goto(`${url}search/`);
  const step = progress.step(sameInBoth('queries'), drawn.length);
  const asked = await askAll(page, expected, drawn, () => step.advance());
  step.end(sameInBoth(`${drawn.length} queries`));
  const exactness = exactnessOf(asked);
  reportExactness(exactness);
  // The first one of a page loads the engine.
  reportTimings(
    firsts,
    asked.slice(1).map(({ milliseconds }) => milliseconds),
  );
  const some = drawn.filter((_, n) => n % Math.ceil(drawn.length / FEW) === 0);
  if (hasPlain) reportPlain(await askPlain(page, `${url}${PLAIN_FOLDER}/`, expected, some));
  await page.close();
  return exactness.wrong.length;
}
