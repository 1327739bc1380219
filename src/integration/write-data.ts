import { mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { engineFor } from '../search/engines/engine-name.ts';
import { writeSearchIndex } from '../search/index/index-site.ts';
import { searchVersion } from '../search/index/version.ts';
import { writeApi } from './api.ts';
import type { StoredAssessment } from '../workspace/stored.ts';
import { each, tablesFolder } from './write-for-pages.ts';
import type { Corpus } from './corpus.ts';
import { dataPackage } from '../export/tables/data-package.ts';
import { TABLES } from '../export/tables/index.ts';
import type { DataRun } from './build-run.ts';
import { writeComparisonData } from './comparison-data.ts';
import { writeFeeds } from './feeds.ts';
import { readSummaries } from './tables-store.ts';
import { hostFiles } from './host-files.ts';
import { addressesOf, type BuildOptions } from './options.ts';
import { writeOriginals } from './originals.ts';

/** Writes everything of the site that is no page: open data, feeds, search index, files for hosts. */
export async function writeData(run: DataRun): Promise<void> {
  await writeOpenData(run);
  writeCompared(run);
  await writeAllFeeds(run);
  await writeAllOriginals(run);
  await writeIndex(run);
  const folders = readdirSync(run.site, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() && !entry.name.startsWith('.') ? entry.name : [],
  );
  const place = { ...run.options, folders, wasm: engineFor(run.pages.corpus.siteInfo()) === 'pagefind' };
  for (const { name, text } of hostFiles(place)) writeFileSync(join(run.site, name), text);
}

async function writeOpenData({ options, progress, folder, site, pages: { corpus } }: DataRun): Promise<void> {
  const step = progress.step('open data', corpus.listAssessments().length);
  const scratch = join(folder, 'scratch');
  mkdirSync(scratch);
  await writeApi({
    assessments: each(corpus),
    out: site,
    scratch,
    addressOf: addressesOf(options),
    onWritten: () => step.advance(),
  });
  writeTimelineFiles(corpus, join(site, 'api', 'v1', 'timeline'));
  publishTables(tablesFolder(folder), site, options, corpus);
  step.end('');
}

function writeTimelineFiles(corpus: Corpus, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const write = (name: string, value: unknown): void =>
    writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(value)}\n`);
  write('index', corpus.timelineIndex());
  for (const { month } of corpus.timelineIndex().months) write(month, corpus.timelineMonth(month));
}

function writeCompared({ progress, site, pages: { corpus } }: DataRun): void {
  const step = progress.step('compared data');
  writeComparisonData({ corpus, out: site });
  step.end('');
}

/** Puts the tables beside the page that explains them, with the file that describes their columns to programs. */
function publishTables(folder: string, site: string, options: BuildOptions, corpus: Corpus): void {
  const data = join(site, 'data');
  mkdirSync(data, { recursive: true });
  for (const { name } of TABLES)
    for (const ending of ['csv', 'parquet'])
      renameSync(join(folder, `${name}.${ending}`), join(data, `${name}.${ending}`));
  const homepage = `${options.site ?? ''}${options.base}data/`;
  const described = dataPackage({ portal: corpus.siteInfo().portal.name, homepage }, readSummaries(folder));
  writeFileSync(join(data, 'datapackage.json'), `${JSON.stringify(described, null, 2)}\n`);
}

async function writeAllFeeds({ options, progress, site, pages: { corpus } }: DataRun): Promise<void> {
  const step = progress.step('feeds');
  const { feeds } = await writeFeeds({
    assessments: each(corpus),
    out: site,
    site: options.site,
    base: options.base,
    name: corpus.siteInfo().portal.name,
  });
  step.end(`${feeds} feeds`);
}

async function* loadAll(corpus: Corpus, ids: readonly string[]): AsyncGenerator<StoredAssessment> {
  for (const id of ids) yield await Promise.resolve(corpus.loadAssessment(id));
}

/** A step of portals that publish originals. */
async function writeAllOriginals({ options, progress, site, pages: { corpus } }: DataRun): Promise<void> {
  if (corpus.siteInfo().portal.originals !== 'published') return;
  const ids = corpus
    .listAssessments()
    .filter(({ original }) => original !== null)
    .map(({ id }) => id);
  const step = progress.step('originals', ids.length);
  const { files, pictures, drawn } = await writeOriginals({
    assessments: loadAll(corpus, ids),
    root: options.root,
    content: options.content,
    out: site,
    onFault: (message) => process.stderr.write(`${message}\n`),
    onWritten: () => step.advance(),
  });
  step.end(`${files} files, ${pictures} pictures of pages, ${drawn} of them new`);
}

async function writeIndex({ progress, folder, site, pages: { corpus } }: DataRun): Promise<void> {
  const step = progress.step('search index', corpus.listAssessments().length);
  const { glossary, procedures } = corpus.siteInfo();
  const onIndexed = (): void => step.advance();
  const engine = engineFor(corpus.siteInfo());
  await writeSearchIndex({
    engine,
    version: searchVersion(corpus.siteInfo(), corpus.listAssessments()),
    assessments: each(corpus),
    glossary,
    procedures,
    out: site,
    scratch: join(folder, 'grams'),
    onIndexed,
  });
  step.end(engine);
}
